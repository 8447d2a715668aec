import { block } from '../content/collector';
import { loadRunbooks } from '../content/runbook';
import { read } from '../evidence';
import type { Fact, Known } from '../evidence/facts';
import { type Report, report } from '../machines/answer';
import { printsOf } from '../machines/findings';
import { missing, stepsOf } from './page';
import { normal, type Proof, type Shown } from './record';
import { type Named, valuesIn } from './scenario';
import { type Machine, place, World } from './world';

/** What a scenario proved wrong, in words and with what was seen. */
export class Red extends Error {}

const red = (what: string, seen: string): never => {
  throw new Red(`${what}\n${seen.replace(/^/gm, '      | ')}`);
};

const prompts: Record<Machine, string> = { client: 'alice@laptop:~$ ', router: 'root@gateway:~# ', server: 'root@web1:~# ' };
const as = (machine: Machine) => (machine === 'client' ? ('alice' as const) : ('root' as const));

/** What the site's own engine says of a text, with what the person has answered beside it. */
export function diagnosis(text: string, answers: Readonly<Partial<Record<Fact, string>>> = {}): Report {
  const all = report(read(text), printsOf(loadRunbooks()), answers as Known);
  // What is no more than possible was not found.
  return { ...all, causes: all.causes.filter(({ certainty }) => certainty !== 'possible') };
}

const named = ({ causes }: Report) => causes.map(({ cause, certainty }) => `${cause} (${certainty})`).join(', ') || 'no cause';

/** What the client said, without its prompt, is in the form that the scenario wants. */
const isSaid = ({ says }: Named, printed: string) => (typeof says === 'string' ? printed.includes(says) : says.test(printed));

type Done = Omit<Shown, 'section'>;

const typed = ({ on, run }: Pick<Done, 'on' | 'run'>) => `${prompts[on]}${run}`;
const printedBy = (done: Done) => `${typed(done)}\n${done.printed}`;

/** The person at the machines of a scenario, who runs commands and dials. */
class Person {
  readonly client: string;
  readonly healthy: string;

  constructor(
    private scenario: Named,
    private world: World,
    private boots: readonly Machine[],
  ) {
    this.client = scenario.client ?? `ssh ${place.user}@${valuesIn(scenario).HOST} true`;
    this.healthy = scenario.mended ?? this.client;
  }

  async run(on: Machine, run: string): Promise<Done> {
    const { printed, exit } = await this.world.run(on, run, { as: as(on), seconds: this.scenario.seconds ?? 40 });
    return { on, run, printed: printed.replace(/\r$/gm, ''), exit };
  }

  /**
   * What sshd writes when a connection ends comes after the client has ended, and systemd may be at its next attempt: both are waited for,
   * so that what is collected is a state and not an instant.
   */
  async calm() {
    // A card that was just put up gets its address and route a moment later.
    if (this.boots.includes('client'))
      await this.world.run(
        'client',
        `systemctl is-active -q systemd-networkd || exit; sleep 0.2; for i in $(seq 20); do networkctl list --no-legend | grep -qE 'pending|configuring' || break; sleep 0.05; done`,
      );
    if (!this.boots.includes('server')) return;
    // A session that stays open has two processes of its own.
    const busy = `[ "$(pgrep -c ^sshd)" -gt ${this.scenario.session ? 3 : 1} ] || [ "$(systemctl is-active ssh)" = activating ]`;
    await this.world.run('server', `for i in $(seq 60); do { ${busy}; } || break; sleep 0.05; done; journalctl --sync`);
  }

  async dial(how = this.client): Promise<Done> {
    const tried = await this.run('client', how);
    await this.calm();
    return tried;
  }

  /** Dials until somebody answers: a service that was started does a moment later. */
  async reach(): Promise<Done> {
    let tried = await this.dial(this.healthy);
    for (let i = 0; tried.exit !== 0 && i < 4; i++) {
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** i));
      tried = await this.dial(this.healthy);
    }
    return tried;
  }

  /** Runs what shows something, a capture while somebody dials. */
  look(machine: Machine, run: string): Promise<Done> {
    return /\btcpdump\b/.test(run) ? this.capture(machine, run) : this.run(machine, run);
  }

  /**
   * After somebody has dialled, the person presses ^C, not before tcpdump has been handed the last packets, which the kernel does once a
   * second.
   */
  private async capture(machine: Machine, run: string, looks = 3): Promise<Done> {
    const capture = this.run(machine, run);
    await this.world.run(machine, 'for i in $(seq 50); do pgrep -x tcpdump > /dev/null && break; sleep 0.1; done; sleep 0.3');
    await this.run('client', this.client);
    await this.world.run(machine, 'sleep 1.1; pkill -INT -x tcpdump');
    const shown = await capture;
    // It was stopped before it had shown what it received: the person looks again.
    return looks > 1 && /^0 packets captured\n[1-9]/m.test(shown.printed) ? this.capture(machine, run, looks - 1) : shown;
  }
}

type Diagnosed = { text: string; told: Partial<Record<Fact, string>>; said: Report };

/** Pastes what a person would copy, one part after the other, and what the engine asks for then, until a cause is shown. */
async function diagnosed(scenario: Named, person: Person, first: Done): Promise<Diagnosed> {
  const paste = [printedBy(first)];
  for (const [machine, run] of scenario.observe ?? []) paste.push(printedBy(await person.look(machine, run)));
  if (scenario.collect !== false) {
    const collected = await person.run('server', block('linux'));
    // bash shows the block as it was pasted in, each line behind the first with a prompt of its own.
    paste.push(printedBy({ ...collected, run: collected.run.replaceAll('\n', '\n> ') }));
  }
  const told: Diagnosed['told'] = { ...scenario.tells };
  let said = diagnosis(paste.join('\n'), told);
  const asked = new Set<string>();
  // The person reads the first cause as the answer.
  for (let i = 0; i < 8 && !said.causes.length && said.next; i++) {
    const { question, run } = said.next;
    const answer = scenario.answers?.[question];
    if (answer !== undefined && !(question in told)) told[question] = answer;
    else if (run.where === 'server' && scenario.collect === false && !(question in told)) told[question] = 'unsure';
    else if (run.command && run.where !== 'person' && !asked.has(run.command)) {
      asked.add(run.command);
      paste.push(printedBy(await person.look(run.where === 'server' ? (scenario.console ?? 'server') : 'client', run.command)));
    } else if (!(question in told)) told[question] = 'unsure';
    else break;
    said = diagnosis(paste.join('\n'), told);
  }
  return { text: paste.join('\n'), told, said };
}

function checkSaid(scenario: Named, { text, said }: Diagnosed, first: Done) {
  if (said.symptom !== scenario.symptom)
    red(`the symptom must be ${scenario.symptom}, and the engine reads ${said.symptom}`, first.printed);
  const asks = said.next ? `; it asks ${said.next.question}` : '';
  if (said.causes[0]?.cause !== scenario.cause) red(`the cause must be ${scenario.cause}, and the engine says ${named(said)}${asks}`, text);
  const lie = said.causes.find(({ cause, certainty }) => cause !== scenario.cause && certainty === 'proven');
  if (lie) red(`a false proof: ${lie.cause}`, lie.because.map(({ text }) => text).join('\n'));
}

export type Options = { distro: string; image: string; id: string; worlds: Set<World> };

/**
 * Proves one scenario on one distribution: broken, refused, diagnosed from what was printed alone, mended by the runbook's own
 * commands, reached, verified, put back, refused again.
 * @returns what was proven, for the record
 * @throws Red with the first thing that was not as the page says
 */
export async function prove(scenario: Named, { distro, image, id, worlds }: Options): Promise<Proof> {
  const { boots = ['server'] } = scenario;
  const up = async (suffix = '') => {
    const world = await World.up(`${id}${suffix}`, image, boots);
    worlds.add(world);
    await acquaint(world);
    return world;
  };
  const world = await up();
  const person = new Person(scenario, world, boots);
  const shown: Shown[] = [];
  try {
    const version = (await world.run('server', 'ssh -V; . /etc/os-release; echo "$PRETTY_NAME"')).printed.split('\n');
    const whole = await person.reach();
    if (scenario.session) await openSession(world);

    await happens(world, scenario.break);
    if (scenario.restarted) await world.reboot('server');
    await person.calm();
    const first = await person.dial();
    if (first.exit === 0) red('it is broken, and the client connects', first.printed);
    if (!isSaid(scenario, first.printed)) red(`the client must say: ${scenario.says}`, first.printed);

    const found = await diagnosed(scenario, person, first);
    checkSaid(scenario, found, first);

    await happens(world, scenario.outside);
    if (scenario.resets) await world.reboot(scenario.resets, 'button');
    for (const step of stepsOf(scenario, distro, 'Fix')) {
      shown.push({ section: 'Fix', ...(await person.look(step.on, step.run)) });
      await person.calm();
    }
    const mended = await person.reach();
    const fixed = () => shown.map((done) => `${printedBy(done)}${done.exit ? `\n[ends with ${done.exit}]` : ''}`).join('\n');
    if (mended.exit !== 0) red('the Fix does not mend it', `${fixed()}\n${printedBy(mended)}`);
    if (whole.exit !== 0 && whole.printed === mended.printed) red('it never was whole', whole.printed);
    if (scenario.session) await checkSession(world);

    for (const step of stepsOf(scenario, distro, 'Verify')) {
      const done = await person.look(step.on, step.run);
      shown.push({ section: 'Verify', ...done });
      const lacks = missing(step, done.printed, scenario);
      if (lacks) red(`Verify promises: ${lacks}`, `${fixed()}\n${printedBy(done)}`);
    }
    if (scenario.reboot) {
      await world.reboot('server');
      const after = await person.reach();
      if (after.exit !== 0) red('the Fix does not survive a reboot', after.printed);
    }

    const back = stepsOf(scenario, distro, 'Roll back');
    for (const step of back) shown.push({ section: 'Roll back', ...(await person.run(step.on, step.run)) });
    await happens(world, scenario.again);
    const returns = back.length > 0 && !scenario.keeps;
    const again = returns ? await person.dial() : undefined;
    if (again && (again.exit === 0 || !isSaid(scenario, again.printed)))
      red('Roll back does not bring the broken state back', [...back.map(typed), printedBy(again)].join('\n'));

    const { told, said } = found;
    const transcript = normal(found.text);
    const replayed = diagnosis(transcript, told);
    if (named(replayed) !== named(said)) red(`the record reads otherwise than the run: ${named(replayed)}, not ${named(said)}`, transcript);
    const extra: string[] = [];
    if (scenario.session) extra.push('session');
    if (scenario.reboot) extra.push('reboot');
    if (returns) extra.push('rollback');
    if (scenario.caution) extra.push(...(await lockOut(scenario, distro, person.client, await up('-2'))));
    return {
      scenario: scenario.name,
      cause: scenario.cause,
      distro,
      system: version[1] ?? distro,
      openssh: /OpenSSH_(\S+?)[ ,]/.exec(version[0] ?? '')?.[1] ?? '',
      symptom: scenario.symptom,
      message: normal(first.printed).split('\n'),
      certainty: said.causes[0]?.certainty === 'proven' ? 'proven' : 'fits',
      because: replayed.causes[0]?.because.map(({ text }) => text) ?? [],
      ...(Object.keys(told).length ? { told } : {}),
      proven: extra,
      paste: transcript.split('\n'),
      steps: shown.map((one) => ({ ...one, printed: normal(one.printed).split('\n') }) as never),
    };
  } finally {
    for (const one of worlds) if (one.name.startsWith(id)) worlds.delete(one) && (await one.down());
  }
}

/** Does something to the machines, as root, in the order in which a packet meets them last to first. */
export async function happens(world: World, scripts: Partial<Record<Machine, string>> = {}): Promise<void> {
  for (const machine of ['server', 'router', 'client'] as const) {
    const script = scripts[machine];
    if (!script) continue;
    const { printed, exit } = await world.run(machine, `set -e\n${script}`, { seconds: 60 });
    if (exit !== 0) red(`this ends with ${exit} on the ${machine}: ${script}`, printed);
  }
}

/**
 * Makes the person of the client known on the server and the server on the client, as after a first login; the keys live as long as the
 * world.
 */
export async function acquaint(world: World): Promise<void> {
  const made = await world.run('client', `ssh-keygen -q -t ed25519 -N '' -C me@laptop -f ~/.ssh/id_ed25519; cat ~/.ssh/id_ed25519.pub`, {
    as: 'alice',
  });
  const { printed } = await world.run(
    'server',
    `umask 077; echo '${made.printed}' > /home/alice/.ssh/authorized_keys; chown alice: /home/alice/.ssh/authorized_keys; cp /home/alice/.ssh/authorized_keys /root/laptop.pub; cat /etc/ssh/ssh_host_*_key.pub`,
  );
  const known = printed.split('\n').map((key) => `${place.name},${place.host},${place.host6} ${key.split(' ').slice(0, 2).join(' ')}`);
  await world.run('client', `printf '%s\\n' '${known.join("' '")}' > ~/.ssh/known_hosts; chmod 600 ~/.ssh/known_hosts`, { as: 'alice' });
  await world.run('client', `echo '${place.host} ${place.name} web1' >> /etc/hosts`);
  // Neighbours are met once, so that the first packet of a scenario waits for none.
  await world.run('client', `ping -c 1 -W 1 ${place.host}; ping -c 1 -W 1 ${place.host6}`);
}

/** Opens a session that answers with what it is told. */
async function openSession(world: World): Promise<void> {
  await world.run(
    'client',
    `mkfifo ~/said; (sleep 3600 > ~/said &) ; (ssh ${place.user}@${place.host} cat < ~/said > ~/heard 2>&1 &) ; sleep 0.5`,
    { as: 'alice' },
  );
  await checkSession(world);
}

async function checkSession(world: World): Promise<void> {
  const word = `alive-${Date.now()}`;
  const { exit, printed } = await world.run(
    'client',
    `echo ${word} > ~/said; for i in $(seq 50); do grep -q ${word} ~/heard && exit 0; sleep 0.1; done; cat ~/heard; exit 1`,
    {
      as: 'alice',
      seconds: 8,
    },
  );
  if (exit !== 0) red('the session that was open is lost', printed);
}

/** Does on a healthy server what the page warns of: it must lock out, and the page's timer must bring the connection back. */
async function lockOut({ caution, ...scenario }: Named, distro: string, client: string, world: World): Promise<string[]> {
  if (!caution) return [];
  const alice = { as: 'alice' } as const;
  if (caution.given) await world.run('server', caution.given);
  if (caution.undo)
    for (const step of stepsOf(scenario, distro, 'Fix'))
      if (step.run.includes('systemd-run')) await world.run(step.on, step.run, { as: as(step.on) });
  const done = await world.run('server', caution.wrong);
  const tried = await world.run('client', client, alice);
  if (tried.exit === 0) red('what the Caution warns of does not lock out', `${caution.wrong}\n${done.printed}\n${tried.printed}`);
  if (!caution.undo) return ['caution'];
  const undone = await world.run('server', `systemctl start --wait ${caution.undo}.service`);
  const again = await world.run('client', client, alice);
  if (again.exit !== 0) red(`${caution.undo} does not bring the connection back`, `${undone.printed}\n${again.printed}`);
  return ['caution', 'undo'];
}
