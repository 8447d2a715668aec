import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const folder = 'evidence/readers';

test.each(readdirSync(folder))('%s adds little to what a browser loads: under 12 kB, as sent', (file) => {
  const { code } = transformSync(readFileSync(`${folder}/${file}`, 'utf8'), { loader: 'ts', minify: true });
  expect(brotliCompressSync(code).length).toBeLessThan(12_000);
});
