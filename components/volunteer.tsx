import { Follow } from './known';

/** What may be said unasked: each a question of its own page, folded away until somebody wants it. */
export function Volunteer({ asks, onFollow }: { asks: { question: string; href: string }[]; onFollow: (href: string) => void }) {
  if (!asks.length) return null;
  return (
    <details className="volunteer">
      <summary>Something you already know?</summary>
      <ul>
        {asks.map(({ question, href }) => (
          <li key={href}>
            <Follow href={href} onFollow={onFollow}>
              {question}
            </Follow>
          </li>
        ))}
      </ul>
    </details>
  );
}
