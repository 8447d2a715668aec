// Builds the site into out/: Next's export, with every page but the diagnosis made a plain document.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { bundle } from './document.mjs';
import { documents } from './documents.mjs';
import { writeHeaders } from './headers.mjs';
import { offline } from './offline.mjs';

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { stdio: 'inherit', env });
if (next.status !== 0) process.exit(next.status ?? 1);
await bundle('out');
const found = spawnSync(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'out', '--silent'], {
  stdio: 'inherit',
  env,
});
if (found.status !== 0) process.exit(found.status ?? 1);
// Its ready-made boxes are not ours, and one language needs one program.
for (const name of readdirSync('out/pagefind')) if (/ui|highlight|unknown/.test(name)) rmSync(`out/pagefind/${name}`);
const { pages, apps, policies } = documents('out');
writeHeaders('out', policies);
const { essentials, bytes, all } = await offline('out');
console.log(`out/: ${pages} documents without a framework, ${apps} page with the diagnosis in it`);
console.log(`Without a network: ${essentials} of ${all} files after one visit, ${(bytes / 1e6).toFixed(2)} MB`);
