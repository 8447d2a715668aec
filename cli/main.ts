#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCause } from '../content/causes';
import { block, isSystem, script, systems } from '../content/collector';
import { toMarkdown } from '../content/markdown';
import { loadRunbook, loadRunbooks } from '../content/runbook';
import { published as site } from '../content/site';
import { type Evidence, read } from '../evidence';
import { type Fact, facts, type Known } from '../evidence/facts';
import type { Context } from '../evidence/reading';
import { fill, isAddress, isValid, valuesOf } from '../evidence/values';
import { heldIn, report } from '../machines/answer';
import { questionAt } from '../machines/diagnosis';
import { diagnose, printsOf } from '../machines/findings';
import { factIds, isValue } from '../machines/questions';
import { load } from './load';
import { probe, targetIn } from './probe';
import { partsAsData, partsInWords, toSend, words } from './words';

const usage = `unrefused: paste what your terminal said, get the cause that fits

  unrefused diagnose [--json] [--port P] [--client ADDRESS] [--know FACT=VALUE]… [FILE… | -]   what is wrong, and which lines say so
  unrefused diagnose --report [--know FACT=VALUE]… [FILE… | -]            the same without names, as Markdown to send to somebody
  unrefused probe    [--json | --report] [--port P] [USER@]HOST           runs ssh and what else helps here, and says what is wrong
  unrefused fix      CAUSE [--platform NAME] [--port P] [[USER@]HOST]     the runbook of a cause, with these values in its commands
  unrefused read     [--json] [--port P] [--client ADDRESS] [FILE… | -]   what each part of the text says
  unrefused collect  [linux | macos | windows | ios | asa] [--short]      one read-only block to run on the server; --short: to type
  unrefused collect  --code                                               a script for it that prints its findings as a short code

FILE is what a terminal printed; "-" or nothing reads standard input. probe dials HOST and nobody else, and shows what it
runs. --port is the port that ssh dials, --client the address that the server sees you come from, --know what you know
beside the text, such as changed=reboot or place=home; a wrong one is answered with the right ones. Exit status: 0 every
input got a cause (or was read), 1 some answer is a question, 2 bad use or an input that cannot be read.`;

class BadUse extends Error {}

const options = {
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  report: { type: 'boolean' },
  port: { type: 'string' },
  client: { type: 'string' },
  know: { type: 'string', multiple: true },
  platform: { type: 'string' },
  short: { type: 'boolean' },
  code: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function argumentsOf(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new BadUse((error as Error).message.split('. ')[0]);
  }
}

type Options = ReturnType<typeof argumentsOf>['values'];

function contextOf({ port, client }: Options): Context {
  if (port !== undefined && !isValid('PORT', port)) throw new BadUse(`--port ${port}: a port is a number from 1 to 65535`);
  if (client !== undefined && !isAddress(client)) throw new BadUse(`--client ${client}: give an IPv4 or IPv6 address`);
  return { ...(port && { port: Number(port) }), ...(client && { client }) };
}

function toldIn({ know = [] }: Options): Known {
  const told: Record<string, string> = {};
  for (const said of know) {
    const [fact = '', value = ''] = said.split('=');
    if (!Object.hasOwn(facts, fact)) throw new BadUse(`--know ${said}: there is no fact "${fact}"; say one of ${factIds.join(', ')}`);
    if (!isValue(fact, value)) throw new BadUse(`--know ${said}: ${fact} is one of ${facts[fact as Fact].join(', ')}`);
    told[fact] = value;
  }
  return told;
}

/** The one server that is named, or none. */
function serverIn(verb: string, names: readonly string[]) {
  const [name] = names;
  const target = targetIn(name ?? '');
  if (name !== undefined && (!target || names.length > 1))
    throw new BadUse(`${verb} ${names.join(' ')}: give one server, as HOST or USER@HOST`);
  return target;
}

function collect([system = 'linux', more]: readonly string[], { code, short }: Options): void {
  if (more || !isSystem(system))
    throw new BadUse(`there is no block for "${more ?? system}"; say one of ${Object.keys(systems).join(', ')}`);
  if (code && (short || (system !== 'linux' && system !== 'macos'))) throw new BadUse('--code is a script of its own, for linux and macos');
  console.log(code ? script().replace('what=full', 'what=code') : block(system, short));
}

/** A page's links, where no browser knows whose they are: to the site that SITE_URL names, or the command that prints a runbook. */
const inTerminal = (markdown: string) =>
  markdown.replace(/\[([^\]\n]+)\]\((\/(?:fix\/([\w-]+)\/)?[^)\s]*)\)/g, (_, words: string, path: string, cause?: string) => {
    if (site) return `[${words}](${site}${path})`;
    return cause ? `${words} (\`unrefused fix ${cause}\`)` : words;
  });

function fix([cause, ...names]: readonly string[], given: Options): void {
  if (cause === undefined) throw new BadUse('say which cause to fix; diagnose names it');
  if (!isCause(cause)) throw new BadUse(`there is no cause "${cause}"; diagnose names it`);
  const runbook = loadRunbook(cause);
  const platform = runbook.platforms.find((one) => one === given.platform);
  if (given.platform !== undefined && !platform)
    throw new BadUse(`--platform ${given.platform}: ${cause} has steps for ${runbook.platforms.join(', ')}`);
  const { host, user } = serverIn('fix', names) ?? {};
  console.log(fill(inTerminal(toMarkdown(runbook, platform)), valuesOf({ host, user, ...contextOf(given) })).trimEnd());
}

/** Prints what each input holds, and answers with the exit status. */
async function each(inputs: readonly string[], json: boolean | undefined, show: (input: string) => Promise<number>): Promise<number> {
  let status = 0;
  for (const input of inputs) {
    try {
      status = Math.max(status, await show(input));
    } catch (error) {
      status = 2;
      const { message } = error as Error;
      if (json) console.log(JSON.stringify({ input, error: message }));
      else console.error(`unrefused: ${message}`);
    }
  }
  return status;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args);
  const [verb, ...names] = positionals;
  const { json } = values;
  if (values.version) {
    console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    return 0;
  }
  if (values.help || verb === 'help') {
    console.log(usage);
    return 0;
  }
  if (json && values.report) throw new BadUse('--report prints Markdown; leave --json out');
  const context = contextOf(values);
  const told = toldIn(values);
  const inputs = names.length ? names : ['-'];
  const lead = (input: string) => (names.length > 1 ? `${input}:\n` : '');

  /** Prints an answer, behind `before` where a person reads it. */
  const answered = (input: string, before: string, evidence: Evidence, more?: { text: string }): number => {
    const answer = report(evidence, printsOf(loadRunbooks()), told);
    if (json) console.log(JSON.stringify({ input, ...answer, ...more }));
    else console.log(before + (values.report ? toSend(answer, evidence, told) : words(answer, evidence, told)));
    return answer.causes.every(({ certainty }) => certainty === 'possible') ? 1 : 0;
  };

  switch (verb) {
    case 'collect':
      collect(names, values);
      return 0;
    case 'fix':
      fix(names, values);
      return 0;
    case 'read':
      return each(inputs, json, async (input) => {
        const evidence = read(await load(input), context);
        console.log(json ? JSON.stringify({ input, parts: partsAsData(evidence) }) : lead(input) + partsInWords(evidence));
        return 0;
      });
    case 'diagnose':
      return each(inputs, json, async (input) => answered(input, lead(input), read(await load(input), context)));
    case 'probe': {
      const target = serverIn(verb, names);
      if (!target) throw new BadUse('say which server to probe, as HOST or USER@HOST');
      // What was looked for in vain counts as not known, and whoever probes is not on the server.
      const ask = (text: string, passed: readonly Fact[]) => {
        const evidence = read(text, context);
        const vain = Object.fromEntries(passed.map((fact) => [fact, 'unsure']));
        const { next } = diagnose(heldIn(evidence, { console: 'no', ...vain, ...told }), printsOf(loadRunbooks()));
        const asks = next && questionAt(next);
        const { server, port } = evidence.context;
        return asks ? { fact: asks.fact, dialled: valuesOf({ server, port }) } : undefined;
      };
      const text = await probe({ ...target, port: values.port }, ask, (command) => console.error(`$ ${command}`));
      return answered(names[0] as string, values.report ? '' : `${text}\n`, read(text, context), { text });
    }
    default:
      throw new BadUse(
        verb ? `there is no "${verb}"; use diagnose, probe, fix, read or collect` : 'say diagnose, probe, fix, read or collect',
      );
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadUse)) throw error;
  console.error(`unrefused: ${error.message}\n\n\`unrefused --help\` lists all that can be said.`);
  process.exitCode = 2;
}
