#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { causes } from '../content/causes';
import { block, isSystem, script, systems } from '../content/collector';
import { loadRunbook, type Runbook } from '../content/runbook';
import { type Evidence, read } from '../evidence';
import { type Fact, factIds, facts, isValue, type Known } from '../evidence/facts';
import type { Context } from '../evidence/reading';
import { redacting } from '../evidence/redact';
import { fill, inQuestions, isAddress, valuesOf } from '../evidence/values';
import type { Report } from '../machines/answer';
import { heldOf, report } from '../machines/answer';
import { questionAt } from '../machines/diagnosis';
import { endWords } from '../machines/ends';
import { diagnose, quotable, quoted } from '../machines/findings';
import { handOver, type Matter } from '../machines/hand-over';
import { questions } from '../machines/questions';
import { probe, targetOf } from './probe';

const usage = `unrefused: paste what your terminal said, get the cause that fits

  unrefused diagnose [--json] [--port P] [--client ADDRESS] [--know FACT=VALUE]… [FILE… | -]   what is wrong, and which lines say so
  unrefused diagnose --report [--know FACT=VALUE]… [FILE… | -]            the same without names, as Markdown to send to somebody
  unrefused read     [--json] [--port P] [--client ADDRESS] [FILE… | -]   what each part of the text says
  unrefused probe    [--json | --report] [--port P] [USER@]HOST           runs ssh and what else helps here, and says what is wrong
  unrefused collect  [linux | macos | windows | ios | asa] [--short]      one read-only block to run on the server; --short: to type
  unrefused collect  --code                                               a script for it that prints its findings as a short code

FILE is what a terminal printed; "-" or nothing reads standard input. probe dials HOST and nobody else, and shows what it
runs. --port is the port that ssh dials, --client the address that the server sees you come from, --know what you know
beside the text, such as changed=reboot or place=home; a wrong one is answered with the right ones. Exit status: 0 every
input got a cause (or was read), 1 some answer is a question, 2 bad use or an input that cannot be read.`;

class BadUse extends Error {}

/** Reads one input; throws one clear sentence where it holds no text. */
async function load(name: string): Promise<string> {
  let bytes: Buffer;
  try {
    if (name !== '-' && statSync(name).isDirectory()) throw new Error(`${name} is a directory; name the files in it`);
    // A pipe may have nothing to read yet, which a read at once takes for an error.
    bytes = name === '-' ? await buffer(process.stdin) : readFileSync(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`${name} does not exist; check the name`);
    if (code === 'EACCES') throw new Error(`${name} may not be read; check its permissions`);
    throw new Error(message);
  }
  const shown = name === '-' ? 'standard input' : name;
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const head = bytes.subarray(0, 65_536);
  const zeros = head.filter((byte) => byte === 0).length;
  // UTF-16 without its mark has a zero in every second place; a recording of a terminal may hold a stray one.
  if (zeros > head.length / 3 && head.every((byte, i) => i % 2 === 0 || byte < 32)) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros > head.length / 100) throw new Error(`${shown} holds binary data, not text; save the terminal's output as text`);
  const text = bytes.toString('utf8');
  if (!text.trim()) throw new Error(`${shown} is empty; put in what the terminal printed`);
  return text;
}

const certainly = { proven: 'proven', fits: 'fits', possible: 'possible' } as const;
const titles = new Map<string, string>();

function words({ symptom, causes, also, next, tell }: Report): string {
  const cause = ({ cause, certainty, because, runbook }: Report['causes'][number]) => [
    `  ${titles.get(cause)}  (${certainly[certainty]})`,
    ...because.flatMap(({ line, text, note }) => [`    line ${line}: ${text}`, ...(note ? [`      ${note}`] : [])]),
    `    ${runbook}`,
  ];
  const lines = [symptom ? `ssh said: ${questions.symptom.answers[symptom]}` : 'No line says what ssh printed.'];
  const found = causes.filter(({ certainty }) => certainty !== 'possible');
  if (found.length) lines.push('Cause:', ...found.flatMap(cause));
  else lines.push(symptom === 'connected' ? endWords['it-connects'].text : 'Nothing here proves a cause yet.');
  if (causes.length > found.length) lines.push('Most often it is:', ...causes.filter((one) => !found.includes(one)).flatMap(cause));
  if (also.length) lines.push('Also noticed:', ...also.flatMap(cause));
  if (next) {
    const { why, run } = questions[next.question];
    lines.push(`Next: ${next.title}`, `  ${why}`);
    const when = run ? 'Run' : 'If so, run';
    if (next.run.command) lines.push(`  ${when} this on the ${next.run.where}, and add what it prints:`, `    ${next.run.command}`);
  } else if (!found.length && symptom !== 'connected')
    lines.push(`${endWords['ask-for-help'].title}.`, '  `unrefused diagnose --report` prints what to send, and to whom.');
  const unproven = !found.some(({ certainty }) => certainty === 'proven');
  if (unproven && tell.length)
    lines.push('Something you already know?', ...tell.slice(0, 3).map((fact) => `  --know ${fact}=…  ${questions[fact].title}`));
  return lines.join('\n');
}

/** What to send to somebody who can see more, as the site makes it: without names and addresses. */
function toSend(evidence: Evidence, runbooks: readonly Runbook[], prints: Parameters<typeof report>[1], told: Known): string {
  const held = heldOf(evidence, told);
  const answer = diagnose(held, prints);
  const redact = redacting(evidence.lines.join('\n'));
  const ask = answer.next ? questionAt(answer.next) : undefined;
  const { PORT } = inQuestions(valuesOf(evidence.context));
  return handOver({
    known: Object.fromEntries(held.map(({ fact, value }) => [fact, value])),
    answer,
    tried: [],
    runbooks: Object.fromEntries(runbooks.map((one) => [one.id, one])) as unknown as Matter['runbooks'],
    lines: quoted(quotable(answer, held)).map((line) => ({ line, text: redact(evidence.lines[line - 1] ?? '').slice(0, 300) })),
    ...(ask && { next: { title: fill(questions[ask.fact].title, { PORT }), command: questions[ask.fact].run?.command } }),
    site: '',
  }).markdown;
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        args: argv,
        allowPositionals: true,
        options: {
          version: { type: 'boolean' },
          json: { type: 'boolean' },
          report: { type: 'boolean' },
          port: { type: 'string' },
          client: { type: 'string' },
          know: { type: 'string', multiple: true },
          short: { type: 'boolean' },
          code: { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
        },
      });
    } catch (error) {
      throw new BadUse((error as Error).message.split('. ')[0]);
    }
  })();
  const [verb, ...names] = positionals;
  if (values.version) {
    console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    return 0;
  }
  if (values.help || verb === 'help') {
    console.log(usage);
    return 0;
  }
  if (verb === 'collect') {
    const [system = 'linux', more] = names;
    if (more || !isSystem(system))
      throw new BadUse(`there is no block for "${more ?? system}"; say one of ${Object.keys(systems).join(', ')}`);
    if (values.code && (values.short || (system !== 'linux' && system !== 'macos')))
      throw new BadUse(`--code is a script of its own, for linux and macos`);
    console.log(values.code ? script().replace('what=full', 'what=code') : block(system, values.short));
    return 0;
  }
  if (verb !== 'diagnose' && verb !== 'read' && verb !== 'probe')
    throw new BadUse(verb ? `there is no "${verb}"; use diagnose, read, probe or collect` : 'say diagnose, read, probe or collect');
  const [said = '', tooMany] = names;
  const target = verb === 'probe' ? targetOf(said) : undefined;
  if (verb === 'probe' && (!target || tooMany !== undefined))
    throw new BadUse(
      said ? `probe ${names.join(' ')}: give one server, as HOST or USER@HOST` : 'say which server to probe, as HOST or USER@HOST',
    );
  const context: Context = {};
  if (values.port !== undefined) {
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) < 1 || Number(values.port) > 65535)
      throw new BadUse(`--port ${values.port}: a port is a number from 1 to 65535`);
    context.port = Number(values.port);
  }
  if (values.client !== undefined) {
    if (!isAddress(values.client)) throw new BadUse(`--client ${values.client}: give an IPv4 or IPv6 address`);
    context.client = values.client;
  }

  const told: Record<string, string> = {};
  for (const said of values.know ?? []) {
    const [fact = '', value = ''] = said.split('=');
    if (!Object.hasOwn(facts, fact)) throw new BadUse(`--know ${said}: there is no fact "${fact}"; say one of ${factIds.join(', ')}`);
    if (!isValue(fact, value)) throw new BadUse(`--know ${said}: ${fact} is one of ${facts[fact as Fact].join(', ')}`);
    told[fact] = value;
  }

  let asks = false;
  let unread = false;
  const runbooks = causes.map(loadRunbook);
  for (const { id, title } of runbooks) titles.set(id, title);
  const prints = Object.fromEntries(runbooks.map(({ id, symptoms }) => [id, symptoms])) as unknown as Parameters<typeof report>[1];
  // What was looked for in vain counts as not known, and whoever probes is not on the server.
  const nextOf = (text: string, passed: readonly Fact[]) => {
    const evidence = read(text, context);
    const vain = Object.fromEntries(passed.map((fact) => [fact, 'unsure']));
    const { next } = diagnose(heldOf(evidence, { console: 'no', ...vain, ...told }), prints);
    const asks = next && questionAt(next);
    const { server, port } = evidence.context;
    return asks ? { fact: asks.fact, dialled: valuesOf({ server, port }) } : undefined;
  };
  for (const input of names.length ? names : ['-']) {
    try {
      const text = target
        ? await probe({ ...target, ...(values.port && { port: values.port }) }, nextOf, (command) => console.error(`$ ${command}`))
        : await load(input);
      const evidence = read(text, context);
      if (verb === 'read') {
        const parts = evidence.parts.map(({ command, from, to, reading }) => ({
          command,
          from,
          to,
          kind: reading.kind,
          ...(reading.kind === 'withheld' && { why: reading.why }),
          facts: reading.kind === 'read' ? reading.facts.map(({ fact, value, line }) => ({ fact, value, line })) : [],
        }));
        if (values.json) console.log(JSON.stringify({ input, parts }));
        else {
          if (names.length > 1) console.log(`${input}:`);
          for (const { command, from, to, kind, why, facts } of parts) {
            const silent = why === 'translated' ? 'withheld: run it again with LC_ALL=C before it' : why ? `${kind}: ${why}` : kind;
            const said = facts.map(({ fact, value, line }) => `${fact} is ${value} (line ${line})`).join(', ');
            console.log(`lines ${from}-${to}  ${command}: ${said || silent}`);
          }
        }
        continue;
      }
      const answer = report(evidence, prints, told);
      if (answer.causes.every(({ certainty }) => certainty === 'possible')) asks = true;
      if (values.report) console.log(toSend(evidence, runbooks, prints, told));
      else if (values.json) console.log(JSON.stringify({ input, ...answer, ...(target && { text }) }));
      else console.log(`${target ? `${text}\n` : names.length > 1 ? `${input}:\n` : ''}${words(answer)}`);
    } catch (error) {
      unread = true;
      const message = (error as Error).message;
      if (values.json) console.log(JSON.stringify({ input, error: message }));
      else console.error(`unrefused: ${message}`);
    }
  }
  return unread ? 2 : asks ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadUse)) throw error;
  console.error(`unrefused: ${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
