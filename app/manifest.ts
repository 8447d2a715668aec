import type { MetadataRoute } from 'next';

export const dynamic = 'force-static';

/** What makes the site installable. The colours are those of the dark paper and of the accent on the light one. */
export default (): MetadataRoute.Manifest => ({
  name: 'Unrefused',
  short_name: 'Unrefused',
  description: 'Why an SSH connection fails, and the fix. Works without a network.',
  start_url: '/diagnose/',
  scope: '/',
  display: 'standalone',
  background_color: '#0e1310',
  theme_color: '#0a5c4a',
  icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
});
