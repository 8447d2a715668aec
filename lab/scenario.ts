import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CauseId, isCause } from '../content/causes';
import type { Platform } from '../content/runbook';
import type { Fact, Symptom } from '../evidence/facts';
import { type Machine, place } from './world';

/** One way to break a connection, what must then be seen, and what is proven beside the fix. */
export type Scenario = {
  /** A shell script for each machine, run as root, in the order server, router, client. Each must end with 0. */
  break: Partial<Record<Machine, string>>;
  /** What the person types on the client, as alice. It must fail while broken, and end with 0 when mended. */
  client?: string;
  /** The server is restarted once it is broken: what only its memory held is gone. */
  restarted?: true;
  /** What they type once it is mended, where the page has them dial otherwise. It ends with 0 before it is broken, too. */
  mended?: string;
  symptom: Symptom;
  /** What the client must print, exactly in these words or in this form. */
  says: string | RegExp;
  /** A scenario of another cause with the same symptom; its diagnosis must never name this cause. */
  twin?: string;
  /** Where it can be proven. Left out: on every distribution that has an image. */
  distros?: readonly string[];
  /** What stands in the commands in place of HOST, PORT, USER and CLIENT, and of words that the page gives as examples. */
  values?: Readonly<Record<string, string>>;
  /** Fences of the runbook that are not run, each named by a text in it: alternatives, what is for another case. */
  skip?: readonly string[];
  /** The `<Platform>` whose blocks are run, beside `any`. Left out: the distribution's own. */
  platform?: Platform;
  /** The machine that `on="server"` means on this page. */
  console?: Machine;
  /** The machines that run systemd. */
  boots?: readonly Machine[];
  /** Leaves the collector out: nobody has a console there. */
  collect?: false;
  /** What the person answers, where the diagnosis asks what no command shows. */
  answers?: Readonly<Partial<Record<Fact, string>>>;
  /** What the person knows and says beside the paste, where the diagnosis hears of it and does not ask. It never proves. */
  tells?: Readonly<Partial<Record<Fact, string>>>;
  /** What the person adds before the diagnosis asks for it: commands on a machine. */
  observe?: readonly (readonly [Machine, string])[];
  /** What happens where no command of the page reaches, before its Fix: the machine is switched on, the provider opens a port. */
  outside?: Partial<Record<Machine, string>>;
  /** The machine whose button somebody presses, after `outside` and before the Fix. */
  resets?: Machine;
  /** What makes the way back count, run after it: a restart that reads the old files again, guests that fill the places again. */
  again?: Partial<Record<Machine, string>>;
  /** Why the way back leaves the server reachable, where it does. */
  keeps?: string;
  /** An ssh session that was open before survives the fix. */
  session?: true;
  /** The server can still be reached after a reboot. */
  reboot?: true;
  /**
   * What the page warns of, done on a healthy server: it locks out. `given` makes that server like the one of the page, `undo` names
   * the timer that the page sets first and that brings the connection back.
   */
  caution?: { given?: string; wrong: string; undo?: string };
  /** Seconds that one command may take. */
  seconds?: number;
};

/** A scenario with its name, which is unique in the lab, and the cause that it makes. */
export type Named = Scenario & { name: string; cause: CauseId };

/** Names the scenarios of one cause; the first is named like the cause where nothing better says what it does. */
export const scenarios = (cause: CauseId, all: Readonly<Record<string, Scenario>>): Named[] =>
  Object.entries(all).map(([name, scenario]) => ({ name, cause, ...scenario }));

/** What stands for the placeholders of a page in a scenario. */
export const valuesIn = ({ values }: Scenario): Record<string, string> => ({
  HOST: place.host,
  HOST_IP: place.host,
  REAL_IP: place.host,
  PORT: '22',
  SSHD_PORT: '2222',
  USER: place.user,
  NEW_USER: place.user,
  CLIENT: place.client,
  ...values,
});

const here = join(process.env.UNREFUSED_ROOT ?? process.cwd(), 'lab');

/** All scenarios, in the order of their names. Throws where two have one name, or a twin is none. */
export async function loadScenarios(): Promise<Named[]> {
  const all: Named[] = [];
  for (const folder of readdirSync(here).sort()) {
    const file = join(here, folder, 'scenario.ts');
    if (!existsSync(file)) continue;
    if (!isCause(folder)) throw new Error(`lab/${folder}: there is no such cause`);
    const { default: named } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Named[] };
    const stray = named.find(({ cause }) => cause !== folder);
    if (stray) throw new Error(`lab/${folder}: ${stray.name} is a scenario of ${stray.cause}`);
    all.push(...named);
  }
  const by = new Map<string, Named>();
  for (const one of all) {
    if (by.has(one.name)) throw new Error(`two scenarios are named ${one.name}`);
    by.set(one.name, one);
  }
  for (const { name, cause, symptom, twin } of all) {
    if (!twin) continue;
    const other = by.get(twin);
    if (!other) throw new Error(`${name}: there is no scenario ${twin}`);
    if (other.cause === cause || other.symptom !== symptom) throw new Error(`${name}: ${twin} is no twin, its cause or symptom is wrong`);
  }
  return all;
}
