import type { Metadata } from 'next';
import { causes } from '@/content/causes';
import { block } from '@/content/collector';
import { loadRunbook, proofOf, undoOf } from '@/content/runbook';
import { loadSymptom, symptoms } from '@/content/symptom';
import { samples } from '@/lab/samples';
import { systems } from '@/machines/systems';
import { DiagnosisApp } from './diagnosis-app';
import type { RunbookWords } from './standing';
import { wheres } from './words';

export const metadata: Metadata = {
  title: 'Diagnose',
  description: 'Paste terminal output or answer one question at a time: the cause, and the line that proves it.',
};

export default function Diagnose() {
  const runbooks = Object.fromEntries(
    causes.map(loadRunbook).map((one) => {
      const { id, title, summary, symptoms, station, platforms } = one;
      const proof = proofOf(one);
      const verify = proof && { ...proof, where: wheres[proof.where] };
      const undo = undoOf(one);
      return [id, { title, summary, symptoms, station, platforms, verify, ...(undo.length && { undo }) }];
    }),
  ) as unknown as RunbookWords;
  const proves = Object.fromEntries(symptoms.map(loadSymptom).map(({ id, summary }) => [id, summary]));
  return <DiagnosisApp runbooks={runbooks} proves={proves} block={block('linux')} systems={systems} samples={samples()} />;
}
