'use client';

import { useState } from 'react';
import { Command } from './command';

type Props = {
  title: string;
  why: string;
  run?: { where: string; command: string };
  /** One block that answers this question and the others about the server. */
  block?: string;
  answers: { value: string; words: string }[];
  onAnswer: (value: string) => void;
  /** The heading is the page's h1, unless a finding has taken that. */
  level: 1 | 2;
};

/** One question: the command that answers it, and its answers. Nothing is chosen beforehand; "I am not sure" stands last, apart. */
export function Question({ title, why, run, block, answers, onAnswer, level }: Props) {
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const Heading = `h${level}` as const;
  const answer = ({ value, words }: { value: string; words: string }) => (
    <label className="answer" key={value}>
      <input
        type="radio"
        name="answer"
        value={value}
        checked={chosen === value}
        aria-describedby={missing ? 'answer-error' : undefined}
        onChange={() => {
          setChosen(value);
          setMissing(false);
        }}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onAnswer(chosen);
        else setMissing(true);
      }}
    >
      <fieldset>
        <legend>
          <Heading tabIndex={-1} id="question">
            {title}
          </Heading>
        </legend>
        <p>{why}</p>
        {run && <Command where={run.where} command={run.command} />}
        {block && (
          <details>
            <summary>Or collect everything at once, and paste it below</summary>
            <p>
              It only reads. It prints addresses and user names; they stay in this page.{' '}
              <a href="/collect/">Every line of it, other systems, and a code where nothing can be copied</a>.
            </p>
            <Command where="On the server" command={block} />
          </details>
        )}
        {missing && (
          <p className="error" id="answer-error" role="alert">
            Choose the answer that looks like yours, or “I am not sure”.
          </p>
        )}
        {answers.filter(({ value }) => value !== 'unsure').map(answer)}
        <p className="or">or</p>
        {answers.filter(({ value }) => value === 'unsure').map(answer)}
      </fieldset>
      <p className="mt-6">
        <button type="submit">Continue</button>
      </p>
    </form>
  );
}
