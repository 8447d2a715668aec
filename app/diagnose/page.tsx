import type { Metadata } from 'next';
import { causes } from '@/content/causes';
import { block } from '@/content/collector';
import { loadRunbook } from '@/content/runbook';
import { DiagnosisApp, type RunbookWords } from './diagnosis-app';

export const metadata: Metadata = {
  title: 'Diagnose',
  description: 'Paste terminal output or answer one question at a time: the cause, and the line that proves it.',
};

export default function Diagnose() {
  const runbooks = Object.fromEntries(
    causes.map(loadRunbook).map(({ id, title, summary, symptoms, station }) => [id, { title, summary, symptoms, station }]),
  ) as unknown as RunbookWords;
  return <DiagnosisApp runbooks={runbooks} block={block('linux')} />;
}
