import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { loadSymptom, symptoms } from '@/content/symptom';

export const metadata: Metadata = {
  title: 'Every message',
  description: 'What ssh prints when a connection fails, and what each message proves.',
};

export default function Symptoms() {
  return (
    <>
      <h1>Every message</h1>
      <p className="lede">What ssh prints, and what that proves.</p>
      <LinkList mono links={symptoms.map(loadSymptom).map(({ id, title, summary }) => ({ href: `/symptoms/${id}/`, title, summary }))} />
    </>
  );
}
