import { slug } from 'github-slugger';
import type { Metadata } from 'next';
import { Fragment } from 'react';
import { Contents } from '@/components/contents';
import { LinkList } from '@/components/link-list';
import { Output } from '@/components/output';
import { Sources } from '@/components/sources';
import { parsePage } from '@/content/blocks';
import { causes } from '@/content/causes';
import { symptomContent } from '@/content/modules';
import { loadRunbook } from '@/content/runbook';
import { loadSymptom, symptoms } from '@/content/symptom';
import type { Symptom } from '@/evidence/facts';
import { messagesOf } from '@/lab/heard';
import { usual } from '@/machines/likely';

type Props = { params: Promise<{ symptom: Symptom }> };

export const dynamicParams = false;
export const generateStaticParams = () => symptoms.map((symptom) => ({ symptom }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = loadSymptom((await params).symptom);
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const { id, title, summary, sources, body } = loadSymptom((await params).symptom);
  const Content = await symptomContent(id);
  const runbooks = causes.map(loadRunbook).filter((one) => one.symptoms.includes(id));
  const link = ({ id, title, summary }: (typeof runbooks)[number]) => ({ href: `/fix/${id}/`, title, summary });
  // Where there are few causes, or it makes no difference, the list of all of them is enough.
  const first = (worked: boolean) =>
    usual(id, worked)
      .flatMap((cause) => runbooks.find((one) => one.id === cause) ?? [])
      .slice(0, 5);
  const never = first(false);
  const before = first(true);
  const often = [
    { title: 'If it never worked', causes: never },
    { title: 'If it worked before', causes: before },
  ].filter(() => runbooks.length >= 8 && never[0] !== before[0]);
  const messages = messagesOf(id);
  const prints = 'What each client prints';
  const every = 'Every cause that prints it';
  const headings = [
    ...parsePage(body).sections,
    ...often.map(({ title }) => title),
    ...(messages.length ? [prints] : []),
    every,
    'Sources',
  ];
  return (
    <article data-pagefind-body="">
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <p>
        <a className="button" href={`/diagnose/?symptom=${id}`}>
          Find out why
        </a>
      </p>
      <Contents headings={headings}>
        <Content />
        {often.map(({ title, causes }) => (
          <Fragment key={title}>
            <h2 id={slug(title)}>{title}</h2>
            <p>What it most often was, the likeliest first.</p>
            <LinkList links={causes.map(link)} />
          </Fragment>
        ))}
        {messages.length > 0 && (
          <>
            <h2 id={slug(prints)}>{prints}</h2>
            <p>Recorded in the lab, where every client met the same failure. Of a long output, the line that tells it.</p>
            {messages.map(({ programs, lines }) => (
              <Fragment key={programs + lines[0]}>
                <p>{programs}:</p>
                <Output words label={`What ${programs} printed`} lines={lines} />
              </Fragment>
            ))}
          </>
        )}
        <h2 id={slug(every)}>{every}</h2>
        <p>In the order of the path, from your computer to the login.</p>
        <LinkList links={runbooks.map(link)} />
        <Sources links={sources} />
      </Contents>
    </article>
  );
}
