type Props = {
  id: string;
  number: number;
  title: string;
  why: string;
  run?: { where: string; command: string };
  answers: { value: string; answer: string; href?: string; words: string }[];
};

/** One question of the tree, as plain text with a link behind each answer. */
export function QuestionInTree({ id, number, title, why, run, answers }: Props) {
  return (
    <section id={id}>
      <h2>
        {number}. {title}
      </h2>
      <p>{why}</p>
      {run && (
        <command-block>
          <p className="where">On {run.where === 'client' ? 'your computer' : 'the server'}</p>
          <pre>
            <code>{run.command}</code>
          </pre>
        </command-block>
      )}
      <ul>
        {answers.map(({ value, answer, href, words }) => (
          <li key={value}>
            {answer}: {href ? <a href={href}>{words}</a> : words}
          </li>
        ))}
      </ul>
    </section>
  );
}
