import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createMDX from '@next/mdx';
import { commandPages } from './plugins/command-pages.mjs';

process.env.NEXT_TELEMETRY_DISABLED ??= '1';

// The build cache does not see an edit of a plugin; its content in the options makes it one.
const folder = new URL('./plugins/', import.meta.url);
const content = readdirSync(folder)
  .sort()
  .reduce((hash, file) => hash.update(readFileSync(new URL(file, folder))), createHash('sha256'))
  .digest('hex');

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  images: { unoptimized: true },
  agentRules: false,
  // `npm test` checks the types, once.
  typescript: { ignoreBuildErrors: true },
  experimental: { agentUpgrade: false, turbopackCjsTreeShaking: true },
};

export default createMDX({
  options: {
    // Turbopack takes plugins by name or absolute path only.
    remarkPlugins: ['remark-gfm', 'remark-frontmatter'],
    rehypePlugins: ['rehype-slug', [fileURLToPath(new URL('rehype-blocks.mjs', folder)), { content, pages: commandPages() }]],
  },
})(config);
