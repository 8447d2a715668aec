import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Package = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

describe('the lock file', () => {
  test('holds the packages of every platform, so that npm ci works on each', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, version]) => /^\d/.test(version) && !packages[`node_modules/${name}`] && !packages[`${from}/node_modules/${name}`])
        .map(([name]) => `${from} → ${name}: run npm run lock`),
    );
    expect(missing).toEqual([]);
  });

  test('names no place to download from', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });
});

test('every dependency is pinned to one version', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('arrows point one way: evidence and components know nothing of the layers above them', () => {
  const imports = (folder: string) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => `${folder}/${file} ← ${from}`),
      );
  expect(
    imports('evidence').filter((line) => /machines|content|components|app\/|cli\/|node:|react|next/.test(line.split(' ← ')[1] ?? '')),
  ).toEqual([]);
  expect(imports('machines').filter((line) => /components|app\/|cli\/|node:|react/.test(line.split(' ← ')[1] ?? ''))).toEqual([]);
  // The script of the documents shares the rules for values with the app; nothing else.
  const known = imports('components').filter((line) => /evidence|machines|content|app\/|cli\//.test(line.split(' ← ')[1] ?? ''));
  expect(known).toEqual(['components/document.ts ← ../evidence/values']);
});
