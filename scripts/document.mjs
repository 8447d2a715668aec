// Bundles the one script of the documents into the folder named on the command line.
import { build } from 'esbuild';

export const bundle = (folder) =>
  build({
    entryPoints: ['components/document.ts'],
    outfile: `${folder}/document.js`,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });

if (process.argv[2]) await bundle(process.argv[2]);
