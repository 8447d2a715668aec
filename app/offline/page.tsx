import type { Metadata } from 'next';
import { KeptOffline } from '@/components/kept-offline';
import { contents } from '@/content/site';

export const metadata: Metadata = {
  title: 'Without a network',
  description: 'What works here when your connection is the thing that is broken, and how to keep all of it.',
};

export default function Offline() {
  const pages = contents().filter(({ section }) => section === 'Causes' || section === 'Messages');
  return (
    <>
      <h1>Without a network</h1>
      <p className="lede">After one visit, the diagnosis, every question and one page for each cause work on this device alone.</p>
      <p>
        Did you come here from another link? Then that page is not kept on this device, and there is no network to fetch it. What is kept:
      </p>
      <ul>
        <li>
          <a href="/diagnose/">The diagnosis</a>, with everything that reads a paste.
        </li>
        <li>
          <a href="/tree/">Every question on one page</a>, and <a href="/collect/">the collector</a>.
        </li>
        <li>
          <a href="/symptoms/">{pages.find(({ section }) => section === 'Messages')?.pages.length} messages</a> and{' '}
          <a href="/fix/">{pages.find(({ section }) => section === 'Causes')?.pages.length} causes</a>, each with all its platforms.
        </li>
        <li>Every other page that you open.</li>
      </ul>
      <KeptOffline />
      <script type="module" src="/offline.js" />
    </>
  );
}
