import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missing, stepsOf } from '../lab/page';
import { proofs } from '../lab/record';
import { diagnosis } from '../lab/run';
import { loadScenarios } from '../lab/scenario';
import { distributions, imagesAt, lacking } from '../lab/setup';

const scenarios = await loadScenarios();
const records = proofs();
const scenarioOf = (name: string) => {
  const found = scenarios.find((one) => one.name === name);
  if (!found) throw new Error(`lab/records hold ${name}, and no scenario has that name`);
  return found;
};

describe.each(records)('$scenario on $distro', (record) => {
  const said = diagnosis(record.paste.join('\n'), record.told);

  test('is read as it was when it was proven', () => {
    expect({ symptom: said.symptom, cause: said.causes[0]?.cause, certainty: said.causes[0]?.certainty }).toEqual({
      symptom: record.symptom,
      cause: record.cause,
      certainty: record.certainty,
    });
  });

  test('proves no other cause, and its twin never names this one', () => {
    expect(said.causes.filter(({ cause, certainty }) => cause !== record.cause && certainty === 'proven')).toEqual([]);
    const { twin } = scenarioOf(record.scenario);
    const other = records.find(({ scenario, distro }) => scenario === twin && distro === record.distro);
    const twins = other ? diagnosis(other.paste.join('\n'), other.told).causes.map(({ cause }) => cause) : [];
    expect(twins).not.toContain(record.cause);
  });

  test('was mended by the very commands that its page has today', () => {
    const scenario = scenarioOf(record.scenario);
    for (const section of ['Fix', 'Verify', 'Roll back'] as const) {
      const today = stepsOf(scenario, record.distro, section);
      const then = record.steps.filter((step) => step.section === section);
      expect(then.map(({ on, run }) => ({ on, run }))).toEqual(today.map(({ on, run }) => ({ on, run })));
      if (section === 'Verify')
        for (const [i, step] of today.entries()) expect(missing(step, then[i]?.printed.join('\n') ?? '', scenario)).toBeUndefined();
    }
  });
});

test('without its tools the lab says in one line what to do, and ends with 3', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'lab/main.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: '/nowhere' },
  });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^the lab cannot run: .*(?:lab:setup|root|Linux).*\n$/);
});

test('a name that no scenario has is bad use', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'lab/main.ts', 'no-such-cause'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('no-such-cause');
});

const [image] = lacking() ? [] : distributions(imagesAt());

describe.runIf(image)('where the lab can run', () => {
  /** The processes and the groups of a run, by the name that they have on this machine. */
  const left = (runner: number) =>
    readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cgroup`, 'utf8').includes(`unrefused-lab-${runner}-`);
        } catch {
          return false;
        }
      });
  const groups = (runner: number) =>
    spawnSync('find', ['/sys/fs/cgroup', '-name', `unrefused-lab-${runner}-*`], { encoding: 'utf8' }).stdout;
  const until = async (what: () => boolean) => {
    for (const end = Date.now() + 100_000; !what() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 5));
    return what();
  };

  const run = async () => {
    const runner = spawn(process.execPath, ['--import', 'tsx', 'lab/main.ts', 'sshd-stopped', '--distro', image ?? '', '--jobs', '1'], {
      stdio: 'ignore',
    });
    const pid = runner.pid ?? 0;
    expect(await until(() => left(pid).length > 0), 'it came up').toBe(true);
    return { pid, kill: (signal: NodeJS.Signals) => Promise.all([once(runner, 'exit'), runner.kill(signal)]) };
  };
  const nothingLeft = async (runner: number) => {
    expect(await until(() => left(runner).length === 0)).toBe(true);
    expect(await until(() => groups(runner) === '')).toBe(true);
  };

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s leaves no process and no group behind', async (signal) => {
    const { pid, kill } = await run();
    await kill(signal);
    await nothingLeft(pid);
  });

  test('nor does a runner that ends while its world is still being set up', async () => {
    const { pid, kill } = await run();
    const children = (of: number) => readFileSync(`/proc/${of}/task/${of}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    const outer = children(pid).find((one) => readFileSync(`/proc/${one}/comm`, 'utf8') === 'unshare\n') ?? 0;
    const [world = 0] = children(outer);
    process.kill(world, 'SIGSTOP');
    await kill('SIGKILL');
    process.kill(world, 'SIGCONT');
    await nothingLeft(pid);
  });
});
