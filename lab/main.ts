import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failures } from './clients';
import { hear } from './hear';
import { keep, keepHeard, proofs } from './record';
import { prove, Red } from './run';
import { loadScenarios, type Named } from './scenario';
import { distributions, imagesAt, lacking, setUp, withClients } from './setup';
import type { World } from './world';

const usage = `npm run lab [-- NAME… --list --clients --record --distro D,… --first --images DIR --jobs N]
  NAME      a scenario or a cause; nothing: all of them
  --list    what there is, and what is proven
  --clients shows seven failures to every client there is, and prints what each says
  --record  keep what was proven, or said, in lab/records
  --distro  debian-12,debian-13, or any other that has an image
  --first   each on one distribution only, in turn
  --images  where the images are (UNREFUSED_LAB_IMAGES, /var/cache/unrefused-lab)
npm run lab:setup [-- --images DIR --distro NAME=PATH,…]   installs what is needed, builds the images of Debian, or those that are named;
                                                           PATH is a root tree to copy
Exit status: 0 all green, 1 something red, 2 bad use, 3 the lab cannot run here.`;

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      clients: { type: 'boolean' },
      record: { type: 'boolean' },
      distro: { type: 'string' },
      images: { type: 'string' },
      jobs: { type: 'string' },
      first: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const images = imagesAt(values.images);
  const wanted = values.distro?.split(',');
  if (positionals[0] === 'setup') {
    setUp(images, Object.fromEntries((wanted ?? []).map((one) => one.split('=') as [string, string])));
    return 0;
  }
  const all = await loadScenarios();
  const known = values.clients ? all.filter(({ name }) => failures.includes(name)) : all;
  const unknown = positionals.filter((name) => !known.some((one) => one.name === name || one.cause === name));
  if (unknown.length)
    throw new TypeError(`there is no ${values.clients ? 'failure' : 'scenario'} and no cause in the lab named ${unknown.join(', ')}`);
  const chosen = positionals.length ? known.filter(({ name, cause }) => positionals.includes(name) || positionals.includes(cause)) : known;
  if (values.list) {
    list(chosen);
    return 0;
  }

  const lacks = lacking() ?? (distributions(images).length ? undefined : `npm run lab:setup builds the images; ${images} holds none`);
  if (lacks) {
    console.error(`the lab cannot run: ${lacks}`);
    return 3;
  }
  const distros = wanted ?? distributions(images).filter((distro) => !values.clients || withClients(images, distro));
  const absent = distros.filter((distro) => !distributions(images).includes(distro));
  if (absent.length) throw new TypeError(`${images} holds no image of ${absent.join(', ')}`);
  if (values.clients && !(distros.length && distros.every((distro) => withClients(images, distro)))) {
    console.error('the lab cannot run: npm run lab:setup lays the clients over the images of Debian');
    return 3;
  }
  const runs = chosen.flatMap((scenario, i) => {
    const mine = distros.filter((distro) => scenario.distros?.includes(distro) ?? true);
    return (values.first ? mine.slice(i % mine.length).slice(0, 1) : mine).map((distro) => ({ scenario, distro }));
  });

  const worlds = new Set<World>();
  let stopped = false;
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(signal, async () => {
      stopped = true;
      await Promise.all([...worlds].map((world) => world.down()));
      process.exit(128 + number);
    });

  const failed: string[] = [];
  const took: { name: string; seconds: number }[] = [];
  const begun = Date.now();
  const work = runs.entries();
  const worker = async () => {
    for (const [i, { scenario, distro }] of work) {
      if (stopped) return;
      const start = Date.now();
      const line = (word: string) => {
        const seconds = (Date.now() - start) / 1000;
        took.push({ name: `${distro} ${scenario.name}`, seconds });
        return `${word.padEnd(8)} ${distro} ${scenario.name} ${seconds.toFixed(1)} s`;
      };
      const beside: string[] = [];
      try {
        const options = { distro, image: join(images, distro), id: `${process.pid}-${i}`, worlds };
        let word: string = 'green';
        if (values.clients) {
          const image = withClients(images, distro) ?? options.image;
          const said = await hear(scenario, { ...options, image }, (client, why) => beside.push(`skip     ${client}: ${why}`));
          beside.push(
            ...said.map(({ client, version, printed }) => `${client} ${version}\n${printed.join('\n').replace(/^/gm, '      | ')}`),
          );
          if (values.record) word = keepHeard({ scenario: scenario.name, symptom: scenario.symptom, said });
        } else {
          const proof = await prove(scenario, options);
          if (values.record) word = keep(proof);
        }
        console.log([line(word), ...beside].join('\n    '));
      } catch (error) {
        if (stopped) return;
        failed.push(`${distro} ${scenario.name}`);
        console.log(`${line('RED')}\n    ${error instanceof Red ? error.message : (error as Error).stack}`);
      }
    }
  };
  // A scenario waits nine tenths of its time: for a boot, for a packet that nobody answers.
  await Promise.all(Array.from({ length: Number(values.jobs ?? 2 * availableParallelism()) }, worker));
  const [longest, ...others] = took.sort((a, b) => b.seconds - a.seconds);
  const middle = others[Math.floor(others.length / 2)] ?? longest;
  console.log(
    `${runs.length - failed.length} of ${runs.length} green in ${((Date.now() - begun) / 1000).toFixed(0)} s${failed.length ? `; red: ${failed.join(', ')}` : ''}`,
  );
  if (longest && middle)
    console.log(`half of them took less than ${middle.seconds.toFixed(1)} s, ${longest.name} the longest, ${longest.seconds.toFixed(1)} s`);
  return failed.length ? 1 : 0;
}

/** Prints the scenarios of each cause with the distributions that they are proven on. */
function list(chosen: readonly Named[]): void {
  const kept = proofs();
  const mine = kept.filter(({ scenario }) => chosen.some(({ name }) => name === scenario));
  for (const cause of new Set(chosen.map(({ cause }) => cause))) {
    console.log(cause);
    for (const { name, symptom } of chosen.filter((one) => one.cause === cause)) {
      const proven = mine.filter(({ scenario }) => scenario === name).map(({ distro, certainty }) => `${distro} ${certainty}`);
      console.log(`  ${name.padEnd(34)} ${symptom.padEnd(12)} ${proven.join(', ') || 'no record'}`);
    }
  }
  console.log(`${chosen.length} scenarios of ${new Set(chosen.map(({ cause }) => cause)).size} causes, ${mine.length} records`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`lab: ${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
