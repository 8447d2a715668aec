'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { initialTransition } from 'xstate';
import { CodeForm } from '@/components/code-form';
import { Ending } from '@/components/ending';
import { Evidence, type EvidenceLine } from '@/components/evidence';
import { Finding } from '@/components/finding';
import { Known, Volunteer } from '@/components/known';
import { LinkList } from '@/components/link-list';
import { PasteForm } from '@/components/paste-form';
import { Path } from '@/components/path';
import { Question } from '@/components/question';
import { type CauseId, isCause } from '@/content/causes';
import type { Station } from '@/content/stations';
import { type Decoded, decode } from '@/evidence/code';
import { type Fact, factIds, isValue, type Known as KnownFacts, type Symptom } from '@/evidence/facts';
import type { Withheld } from '@/evidence/reading';
import { fill, valuesOf } from '@/evidence/values';
import { diagnosis, type End, questionAt, type Target } from '@/machines/diagnosis';
import { endWords } from '@/machines/ends';
import { diagnose, type Finding as Found, type Held } from '@/machines/findings';
import { guess } from '@/machines/guess';
import { worthSaying } from '@/machines/open';
import { pathInWords, pathOf } from '@/machines/path';
import { questions, type Question as Words } from '@/machines/questions';
import { remark } from '@/machines/remark';
import { type Digest, nothing } from './digest';
import { readPaste, warmUp } from './read-paste';
import { cameByLink, go, keep, usePaste, useQuery } from './state';

export type RunbookWords = Readonly<Record<CauseId, { title: string; summary: string; symptoms: readonly Symptom[]; station: Station }>>;

const noCauses: CauseId[] = [];
const wheres = { client: 'On your computer', server: 'On the server' } as const;
const words = (fact: Fact) => questions[fact] as Words;
const answerWords = (fact: Fact, value: string) => (words(fact).answers as Record<string, string>)[value] ?? value;

/** The answers in an address. Whatever is not a fact with one of its values is left out. */
const toldIn = (query: URLSearchParams): KnownFacts =>
  Object.fromEntries([...query].filter(([fact, value]) => isValue(fact, value))) as KnownFacts;

/** What is known: what was read, where no answer was given that differs, what was answered, and what the server's name tells. */
function held(evidence: Digest, told: KnownFacts): Held[] {
  const readFacts = evidence.facts.filter(({ fact, value }) => told[fact] === undefined || told[fact] === value);
  const answered = factIds
    .filter((fact) => told[fact] !== undefined && !readFacts.some((one) => one.fact === fact))
    .map((fact) => ({ fact, value: told[fact], line: 0, told: true }) as Held);
  const known = [...readFacts, ...answered];
  const named = readFacts.find(({ fact }) => fact === 'symptom')?.line ?? 0;
  return [...known, ...guess(evidence.context, named).filter(({ fact }) => !known.some((one) => one.fact === fact))];
}

/** The lines to show, with their notes, and how many are left out between them. */
function shownLines({ lines, count }: Digest, notes: ReadonlyMap<number, string>): (EvidenceLine | { folded: number; after: number })[] {
  const shown: (EvidenceLine | { folded: number; after: number })[] = [];
  let last = 0;
  for (const one of [...lines, { line: count + 1, text: '', read: true }]) {
    if (one.line > last + 1) shown.push({ folded: one.line - last - 1, after: last });
    if (one.line <= count) shown.push({ ...one, note: notes.get(one.line) });
    last = one.line;
  }
  return shown;
}

/** Why an output answers nothing, and what to do about it. */
const withheldWords: Readonly<Record<Withheld, string>> = {
  'needs-root': 'needs root rights to answer. Run it again with sudo.',
  'no-such-command': 'is not installed there.',
  'cut-off': 'is not whole. Run it again, and paste all of it.',
  filtered: 'was filtered, so a missing line proves nothing. Run it again without the filter.',
  translated: 'answers in another language. Run it again with LC_ALL=C before it.',
};

/** How sure a finding is, in the words of the page. */
const how = ({ certainty, because }: Found) =>
  certainty === 'proven' ? `Proven by line ${because.findLast(({ line }) => line > 0)?.line}` : 'Fits what you gave';

/** What is wrong with a code, in words, and where. */
const codeError = (wrong: Decoded & { kind: 'wrong' }) =>
  ({
    length: 'That is not the length of a code: it has eight characters, as in 11XX-GJ57.',
    symbol: `Character ${wrong.at}, “${wrong.saw}”, is in no code. Look at it again.`,
    check: wrong.at
      ? `Character ${wrong.at}, “${wrong.saw}”, looks wrong. Compare it with the other screen.`
      : 'Two or more characters are wrong or have changed places. Compare them with the other screen.',
    version: 'This code was made by another version of collect.sh. Fetch the one from this site, and run it again.',
  })[wrong.why];

export function DiagnosisApp({ runbooks, block }: { runbooks: RunbookWords; block: string }) {
  const paste = usePaste();
  const search = useQuery();
  const [draft, setDraft] = useState('');
  const [error, setError] = useState('');
  const [evidence, setEvidence] = useState(nothing);
  const [reading, setReading] = useState(false);
  const [often, setOften] = useState(noCauses);
  const stage = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  /** The paste that the evidence is of. */
  const read = useRef('');

  const query = useMemo(() => new URLSearchParams(search), [search]);
  const told = useMemo(() => toldIn(query), [query]);
  const code = query.get('code');
  const decoded = useMemo(() => (code === null ? undefined : decode(code)), [code]);
  const facts = useMemo(() => held(evidence, told), [evidence, told]);
  const prints = useMemo(
    () => Object.fromEntries(Object.entries(runbooks).map(([id, { symptoms }]) => [id, symptoms])) as Record<CauseId, readonly Symptom[]>,
    [runbooks],
  );
  const answer = useMemo(() => diagnose(facts, prints), [facts, prints]);
  const values = useMemo(() => valuesOf(evidence.context), [evidence]);
  // In questions a port is always a number; in commands only a known one is.
  const shown = { PORT: '22', ...values };
  const known = useMemo(() => Object.fromEntries(facts.map(({ fact, value }) => [fact, value])) as KnownFacts, [facts]);

  // The machine says where the walk stands; `ask` in the address goes back to one question to change its answer.
  const state = initialTransition(diagnosis, known)[0].value as Target;
  const asked = query.get('ask');
  const changing = factIds.find((fact) => fact === asked);
  const fact = changing ?? questionAt(state)?.fact;
  const findings = changing ? [] : answer.causes;
  const first = findings[0];
  const ended = !changing && !first && !questionAt(state) && !isCause(state) ? (state as End) : undefined;
  const title = first ? runbooks[first.cause].title : ended ? endWords[ended].title : fact ? fill(words(fact).title, shown) : '';

  useEffect(() => {
    if (paste === read.current) return;
    read.current = '';
    if (!paste) return setEvidence(nothing);
    let current = true;
    setReading(true);
    readPaste(paste).then((digest) => {
      if (!current) return;
      // A link about another message begins anew: what was pasted earlier in this tab is about something else.
      const linked = new URLSearchParams(window.location.search).get('symptom');
      if (linked && cameByLink() && digest.facts.some(({ fact, value }) => fact === 'symptom' && value !== linked))
        return keep('paste', '');
      read.current = paste;
      setEvidence(digest);
      setReading(false);
    });
    return () => {
      current = false;
    };
  }, [paste]);

  // Where nothing is found, what it most often is. Fetched when it is wanted, like the readers.
  const found = answer.causes.length > 0;
  const early = useMemo(() => answer.early.map(({ cause }) => cause), [answer]);
  useEffect(() => {
    if (found || !known.symptom || known.symptom === 'unsure') return setOften(noCauses);
    let current = true;
    const texts: string[] = [];
    for (const { line, text } of evidence.lines) texts[line - 1] = text;
    import('@/machines/likely').then(({ likely }) => {
      const lines = Array.from(texts, (text) => text ?? '');
      const most = likely({ lines, facts: evidence.facts, context: evidence.context }, known, prints).map(({ cause }) => cause);
      if (current) setOften([...new Set([...early, ...most])].slice(0, 3));
    });
    return () => {
      current = false;
    };
  }, [found, early, known, evidence, prints]);

  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} – Unrefused`;
  }, [title, error]);

  // After a step the new heading is read out; not on arrival, where the browser decides.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the address
  useEffect(() => {
    if (moved.current) stage.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [search, evidence]);

  // The address holds every known value, so that reload and Back find the same state; the text itself never enters it.
  useEffect(() => {
    if (paste) keep('values', JSON.stringify(values));
    const missing = evidence.facts.filter(({ fact }) => told[fact] === undefined);
    if (!missing.length) return;
    const next = new URLSearchParams(query);
    for (const { fact, value } of missing) next.set(fact, value);
    go(next, 'replace');
  }, [paste, values, evidence, told, query]);

  // A code stands for answers: they take its place in the address.
  useEffect(() => {
    if (decoded?.kind !== 'code') return;
    const next = new URLSearchParams(query);
    next.delete('code');
    for (const [fact, value] of Object.entries(decoded.known)) next.set(fact, value);
    go(next, 'replace');
  }, [decoded, query]);

  const step = (next: URLSearchParams) => {
    moved.current = true;
    go(next);
  };

  const onRead = async () => {
    if (!draft.trim()) return setError('There is nothing to read yet: put in what the terminal printed.');
    const whole = paste ? `${paste.trimEnd()}\n${draft}` : draft;
    setReading(true);
    const [found, own] = await Promise.all([readPaste(whole), readPaste(draft)]);
    setReading(false);
    if (!own.facts.length)
      return setError(
        'Nothing in this text is output that we can read. Paste the lines as the terminal printed them, or answer the question.',
      );
    setError('');
    setDraft('');
    // What was read replaces earlier answers to the same questions.
    const next = new URLSearchParams(query);
    next.delete('ask');
    for (const { fact, value } of found.facts) next.set(fact, value);
    read.current = whole;
    setEvidence(found);
    keep('paste', whole);
    step(next);
  };

  const onAnswer = (value: string) => {
    if (!fact) return;
    const next = new URLSearchParams(query);
    next.delete('ask');
    next.set(fact, value);
    step(next);
  };

  const onForget = () => {
    // At once, or what was read would enter the address again.
    read.current = '';
    setEvidence(nothing);
    keep('paste', '');
    keep('values', '');
    setDraft('');
    setError('');
    step(new URLSearchParams());
  };

  const notes = new Map<number, string>();
  for (const { because } of [...findings, ...answer.also]) {
    for (const { line, fact, value } of because)
      if (line && fact !== 'console') notes.set(line, [notes.get(line), fill(answerWords(fact, value), shown)].filter(Boolean).join('; '));
  }
  const findingOf = (found: Found, kind: 'main' | 'cause' | 'also') => (
    <Finding
      key={found.cause}
      kind={kind}
      title={runbooks[found.cause].title}
      summary={runbooks[found.cause].summary}
      href={`/fix/${found.cause}/`}
      how={how(found)}
      proven={found.certainty === 'proven'}
      because={[...new Set(found.because.filter(({ line, fact }) => line > 0 && fact !== 'console').map(({ line }) => line))]
        .sort((a, b) => a - b)
        .map((line) => ({
          line,
          text: (evidence.lines.find((one) => one.line === line)?.text ?? '').trim().slice(0, 300),
          note: found.because.flatMap((one) => (one.line === line ? (remark(one) ?? []) : []))[0],
        }))}
    />
  );
  const question = fact && !ended && (
    <Question
      key={`${fact}:${search}`}
      level={first ? 2 : 1}
      title={fill(words(fact).title, shown)}
      why={words(fact).why}
      run={words(fact).run && { where: wheres[words(fact).run?.where ?? 'server'], command: fill(words(fact).run?.command ?? '', values) }}
      block={fact === 'console' || words(fact).run?.where === 'server' ? block : undefined}
      answers={Object.entries(words(fact).answers).map(([value, text]) => ({
        value,
        words: fill(text as string, shown),
      }))}
      onAnswer={onAnswer}
    />
  );

  const wrong = decoded?.kind === 'wrong' ? codeError(decoded) : undefined;
  const codeForm = (
    <CodeForm
      key={code}
      error={wrong}
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
  const stops = pathOf({ known, broken: findings.map(({ cause }) => runbooks[cause].station) });

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
          {first && findingOf(first, 'main')}
          {ended && (
            <Ending
              title={endWords[ended].title}
              text={endWords[ended].text}
              summary={
                ended === 'ask-for-help'
                  ? facts
                      .map(
                        ({ fact, value }) =>
                          `${words(fact).title.replace('PORT', 'the port')} ${answerWords(fact, value).replace('PORT', 'the port')}`,
                      )
                      .join('\n')
                  : undefined
              }
            />
          )}
          {!first && wrong && codeForm}
          {!first && question}
          {!changing && (
            <Volunteer
              asks={worthSaying(known)
                .filter((one) => one !== fact)
                .map((one) => ({ question: fill(words(one).title, shown), href: asking(one) }))}
              onFollow={follow}
            />
          )}
          {evidence.withheld.length > 0 && (
            <ul className="withheld">
              {evidence.withheld.slice(0, 5).map(({ asked, why }) => (
                <li key={asked}>
                  <code>{asked.slice(0, 80)}</code> {withheldWords[why]}
                </li>
              ))}
            </ul>
          )}
          {!changing && !first && often.length > 0 && (
            <>
              <h2>What it most often is</h2>
              <p>Nothing here proves one of these yet. The question above tells them apart.</p>
              <LinkList links={often.map((id) => ({ href: `/fix/${id}/`, title: runbooks[id].title, summary: runbooks[id].summary }))} />
            </>
          )}
          {findings.length > 1 && (
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
          {paste && first && <Evidence lines={shownLines(evidence, notes)} unread={evidence.unread} />}
          <PasteForm
            label={paste ? 'More of what your terminal printed' : 'Or paste what your terminal printed'}
            rows={paste ? 4 : 7}
            value={draft}
            onChange={setDraft}
            onEnter={warmUp}
            onRead={onRead}
            error={error}
            busy={reading}
            example={paste ? '' : undefined}
          />
          {!first && !wrong && codeForm}
          {first && question && (
            <>
              <p className="or">To be surer, or if that was not it:</p>
              {question}
            </>
          )}
          {paste && !first && <Evidence lines={shownLines(evidence, notes)} unread={evidence.unread} />}
        </div>
        <Known
          facts={stated.map(({ fact, value, told, guessed, line }) => ({
            question: fill(words(fact).title, shown),
            answer: fill(answerWords(fact, value), shown),
            source: guessed ? `guessed from the name in line ${line}` : told ? 'your answer, or from this link' : `line ${line}`,
            href: asking(fact),
          }))}
          onFollow={follow}
          onForget={onForget}
        />
      </div>
    </>
  );
}
