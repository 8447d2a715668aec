'use client';

import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { initialTransition } from 'xstate';
import { CodeForm } from '@/components/code-form';
import { Ending } from '@/components/ending';
import { Finding } from '@/components/finding';
import { Known } from '@/components/known';
import { PasteForm } from '@/components/paste-form';
import { Path } from '@/components/path';
import { cannotRun, Question } from '@/components/question';
import { tab } from '@/components/tab';
import { type CauseId, isCause } from '@/content/causes';
import type { Station } from '@/content/stations';
import { type Fact, factIds, type Known as KnownFacts, type Symptom } from '@/evidence/facts';
import { fill } from '@/evidence/values';
import type { Samples } from '@/lab/samples';
import { diagnosis, type End, questionAt, type Target } from '@/machines/diagnosis';
import { endWords } from '@/machines/ends';
import { diagnose, type Finding as Found, type Held } from '@/machines/findings';
import { pathInWords, pathOf } from '@/machines/path';
import { questions, type Question as Words } from '@/machines/questions';
import { withoutTried } from '@/machines/tried';
import { type Digest, nothing } from './digest';
import { more, readLines, readPaste, warmUp } from './read-paste';
import { answersIn, begin, current, forget, go, hold, keepValues, persist, resume, start, useHeld, useQuery } from './state';
import { how, keptWords, nothingRead, nothingThere, wheres } from './words';

export type RunbookWords = Readonly<
  Record<
    CauseId,
    {
      title: string;
      summary: string;
      symptoms: readonly Symptom[];
      station: Station;
      verify?: { where: keyof typeof wheres; command: string };
      prevent: string;
    }
  >
>;

const PasteView = lazy(() => more().then(({ PasteView }) => ({ default: PasteView })));
const Earlier = lazy(() => more().then(({ Earlier }) => ({ default: Earlier })));
const AfterFix = lazy(() => more().then(({ AfterFix }) => ({ default: AfterFix })));
const Often = lazy(() => more().then(({ Often }) => ({ default: Often })));
const Unanswered = lazy(() => more().then(({ Unanswered }) => ({ default: Unanswered })));
const Volunteer = lazy(() => more().then(({ Volunteer }) => ({ default: Volunteer })));
const Help = lazy(() => more().then(({ Help }) => ({ default: Help })));

const noCauses: CauseId[] = [];
const none: Found[] = [];
const words = (fact: Fact) => questions[fact] as Words;
const answerWords = (fact: Fact, value: string) => (words(fact).answers as Record<string, string>)[value] ?? value;

/** What is known: what was read, where no answer was given that differs, what was answered, and what the server's name tells. */
function heldOf(evidence: Digest, told: KnownFacts): Held[] {
  const readFacts = evidence.facts.filter(({ fact, value }) => told[fact] === undefined || told[fact] === value);
  const answered = factIds
    .filter((fact) => told[fact] !== undefined && !readFacts.some((one) => one.fact === fact))
    .map((fact) => ({ fact, value: told[fact], line: 0, told: true }) as Held);
  const known = [...readFacts, ...answered];
  return [...known, ...evidence.guessed.filter(({ fact }) => !known.some((one) => one.fact === fact))];
}

const onUnfold = (after: number, count: number) =>
  readLines(after + 1, after + count).then((more) => {
    const { digest } = current();
    if (digest) hold({ digest: { ...digest, lines: [...digest.lines, ...more].sort((a, b) => a.line - b.line) } });
  });

const sourceWords = { link: 'from this link', code: 'from the code', own: 'your answer' } as const;

type Props = {
  runbooks: RunbookWords;
  /** What each message proves, in one sentence. */
  proves: Readonly<Partial<Record<Symptom, string>>>;
  block: string;
  samples: Samples;
};

export function DiagnosisApp({ runbooks, proves, block, samples }: Props) {
  const { text: paste, digest, from, kept, earlier } = useHeld();
  const evidence = digest ?? nothing;
  const search = useQuery();
  const [draft, setDraft] = useState('');
  const [error, setError] = useState('');
  const [reading, setReading] = useState(false);
  const [often, setOften] = useState(noCauses);
  const stage = useRef<HTMLDivElement>(null);
  const moved = useRef(false);

  const query = useMemo(() => new URLSearchParams(search), [search]);
  const told = useMemo(() => Object.fromEntries(answersIn(query)) as KnownFacts, [query]);
  const tried = useMemo(() => query.getAll('tried').filter(isCause), [query]);
  const fixed = query.getAll('fixed').find(isCause);
  const code = query.get('code');
  const [wrong, setWrong] = useState<{ code: string; words: string }>();
  const prints = useMemo(
    () => Object.fromEntries(Object.entries(runbooks).map(([id, { symptoms }]) => [id, symptoms])) as Record<CauseId, readonly Symptom[]>,
    [runbooks],
  );
  const { held: facts, taken } = useMemo(() => withoutTried(heldOf(evidence, told), tried), [evidence, told, tried]);
  const answer = useMemo(() => {
    const { causes, also, ...rest } = diagnose(facts, prints);
    const left = (found: Found[]) => found.filter(({ cause }) => !tried.includes(cause));
    return { ...rest, causes: left(causes), also: left(also) };
  }, [facts, prints, tried]);
  const { values } = evidence;
  // In questions a port is always a number; in commands only a known one is.
  const shown = useMemo(() => ({ PORT: '22', ...values }), [values]);
  const known = useMemo(() => Object.fromEntries(facts.map(({ fact, value }) => [fact, value])) as KnownFacts, [facts]);

  // The machine says where the walk stands; `ask` in the address goes back to one question to change its answer.
  const state = useMemo(() => initialTransition(diagnosis, known)[0].value as Target, [known]);
  const asked = query.get('ask');
  const changing = factIds.find((fact) => fact === asked);
  const fact = changing ?? questionAt(state)?.fact;
  const findings = changing ? none : answer.causes;
  const first = fixed ? undefined : findings[0];
  // A walk that ends in what was tried in vain ends in nothing that is known.
  const end = isCause(state) ? (tried.includes(state) ? 'ask-for-help' : undefined) : questionAt(state) ? undefined : (state as End);
  const ended = !changing && !first && !fixed ? end : undefined;
  const title = fixed
    ? 'It works again'
    : first
      ? runbooks[first.cause].title
      : ended
        ? endWords[ended].title
        : fact
          ? fill(words(fact).title, shown)
          : '';

  useEffect(() => {
    start();
  }, []);

  useEffect(() => {
    if (paste && !current().digest) readPaste(paste).then((digest) => current().text === paste && hold({ digest }));
  }, [paste]);

  // Where nothing is found, what it most often is. Fetched when it is wanted, like the readers.
  const found = answer.causes.length > 0;
  const early = useMemo(() => answer.early.map(({ cause }) => cause), [answer]);
  useEffect(() => {
    if (found || !known.symptom || known.symptom === 'unsure') return setOften(noCauses);
    let newest = true;
    more().then(({ likely }) => {
      const all = [...early, ...likely(evidence, known, prints).map(({ cause }) => cause)];
      if (newest) setOften([...new Set(all)].filter((cause) => !tried.includes(cause)).slice(0, 3));
    });
    return () => {
      newest = false;
    };
  }, [found, early, known, evidence, prints, tried]);

  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} – Unrefused`;
  }, [title, error]);

  // The page of every question marks the way of this case.
  useEffect(() => void tab.set('known', search), [search]);

  // After a step the new heading is read out; not on arrival, where the browser decides.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the address
  useEffect(() => {
    if (!moved.current) return;
    // From the top, where the path stands: a heading that is in sight then is not scrolled to.
    scrollTo(0, 0);
    stage.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [search, evidence.facts]);

  // The address holds every known value, so that reload and Back find the same state; the text itself never enters it.
  useEffect(() => {
    if (evidence !== nothing) keepValues(values);
    const missing = evidence.facts.filter(({ fact }) => told[fact] === undefined);
    if (!missing.length) return;
    const next = new URLSearchParams(query);
    for (const { fact, value } of missing) next.set(fact, value);
    go(next, 'replace');
  }, [values, evidence, told, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text and sources are kept when they change, though they are not handed on
  useEffect(() => persist(query.toString(), values.HOST), [query, values, paste, from]);

  // A code stands for answers: they take its place in the address.
  useEffect(() => {
    if (code === null) return;
    let newest = true;
    more().then(({ seenBy }) => {
      if (!newest) return;
      const { known, error } = seenBy(code);
      if (!known) return setWrong({ code, words: error });
      const next = new URLSearchParams(query);
      next.delete('code');
      for (const [fact, value] of Object.entries(known)) next.set(fact, value);
      hold({ from: { ...from, ...Object.fromEntries(Object.keys(known).map((fact) => [fact, 'code'])) } });
      go(next, 'replace');
    });
    return () => {
      newest = false;
    };
  }, [code, query, from]);

  const step = (next: URLSearchParams, change?: Parameters<typeof hold>[0]) => {
    moved.current = true;
    more();
    go(next, 'push', change);
  };
  /** The query with these answers in it: they are the person's own, and speak again of what was tried. */
  const withAnswers = (answers: readonly (readonly [Fact, string])[]) => {
    const next = new URLSearchParams(query);
    next.delete('ask');
    next.delete('fixed');
    const again = answers.map(([fact]) => taken.get(fact));
    next.delete('tried');
    for (const cause of tried) if (!again.includes(cause)) next.append('tried', cause);
    for (const [fact, value] of answers) next.set(fact, value);
    return next;
  };
  const own = (answers: readonly (readonly [Fact, string])[]) =>
    hold({ from: Object.fromEntries(Object.entries(from).filter(([fact]) => !answers.some(([one]) => one === fact))) });

  const onRead = async () => {
    if (!draft.trim()) return setError(nothingThere);
    // Whoever runs the command that verifies a fix may paste nothing but the word that it ends with.
    if (first && /\becho connected\b/.test(runbooks[first.cause].verify?.command ?? '') && /(?:^|\n)connected\s*$/.test(draft))
      return onWorks(first.cause);
    const whole = paste ? `${paste.trimEnd()}\n${draft}` : draft;
    // A quick answer needs no word that it comes.
    const slow = setTimeout(() => setReading(true), 100);
    const fresh = await readPaste(draft);
    const all = await readPaste(whole);
    clearTimeout(slow);
    setReading(false);
    if (!fresh.facts.length && !fresh.withheld.length) return setError(nothingRead);
    setError('');
    setDraft('');
    // What was read replaces earlier answers to the same questions; what was tried counts again where the new text speaks of it.
    const news = new Set(fresh.facts.map(({ fact }) => fact));
    const next = withAnswers(all.facts.filter(({ fact }) => news.has(fact) || !taken.has(fact)).map(({ fact, value }) => [fact, value]));
    // A connection that works now was mended by what was about to be done.
    if (first && fresh.facts.some(({ fact, value }) => fact === 'symptom' && value === 'connected')) next.set('fixed', first.cause);
    step(next, { text: whole, digest: all });
  };

  const onAnswer = (value: string) => {
    if (!fact) return;
    const cannot = value === cannotRun;
    const answers: [Fact, string][] = [[fact, cannot ? 'unsure' : value]];
    // Who cannot run a command on the server has no console, unless they said that they have one.
    if (cannot && words(fact).run?.where === 'server' && known.console !== 'yes') answers.push(['console', 'no']);
    own(answers);
    step(withAnswers(answers));
  };

  const onWorks = (cause: CauseId) => {
    setDraft('');
    setError('');
    const next = new URLSearchParams(query);
    next.set('fixed', cause);
    step(next);
  };

  const onFails = (cause: CauseId) => {
    const next = new URLSearchParams(query);
    next.append('tried', cause);
    step(next);
  };

  const onNamed = async (text: string) => {
    const digest = await readPaste(text);
    const next = new URLSearchParams(query);
    // What only the old reading knew is known no more.
    for (const { fact, value } of evidence.facts) if (told[fact] === value) next.delete(fact);
    for (const { fact, value } of digest.facts) next.set(fact, value);
    step(next, { text, digest });
  };

  const notes = useMemo(() => {
    const said = new Map<number, Set<string>>();
    for (const { because } of [...findings, ...answer.also])
      for (const { line, fact, value } of because)
        if (line && fact !== 'console') said.set(line, (said.get(line) ?? new Set()).add(fill(answerWords(fact, value), shown)));
    return new Map([...said].map(([line, words]) => [line, [...words].join('; ')]));
  }, [findings, answer, shown]);
  // A long text takes longer to show than all the rest: what was found comes first.
  const view = useDeferredValue(
    // biome-ignore lint/correctness/useExhaustiveDependencies: what happens with a text that was named differs with the address only
    useMemo(
      () => digest && <PasteView paste={paste} digest={digest} notes={notes} onUnfold={onUnfold} onNamed={onNamed} />,
      [paste, digest, notes, query],
    ),
  );

  const clear = (how: () => Promise<void>) => () => {
    setDraft('');
    setError('');
    moved.current = true;
    how();
  };

  const quotes = (found: Found) =>
    [...new Set(found.because.filter(({ line, fact }) => line > 0 && fact !== 'console').map(({ line }) => line))]
      .sort((a, b) => a - b)
      .map((line) => ({ line, text: (evidence.lines.find((one) => one.line === line)?.text ?? '').trim() }));
  const findingOf = (found: Found, kind: 'main' | 'cause' | 'also') => (
    <Finding
      key={found.cause}
      kind={kind}
      title={runbooks[found.cause].title}
      summary={runbooks[found.cause].summary}
      href={`/fix/${found.cause}/`}
      how={how(found)}
      proven={found.certainty === 'proven'}
      because={quotes(found).map(({ line, text }) => ({
        line,
        text: text.slice(0, 300),
        note: found.because.flatMap((one) => (one.line === line ? (evidence.remarks[one.fact] ?? []) : []))[0],
      }))}
    />
  );
  const box = (label: string) => (
    <PasteForm
      label={label}
      rows={facts.length ? 4 : 7}
      value={draft}
      onChange={setDraft}
      onEnter={warmUp}
      onRead={onRead}
      error={error}
      busy={reading || (paste !== '' && !digest)}
      example={paste || facts.length ? '' : undefined}
    />
  );
  const unanswered = evidence.withheld.length > 0 && <Unanswered withheld={evidence.withheld} />;
  const { symptom } = known;
  const run = fact && words(fact).run;
  const question = fact && !ended && !fixed && (
    <Question
      key={`${fact}:${search}`}
      level={first ? 2 : 1}
      title={fill(words(fact).title, shown)}
      lead={
        symptom &&
        proves[symptom] &&
        facts.every(({ fact }) => fact === 'symptom' || fact === 'resolution') && (
          <>
            <strong>{fill(answerWords('symptom', symptom), shown)}.</strong> {proves[symptom]}
          </>
        )
      }
      why={words(fact).why}
      run={run && { where: wheres[run.where], command: fill(run.command, values) }}
      block={fact === 'console' || run?.where === 'server' ? block : undefined}
      answers={Object.entries(words(fact).answers).map(([value, text]) => ({
        value,
        words: fill(text as string, shown),
        sample: (samples[fact] as Record<string, string> | undefined)?.[value],
      }))}
      onAnswer={onAnswer}
    >
      {!first && box(run ? 'Paste what it printed, or anything else that your terminal printed' : 'Or paste what your terminal printed')}
    </Question>
  );

  const codeError = wrong?.code === code ? wrong?.words : undefined;
  const codeForm = (
    <CodeForm
      key={code}
      error={codeError}
      typed={code ?? undefined}
      onCode={(typed) => {
        const next = new URLSearchParams(query);
        next.set('code', typed);
        step(next);
      }}
    />
  );
  // What was followed, in the order in which it was, then what was said beside it.
  const followed = answer.walk.steps.map(({ fact }) => fact);
  const stated = [
    ...followed.flatMap((fact, i) => (followed.indexOf(fact) === i ? (facts.find((one) => one.fact === fact) ?? []) : [])),
    ...facts.filter(({ fact, told }) => told && !followed.includes(fact)),
  ];
  const asking = (one: Fact) => {
    const href = new URLSearchParams(query);
    href.set('ask', one);
    return `?${href}`;
  };
  const follow = (href: string) => step(new URLSearchParams(href));
  const stops = pathOf({ known, broken: (fixed ? [] : findings).map(({ cause }) => runbooks[cause].station) });
  const verify = first && runbooks[first.cause].verify;
  const isKnown = facts.length > 0;

  return (
    <>
      <Path
        stops={stops.map((one) => ({
          ...one,
          seen: one.seen.map((text) => fill(text, shown)),
          tells: one.tells && fill(one.tells, shown),
        }))}
        label={pathInWords(stops)}
      />
      <div className="two" ref={stage}>
        <div>
          {fixed && (
            <Ending title="It works again" text={runbooks[fixed].prevent}>
              <p>
                <a className="button" href={`/fix/${fixed}/#prevent`}>
                  The runbook, with the way back
                </a>
              </p>
            </Ending>
          )}
          {first && findingOf(first, 'main')}
          {ended && <Ending title={endWords[ended].title} text={endWords[ended].text} />}
          {!first && codeError && codeForm}
          {!first && question}
          <Suspense>
            {!changing && !fixed && isKnown && (
              <Volunteer
                known={known}
                asked={fact}
                ask={(one) => ({ question: fill(words(one).title, shown), href: asking(one) })}
                onFollow={follow}
              />
            )}
            {!first && unanswered}
            {!changing && !first && !fixed && often.length > 0 && (
              <Often links={often.map((id) => ({ href: `/fix/${id}/`, title: runbooks[id].title, summary: runbooks[id].summary }))} />
            )}
          </Suspense>
          {first && findings.length > 1 && (
            <>
              <h2>It may also be</h2>
              {findings.slice(1).map((one) => findingOf(one, 'cause'))}
            </>
          )}
          {!changing && answer.also.length > 0 && (
            <>
              <h2>Also noticed</h2>
              <p>These do not print what you saw. They are next, once that is fixed.</p>
              {answer.also.map((one) => findingOf(one, 'also'))}
            </>
          )}
          {first && (
            <Suspense>
              <AfterFix
                key={`after-${first.cause}`}
                command={verify && { where: wheres[verify.where], command: fill(verify.command, values) }}
                onWorks={() => onWorks(first.cause)}
                onFails={() => onFails(first.cause)}
              >
                {box('Paste what it printed, or more of what your terminal printed')}
              </AfterFix>
            </Suspense>
          )}
          {(ended || fixed) && box('More of what your terminal printed')}
          <Suspense>
            {first && unanswered}
            {view}
          </Suspense>
          {!first && !codeError && !fixed && codeForm}
          {first && question && (
            <>
              <p className="or">To be surer, or if that was not it:</p>
              {question}
            </>
          )}
          {isKnown && !fixed && ended !== 'it-connects' && (
            <Suspense>
              <Help
                open={ended === 'ask-for-help'}
                paste={paste}
                quotes={[...new Map([...answer.causes, ...answer.also].flatMap(quotes).map((one) => [one.line, one])).values()]}
                matter={{
                  known,
                  answer,
                  tried,
                  runbooks,
                  next: fact && { title: fill(words(fact).title, shown), command: run?.command },
                }}
              />
            </Suspense>
          )}
          {!isKnown && !paste && earlier.length > 0 && (
            <Suspense>
              <Earlier cases={earlier} onResume={(id) => clear(() => resume(id))()} onForget={clear(forget)} />
            </Suspense>
          )}
        </div>
        <Known
          facts={stated.map(({ fact, value, told, guessed, line }) => {
            const cause = taken.get(fact);
            return {
              question: fill(words(fact).title, shown),
              answer: fill(answerWords(fact, value), shown),
              source: cause
                ? `taken so, since you tried: ${runbooks[cause].title}`
                : guessed
                  ? `guessed from the name in line ${line}`
                  : told
                    ? sourceWords[from[fact] ?? 'own']
                    : `line ${line}`,
              href: asking(fact),
            };
          })}
          kept={keptWords[kept]}
          onFollow={follow}
          onBegin={clear(begin)}
          onForget={clear(forget)}
        />
      </div>
    </>
  );
}
