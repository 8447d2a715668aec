import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { Sources } from '@/components/sources';
import { causes } from '@/content/causes';
import { symptomContent } from '@/content/modules';
import { loadRunbook } from '@/content/runbook';
import { loadSymptom, symptoms } from '@/content/symptom';
import type { Symptom } from '@/evidence/facts';

type Props = { params: Promise<{ symptom: Symptom }> };

export const dynamicParams = false;
export const generateStaticParams = () => symptoms.map((symptom) => ({ symptom }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = loadSymptom((await params).symptom);
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const { id, title, summary, sources } = loadSymptom((await params).symptom);
  const Content = await symptomContent(id);
  const runbooks = causes.map(loadRunbook).filter((one) => one.symptoms.includes(id));
  return (
    <article data-pagefind-body="">
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <p>
        <a className="button" href={`/diagnose/?symptom=${id}`}>
          Find out why
        </a>
      </p>
      <Content />
      <h2>Every cause that prints it</h2>
      <p>In the order of the path, from your computer to the login.</p>
      <LinkList links={runbooks.map((one) => ({ href: `/fix/${one.id}/`, title: one.title, summary: one.summary }))} />
      <Sources links={sources} />
    </article>
  );
}
