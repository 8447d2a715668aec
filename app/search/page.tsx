import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { SearchForm } from '@/components/search-form';
import { type Kind, kinds } from '@/content/article';
import { parsePage } from '@/content/blocks';
import { loadSymptom, symptoms } from '@/content/symptom';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Find a page by an error message, a unit, a setting, a command or plain words.',
};

/** Every message on the page of a symptom, so that one that was pasted into the search leads there first. */
const messages = symptoms.map(loadSymptom).map(({ id, title, body }) => ({
  href: `/symptoms/${id}/`,
  title,
  lines: parsePage(body)
    .blocks.filter(({ section, language }) => section === 'What it says' && language === 'text')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.trim()),
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
