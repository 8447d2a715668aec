// Bundles the scripts of the documents into the folder named on the command line: the one of every page, and those of single pages.
import { build } from 'esbuild';

export const bundle = (folder) =>
  build({
    entryPoints: ['components/document.ts', 'components/search.ts', 'components/offline.ts', 'components/tree.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });

if (process.argv[2]) await bundle(process.argv[2]);
