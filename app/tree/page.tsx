import type { Metadata } from 'next';
import { QuestionInTree } from '@/components/question-in-tree';
import { loadRunbook } from '@/content/runbook';
import { tree } from '@/machines/tree';

export const metadata: Metadata = {
  title: 'Every question on one page',
  description: 'The whole diagnosis as one plain page, without scripts and on paper.',
};

export default function Tree() {
  const [start, ...chapters] = tree((cause) => loadRunbook(cause).title);
  return (
    <>
      <h1>Every question on one page</h1>
      <p className="lede">Begin with the first, and follow the link behind your answer. It works on paper and without scripts.</p>
      <p>
        The same <a href="/tree.svg">as one picture</a>, to be zoomed.
      </p>
      <tree-case>Nothing is known in this tab yet. What the diagnosis learns is marked here.</tree-case>
      <div className="tree">
        {start?.branches.map((branch) => (
          <QuestionInTree key={branch.id} {...branch} heading="h2" />
        ))}
        {chapters.map(({ title, branches }) => (
          <details key={title}>
            <summary>
              <h2>{title}</h2>
              <span className="quiet">{branches.length === 1 ? '1 question' : `${branches.length} questions`}</span>
            </summary>
            {branches.map((branch) => (
              <QuestionInTree key={branch.id} {...branch} heading="h3" />
            ))}
          </details>
        ))}
      </div>
      <script type="module" src="/tree.js" />
    </>
  );
}
