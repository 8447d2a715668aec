'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Command } from './command';

type Props = {
  /** What is asked for, as the address names it. */
  fact: string;
  title: string;
  /** What is known already, in one sentence, where the question is the first. */
  lead?: React.ReactNode;
  why: string;
  run?: { where: string; command: string };
  /** One block that answers this question and the others about the server. */
  block?: string;
  /** Where the page of such blocks has that of another system. */
  collect?: string | false;
  /** `sample`: what a real output with this answer looks like. */
  answers: { value: string; words: string; sample?: string }[];
  onAnswer: (value: string) => void;
  /** The heading is the page's h1, unless a finding has taken that. */
  level: 1 | 2;
  /** The box for what the command printed. */
  children?: React.ReactNode;
};

/** What somebody answers who has no way to run the command: no value of the fact, and no more than *I am not sure* says of it. */
export const cannotRun = 'cannot-run';

/**
 * One question: the command that answers it, a box for what it printed, and its answers. Nothing is chosen beforehand; those that tell
 * nothing stand last, apart. Where there is nothing to run, the answers come first, and the box after them.
 */
export function Question({ fact, title, lead, why, run, block, collect, answers, onAnswer, level, children }: Props) {
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was chosen before the scripts came is chosen. Who went on without them comes back with the answer in the address.
  useLayoutEffect(() => setChosen(form.current?.querySelector<HTMLInputElement>(':checked')?.value ?? ''), []);
  const Heading = `h${level}` as const;
  const choose = (value: string) => {
    setChosen(value);
    setMissing(false);
  };
  const answer = ({ value, words, sample }: Props['answers'][number]) => (
    <label className="answer" key={value}>
      <input
        type="radio"
        name={fact}
        value={value}
        checked={chosen === value}
        aria-labelledby={`answer-${value}`}
        aria-describedby={[missing && 'answers-error', sample && `sample-${value}`].filter(Boolean).join(' ') || undefined}
        onChange={() => choose(value)}
      />
      <span id={`answer-${value}`}>{words}</span>
      {sample && (
        <span
          className="sample"
          // A table keeps its columns, in a box that scrolls sideways and must be reachable by keyboard. Some browsers take a click in such a
          // box for none on the label around it.
          {...(sample.includes('  ') && {
            role: 'group',
            'aria-label': `An output that says: ${words}`,
            tabIndex: 0,
            onClick: () => choose(value),
          })}
        >
          <code id={`sample-${value}`}>{sample}</code>
        </span>
      )}
    </label>
  );
  const pasting = (
    <>
      {block && (
        <details>
          <summary>
            {run ? 'Or collect everything at once, and paste it below' : 'If you can, collect everything at once, and paste it below'}
          </summary>
          <p>
            It only reads. It prints addresses and user names; they stay in this page.{' '}
            <a href="/collect/">Every line of it, other systems, and a code where nothing can be copied</a>.
          </p>
          <Command where="On the server" command={block} />
        </details>
      )}
      {collect && (
        <p>
          <a href={`/collect/#${collect}`}>Or collect everything at once, and paste it below</a>
        </p>
      )}
      {children}
    </>
  );
  return (
    <section aria-labelledby="question">
      <Heading tabIndex={-1} id="question">
        {title}
      </Heading>
      {lead && <p>{lead}</p>}
      <p>{why}</p>
      {run && (
        <>
          <Command where={run.where} command={run.command} />
          <a className="jump" href="#answers">
            Or choose an answer
          </a>
        </>
      )}
      {run && pasting}
      <form
        ref={form}
        className="answers"
        id="answers"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onAnswer(chosen);
          else setMissing(true);
        }}
      >
        <fieldset>
          <legend className={run ? 'or' : 'sr-only'}>{run ? 'Or choose what looks like yours' : title}</legend>
          {missing && (
            <p className="error" id="answers-error" role="alert">
              Choose the answer that looks like yours, or “I am not sure”.
            </p>
          )}
          {answers.filter(({ value }) => value !== 'unsure').map(answer)}
          <p className="or">or</p>
          {answers.filter(({ value }) => value === 'unsure').map(answer)}
          {run && answer({ value: cannotRun, words: 'I cannot run this' })}
        </fieldset>
        <p className="go">
          <button type="submit">Continue</button>
        </p>
      </form>
      {!run && pasting}
    </section>
  );
}
