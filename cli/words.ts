import type { CauseId } from '../content/causes';
import { loadRunbooks } from '../content/runbook';
import { published } from '../content/site';
import { undoWords } from '../content/undo';
import type { Evidence } from '../evidence';
import type { Known } from '../evidence/facts';
import { redacting } from '../evidence/redact';
import { fill, inQuestions, valuesOf } from '../evidence/values';
import { heldIn, type Report } from '../machines/answer';
import { endWords } from '../machines/ends';
import { diagnose, knownOf, printsOf, quotable, quoted } from '../machines/findings';
import { handOver } from '../machines/hand-over';
import { platformsIn } from '../machines/platform';
import { questions, runFor, runOn } from '../machines/questions';
import { remark } from '../machines/remark';
import { stepsFor } from '../machines/runbook-address';
import { systems } from '../machines/systems';
import { withheldIn, withheldWords } from '../machines/withheld';

/** The command that prints the runbook of a cause, with what is known of the server. */
function fixCommand(cause: CauseId, evidence: Evidence, told: Known): string {
  const { HOST, PORT, USER } = valuesOf(evidence.context);
  const steps = stepsFor(loadRunbooks()[cause].platforms, platformsIn(evidence.lines, evidence.parts, heldIn(evidence, told)));
  const words = [
    `unrefused fix ${cause}`,
    steps && `--platform ${steps}`,
    PORT && PORT !== valuesOf({ host: HOST }).PORT && `--port ${PORT}`,
    HOST && (USER ? `${USER}@${HOST}` : HOST),
  ];
  return words.filter(Boolean).join(' ');
}

/** An answer for whoever reads it in a terminal. */
export function words({ symptom, causes, also, next, tell, undo }: Report, evidence: Evidence, told: Known): string {
  const cause = ({ cause, certainty, because }: Report['causes'][number]) => [
    `  ${loadRunbooks()[cause].title}  (${certainty})`,
    ...because.flatMap(({ line, text, note }) => [`    line ${line}: ${text}`, ...(note ? [`      ${note}`] : [])]),
    `    ${fixCommand(cause, evidence, told)}`,
  ];
  const lines = [symptom ? `ssh said: ${questions.symptom.answers[symptom]}` : 'No line says what ssh printed.'];
  const message = evidence.facts.find(({ fact }) => fact === 'symptom');
  const beside = message && remark(message);
  if (beside) lines.push(`  ${beside}`);
  const found = causes.filter(({ certainty }) => certainty !== 'possible');
  if (found.length) lines.push('Cause:', ...found.flatMap(cause));
  else lines.push(symptom === 'connected' ? endWords['it-connects'].text : 'Nothing here proves a cause yet.');
  if (!found.length)
    for (const one of evidence.facts) {
      const said = one === message ? undefined : remark(one);
      if (said) lines.push(`  line ${one.line}: ${(evidence.lines[one.line - 1] ?? '').trim().slice(0, 500)}`, `    ${said}`);
    }
  if (undo.length)
    lines.push(
      `${undoWords[symptom === 'connected' ? 'works' : 'once']}: ${undoWords.why} End it on the server:`,
      ...undo.map((command) => `    ${command}`),
    );
  if (causes.length > found.length) lines.push('Most often it is:', ...causes.filter((one) => !found.includes(one)).flatMap(cause));
  if (also.length) lines.push('Also noticed:', ...also.flatMap(cause));
  for (const { asked, why } of withheldIn(evidence.parts).slice(0, 5)) lines.push(`${asked.slice(0, 80)} ${withheldWords[why]}`);
  if (next) {
    const { why, run } = questions[next.question];
    lines.push(`Next: ${next.title}`, `  ${why}`);
    const when = run ? 'Run' : 'If so, run';
    if (next.run.command)
      lines.push(
        `  ${when} this on the ${next.run.where}, and add what it prints:`,
        ...next.run.command.split('\n').map((one) => `    ${one}`),
      );
  } else if (!found.length && symptom !== 'connected')
    lines.push(`${endWords['ask-for-help'].title}.`, '  `unrefused diagnose --report` prints what to send, and to whom.');
  const unproven = !found.some(({ certainty }) => certainty === 'proven');
  if (unproven && tell.length)
    lines.push('Something you already know?', ...tell.slice(0, 3).map((fact) => `  --know ${fact}=…  ${questions[fact].title}`));
  return lines.join('\n');
}

/** What to send to somebody who can see more, as the site makes it: without names and addresses. */
export function toSend({ next }: Report, evidence: Evidence, told: Known): string {
  const held = heldIn(evidence, told);
  const answer = diagnose(held, printsOf(loadRunbooks()));
  const redact = redacting(evidence.lines.join('\n'));
  const { PORT } = inQuestions(valuesOf(evidence.context));
  const known = knownOf(held);
  return handOver({
    known,
    answer,
    tried: [],
    runbooks: loadRunbooks(),
    lines: quoted(quotable(answer, held)).map((line) => ({ line, text: redact(evidence.lines[line - 1] ?? '').slice(0, 300) })),
    ...(next && {
      next: {
        title: fill(questions[next.question].title, { PORT }),
        command: runOn(runFor(next.question, known), next.question, systems[known['server-os'] ?? 'linux'])?.command,
      },
    }),
    site: published,
  }).markdown;
}

/** What each part of a text says, as a program reads it. */
export const partsAsData = ({ parts }: Evidence) =>
  parts.map(({ command, from, to, reading }) => ({
    command,
    from,
    to,
    kind: reading.kind,
    ...(reading.kind === 'withheld' && { why: reading.why }),
    facts: reading.kind === 'read' ? reading.facts.map(({ fact, value, line }) => ({ fact, value, line })) : [],
  }));

/** The same in words, a part a line. */
export const partsInWords = (evidence: Evidence) =>
  partsAsData(evidence)
    .map(({ command, from, to, kind, why, facts }) => {
      const silent = why === 'translated' ? 'withheld: run it again with LC_ALL=C before it' : why ? `${kind}: ${why}` : kind;
      const said = facts.map(({ fact, value, line }) => `${fact} is ${value} (line ${line})`).join(', ');
      return `lines ${from}-${to}  ${command}: ${said || silent}`;
    })
    .join('\n');
