import type { Metadata, Viewport } from 'next';
import { SiteFooter } from '@/components/site-footer';
import { SiteHeader } from '@/components/site-header';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Unrefused: why your SSH connection fails, and the fix', template: '%s – Unrefused' },
  description: 'Paste what your terminal said. Get the one runbook that fits, and the proof that it works.',
};

/** In the head of the page, so that a dark screen stays dark before the style sheet is there. */
export const viewport: Viewport = { colorScheme: 'light dark' };

const links = [
  { href: '/diagnose/', words: 'Diagnose' },
  { href: '/symptoms/', words: 'Messages' },
  { href: '/fix/', words: 'Causes' },
  { href: '/commands/', words: 'Commands' },
  { href: '/platforms/', words: 'Platforms' },
  { href: '/guides/', words: 'Guides' },
  { href: '/proof/', words: 'Proof' },
  { href: '/search/', words: 'Search' },
];

/** The ways around the app. */
const ways = [
  { href: '/tree/', words: 'Every question on one page' },
  { href: '/collect/', words: 'Everything from the server at once' },
  { href: '/offline/', words: 'All this without a network' },
];

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SiteHeader links={links} />
        <main id="main">{children}</main>
        <SiteFooter links={[...links, ...ways]} />
        <script type="module" src="/document.js" />
      </body>
    </html>
  );
}
