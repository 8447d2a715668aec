// Runs everything that must be right, one after the other, and adds up: the last line is the sum over all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'unrefused-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const total = { passed: 0, failed: 0 };
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };

/** Runs one tool. `count` reads how many passed and failed; a tool that does not count is one check. */
function run(title, words, count) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync('npx', ['--no-install', ...words], { stdio: 'inherit', env, shell: process.platform === 'win32' });
  let result = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  try {
    if (count) result = count();
  } catch {
    console.error(`${title} left no report`);
  }
  // A runner that fails without a failed test, or runs none, has failed.
  if ((status !== 0 && !result.failed) || (!result.passed && !result.failed)) result = { ...result, failed: result.failed + 1 };
  total.passed += result.passed;
  total.failed += result.failed;
  console.log(`${title}: ${result.passed} passed, ${result.failed} failed`);
  return status === 0;
}

const json = (name) => JSON.parse(readFileSync(join(scratch, name), 'utf8'));

run('lint and format', ['biome', 'check', '.']);
run('route types', ['next', 'typegen']) && run('types', ['tsc', '--noEmit']);
run(
  'unit, routes and content',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(scratch, 'unit.json')}`],
  () => {
    const { numPassedTests, numFailedTests } = json('unit.json');
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
// Ten of the lab's scenarios, live, where root, its tools and its images are there; where they are not, that is said.
const live = [
  'sshd-stopped',
  'listen-loopback-only',
  'port-elsewhere',
  'config-bad-option',
  'nft-reject',
  'firewalld-no-ssh',
  'hosts-deny',
  'allow-users',
  'host-key-changed',
  'name-not-found',
];
console.log('\n== lab');
{
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'tsx', 'lab/main.ts', ...live, '--first'], {
    env,
    encoding: 'utf8',
    timeout: 300_000,
    killSignal: 'SIGTERM',
  });
  process.stdout.write(stdout);
  const counted = /^(\d+) of (\d+) green/m.exec(stdout);
  if (status === 3) console.log(`lab: skipped, ${stderr.trim().split('\n')[0]}`);
  else {
    const passed = Number(counted?.[1] ?? 0);
    const failed = counted ? Number(counted[2]) - passed : 1;
    if (!counted) console.error(stderr || 'the lab took more than five minutes');
    total.passed += passed;
    total.failed += failed;
    console.log(`lab: ${passed} passed, ${failed} failed`);
  }
}

console.log('\n== build');
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit', env }).status === 0;
total[built ? 'passed' : 'failed']++;
if (built) {
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(scratch, 'site.json');
  run('browser', ['playwright', 'test', '--reporter=line,json'], () => {
    const { stats } = json('site.json');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
