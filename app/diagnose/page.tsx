import type { Metadata } from 'next';
import { parsePage } from '@/content/blocks';
import { causes } from '@/content/causes';
import { block } from '@/content/collector';
import { loadRunbook, type Runbook } from '@/content/runbook';
import { loadSymptom, symptoms } from '@/content/symptom';
import { samples } from '@/lab/samples';
import { DiagnosisApp } from './diagnosis-app';
import type { RunbookWords } from './standing';

export const metadata: Metadata = {
  title: 'Diagnose',
  description: 'Paste terminal output or answer one question at a time: the cause, and the line that proves it.',
};

/** What shows that a fix helped: the command of the page's Verify that is run where the connection failed, or else its first. */
function verify({ body }: Runbook) {
  const commands = parsePage(body).blocks.filter(({ section, language }) => section === 'Verify' && /^(?:sh|powershell)$/.test(language));
  const one = commands.findLast(({ meta }) => meta.on === 'client') ?? commands[0];
  return one && { where: one.meta.on === 'client' ? ('client' as const) : ('server' as const), command: one.text };
}

export default function Diagnose() {
  const runbooks = Object.fromEntries(
    causes.map(loadRunbook).map((one) => {
      const { id, title, summary, symptoms, station, platforms } = one;
      return [id, { title, summary, symptoms, station, platforms, verify: verify(one) }];
    }),
  ) as unknown as RunbookWords;
  const proves = Object.fromEntries(symptoms.map(loadSymptom).map(({ id, summary }) => [id, summary]));
  return <DiagnosisApp runbooks={runbooks} proves={proves} block={block('linux')} samples={samples()} />;
}
