import { wholeWords } from './whole-words';

type Props = {
  id: string;
  number: number;
  fact: string;
  heard: boolean;
  title: string;
  why: string;
  run?: { where: string; command: string };
  heading: 'h2' | 'h3';
  ways: { values: string[]; answers: string[]; words: string; href?: string }[];
};

/** One question of the tree, as plain text with a link behind each answer. Its script is components/tree.ts. */
export function QuestionInTree({ id, number, fact, heard, title, why, run, heading: Heading, ways }: Props) {
  return (
    <section id={id} data-fact={fact} data-heard={heard ? '' : undefined}>
      <Heading>
        {number}. {title}
      </Heading>
      {heard ? <p className="quiet">Not asked. It decides where it is known.</p> : <p>{why}</p>}
      {run && !heard && (
        <command-block>
          <p className="where">On {run.where === 'client' ? 'your computer' : 'the server'}</p>
          <pre>
            <code>{wholeWords(run.command)}</code>
          </pre>
        </command-block>
      )}
      <ul>
        {ways.map(({ values, answers, words, href }) => (
          <li key={words} data-values={values.join(' ')}>
            {answers.join(' · ')} → {href ? <a href={href}>{words}</a> : words}
          </li>
        ))}
      </ul>
    </section>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tree-case': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
