import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { SearchForm } from '@/components/search-form';
import { type Kind, kinds } from '@/content/article';
import { parsePage } from '@/content/blocks';
import { loadSymptom, symptoms } from '@/content/symptom';
import { read } from '@/evidence';
import type { Symptom } from '@/evidence/facts';
import { messagesOf } from '@/lab/heard';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Find a page by an error message, a unit, a setting, a command or plain words.',
};

const printed = new Map(symptoms.map((id) => [id, new Set(messagesOf(id).flatMap(({ lines }) => lines))]));
/** The lines that clients print of one symptom alone; what a program adds to every failure leads nowhere. */
const telling = symptoms.map((id) =>
  [...(printed.get(id) ?? [])].filter((line) => [...printed.values()].filter((lines) => lines.has(line)).length === 1),
);

/** To tell two messages apart, a page shows the line of another one too: that leads where it is read, and not here. */
const ofAnother = (id: Symptom, line: string) =>
  read(line).facts.some(({ fact, value }) => fact === 'symptom' && value !== id && value !== 'unsure');

/** Every message on the page of a symptom, so that one that was pasted into the search leads there first. */
const messages = symptoms.map(loadSymptom).map(({ id, title, body }, i) => ({
  href: `/symptoms/${id}/`,
  title,
  lines: [
    ...parsePage(body)
      .blocks.filter(({ section, language }) => section === 'What it says' && language === 'text')
      .flatMap(({ text }) => text.split('\n')),
    ...(telling[i] ?? []),
  ].filter((line) => line.trim() && !ofAnother(id, line)),
}));

export default function Search() {
  return (
    <>
      <h1>Search</h1>
      <p className="lede">By the error message, a unit, a setting, a command, or plain words.</p>
      <SearchForm messages={messages} />
      <h2>Or browse</h2>
      <LinkList
        links={[
          { href: '/symptoms/', title: 'Messages', summary: 'What the client printed.' },
          { href: '/fix/', title: 'Causes', summary: 'Every cause, in the order of the path.' },
          ...(Object.keys(kinds) as Kind[]).map((kind) => ({
            href: `/${kind}/`,
            title: kinds[kind].title,
            summary: kinds[kind].summary,
          })),
        ]}
      />
      <script type="module" src="/search.js" />
    </>
  );
}
