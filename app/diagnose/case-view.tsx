'use client';

import { lazy, type ReactNode, type RefObject, Suspense, useDeferredValue, useMemo } from 'react';
import { CodeForm } from '@/components/code-form';
import { Ending } from '@/components/ending';
import { Finding } from '@/components/finding';
import { PasteForm } from '@/components/paste-form';
import { Path } from '@/components/path';
import { Question } from '@/components/question';
import type { CauseId } from '@/content/causes';
import type { Fact, Symptom } from '@/evidence/facts';
import { fill } from '@/evidence/values';
import type { Samples } from '@/lab/samples';
import { endWords } from '@/machines/ends';
import type { Finding as Found } from '@/machines/findings';
import { pathInWords, pathOf } from '@/machines/path';
import { answerWords, runFor, runOn } from '@/machines/questions';
import type { System, Systems } from '@/machines/systems';
import { type Digest, nothing } from './digest';
import { more } from './read-paste';
import { quotesOf, type RunbookWords, type Standing, wordsOf } from './standing';
import type { TabCase } from './state';
import { how, wheres } from './words';

type More = Awaited<ReturnType<typeof more>>;
type Part = 'PasteView' | 'Earlier' | 'AfterFix' | 'Often' | 'Unanswered' | 'Fixed' | 'Volunteer' | 'KnownFacts' | 'Help';

/** A part that is not on the first screen. Where it cannot be fetched, the rest of the page is there. */
const part = <Name extends Part>(name: Name) =>
  lazy(() =>
    more().then(
      (parts) => ({ default: parts[name] }),
      () => ({ default: (() => null) as unknown as More[Name] }),
    ),
  );

const PasteView = part('PasteView');
const Earlier = part('Earlier');
const AfterFix = part('AfterFix');
const Often = part('Often');
const Unanswered = part('Unanswered');
const Fixed = part('Fixed');
const Volunteer = part('Volunteer');
const KnownFacts = part('KnownFacts');
const Help = part('Help');

/** What the page knows before anybody has said anything. */
export type PageWords = {
  runbooks: RunbookWords;
  /** What each message proves, in one sentence. */
  proves: Readonly<Partial<Record<Symptom, string>>>;
  block: string;
  samples: Samples;
  /** The commands of what is no Linux. */
  systems: Systems;
};

type Props = PageWords & {
  held: TabCase;
  standing: Standing;
  /** What it most often is, where nothing is found. */
  often: readonly CauseId[];
  draft: string;
  error: string;
  busy: boolean;
  /** What is wrong with the code in the address. */
  codeError?: string;
  stage?: RefObject<HTMLDivElement | null>;
  on: {
    enter: () => void;
    draft: (text: string) => void;
    read: () => void;
    answer: (value: string) => void;
    works: (cause: CauseId) => void;
    fails: (cause: CauseId) => void;
    /** Somebody goes on with another query: the address of a question, a code, or a text that is read in another way. */
    follow: (query: URLSearchParams, change?: Partial<TabCase>) => void;
    begin: () => void;
    resume: (id: string) => void;
    forget: () => void;
  };
};

type FoundCause = Pick<Props, 'runbooks' | 'standing'> & { found: Found; kind: 'main' | 'cause' | 'also'; evidence: Digest };

function FoundCause({ found, kind, runbooks, standing, evidence }: FoundCause) {
  const { cause, because, certainty } = found;
  return (
    <Finding
      kind={kind}
      title={runbooks[cause].title}
      summary={runbooks[cause].summary}
      href={standing.runbookOf(cause)}
      how={how(found)}
      proven={certainty === 'proven'}
      because={quotesOf(evidence, because).map(({ line, text }) => ({
        line,
        text: text.slice(0, 300),
        note: because.flatMap((one) => (one.line === line ? (evidence.remarks[one.fact] ?? []) : []))[0],
      }))}
    />
  );
}

type Asked = Pick<Props, 'standing' | 'proves' | 'block' | 'samples'> & {
  fact: Fact;
  run: Exclude<ReturnType<typeof runFor>, null>;
  system: System | undefined;
  values: Digest['values'];
  onAnswer: Props['on']['answer'];
  children: ReactNode;
};

/** The question that is asked, with what the message proves where nothing else is known. */
function Asked({ fact, run, system, standing, proves, block, samples, values, onAnswer, children }: Asked) {
  const { first, shown, facts, known } = standing;
  const { title, why, answers } = wordsOf(fact);
  const onServer = fact === 'console' || run?.where === 'server';
  const { symptom } = known;
  const proof = symptom && facts.every(({ fact, guessed }) => guessed || fact === 'symptom' || fact === 'resolution') && proves[symptom];
  return (
    <Question
      fact={fact}
      level={first ? 2 : 1}
      title={fill(title, shown)}
      lead={
        proof && (
          <>
            <strong>{fill(answerWords('symptom', symptom), shown)}.</strong> {proof}
          </>
        )
      }
      why={why}
      run={run && { where: wheres[run.where], command: fill(run.command, values) }}
      block={onServer && !system ? block : undefined}
      collect={onServer && system?.collect}
      answers={Object.entries(answers).map(([value, text]) => ({
        value,
        words: fill(text as string, shown),
        sample: system ? undefined : (samples[fact] as Record<string, string> | undefined)?.[value],
      }))}
      onAnswer={onAnswer}
    >
      {children}
    </Question>
  );
}

/** The page of a case, as it stands. */
export function CaseView({ runbooks, held, standing, often, draft, error, busy, codeError, stage, on, systems, ...words }: Props) {
  const { text: paste, digest } = held;
  const evidence = digest ?? nothing;
  const { query, told, fixed, facts, answer, known, changing, fact, findings, first, ended, shown, title } = standing;
  const { values } = evidence;

  // A long text takes longer to show than all the rest: what was found comes first.
  const view = useDeferredValue(
    // biome-ignore lint/correctness/useExhaustiveDependencies: what happens with a text that was named differs with the address only
    useMemo(
      () => digest && <PasteView paste={paste} digest={digest} standing={standing} onFollow={on.follow} />,
      [paste, digest, standing],
    ),
  );

  // So does what stands below a cause: it comes in a pass of its own, which gives way to whatever the person does.
  const settled = useDeferredValue(standing) === standing;
  const foundCause = (found: Found, kind: 'main' | 'cause' | 'also') => (
    <FoundCause key={found.cause} found={found} kind={kind} runbooks={runbooks} standing={standing} evidence={evidence} />
  );
  const box = (label: string) => (
    <PasteForm
      label={label}
      rows={facts.length ? 4 : 7}
      value={draft}
      onChange={on.draft}
      onEnter={on.enter}
      onRead={on.read}
      error={error}
      busy={busy}
      example={paste || facts.length ? '' : undefined}
    />
  );
  const unanswered = evidence.withheld.length > 0 && <Unanswered withheld={evidence.withheld} />;
  const isKnown = facts.length > 0;
  // Where nothing is known, nothing else shows that the text was read.
  const mostOften = !changing && !first && !fixed && often.length > 0 && <Often often={often} runbooks={runbooks} standing={standing} />;
  const system = systems[known['server-os'] ?? 'linux'];
  const run = fact && ((fact === evidence.before?.fact && evidence.before.run) || runOn(runFor(fact, known), fact, system));
  const question = fact && !ended && !fixed && (
    <Asked
      key={`${fact}:${JSON.stringify(told)}`}
      {...words}
      fact={fact}
      run={run}
      system={system}
      standing={standing}
      values={values}
      onAnswer={on.answer}
    >
      <Suspense>
        {!first && unanswered}
        {!isKnown && mostOften}
      </Suspense>
      {!first && box(run ? 'Paste what it printed, or anything else that your terminal printed' : 'Or paste what your terminal printed')}
    </Asked>
  );

  const code = query.get('code');
  const codeForm = (
    <CodeForm
      key={code}
      error={codeError}
      typed={code ?? undefined}
      onCode={(typed) => {
        const next = new URLSearchParams(query);
        next.set('code', typed);
        on.follow(next);
      }}
    />
  );
  const stops = pathOf({
    known: fixed ? { symptom: 'connected' } : known,
    broken: (fixed ? [] : findings).map(({ cause }) => runbooks[cause].station),
  });
  const below = !first || settled;

  const help = below && isKnown && !fixed && ended !== 'it-connects' && (
    <Suspense>
      <Help paste={paste} evidence={evidence} standing={standing} runbooks={runbooks} command={run?.command} />
    </Suspense>
  );

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
          {first && foundCause(first, 'main')}
          {(fixed || ended) && (
            <Ending title={title} text={ended && endWords[ended].text}>
              {fixed ? (
                <Suspense>
                  <Fixed cause={fixed} runbooks={runbooks} standing={standing} evidence={evidence} />
                </Suspense>
              ) : (
                help
              )}
            </Ending>
          )}
          {!first && codeError && codeForm}
          {!first && question}
          <Suspense>
            {below && !changing && !fixed && isKnown && <Volunteer runbooks={runbooks} standing={standing} evidence={evidence} on={on} />}
            {!first && !question && unanswered}
            {isKnown && mostOften}
            {held.earlier.length > 0 && <Earlier held={held} facts={facts} on={on} />}
          </Suspense>
          {first && below && findings.length > 1 && (
            <>
              <h2>It may also be</h2>
              {findings.slice(1).map((one) => foundCause(one, 'cause'))}
            </>
          )}
          {below && !changing && answer.also.length > 0 && (
            <>
              <h2>Also noticed</h2>
              <p>These do not print what you saw. They are next, once that is fixed.</p>
              {answer.also.map((one) => foundCause(one, 'also'))}
            </>
          )}
          {first && below && (
            <Suspense>
              <AfterFix
                key={`after-${first.cause}`}
                cause={first.cause}
                runbooks={runbooks}
                standing={standing}
                evidence={evidence}
                on={on}
              >
                {box('Paste what it printed, or more of what your terminal printed')}
              </AfterFix>
            </Suspense>
          )}
          {(ended || fixed) && box('More of what your terminal printed')}
          <Suspense>
            {first && below && unanswered}
            {view}
          </Suspense>
          {!first && !codeError && !fixed && codeForm}
          {first && below && question && (
            <>
              <p className="or">To be surer, or if that was not it:</p>
              {question}
            </>
          )}
          {!ended && help}
        </div>
        <aside className="known" aria-labelledby="known">
          <h2 id="known">What we know so far</h2>
          {isKnown ? (
            <Suspense>
              <KnownFacts runbooks={runbooks} standing={standing} held={held} on={on} />
            </Suspense>
          ) : (
            <p>Nothing yet.</p>
          )}
        </aside>
      </div>
    </>
  );
}
