import type { Side } from './part';
import { dial } from './readers/dial';
import { isLoopback, isPublicServer } from './readers/reach';
import { type Context, program } from './reading';
import { areSiblings } from './siblings';
import { collector, label, type Piece, whoAsks } from './split';
import { isAddress, isPrivate } from './values';

export const dials = ({ command }: Piece) => /^(ssh|scp|sftp|git|rsync)$/.test(program(command));

/** What ssh says of a connection that did not come to be, or of a login that was refused. */
export const failing =
  /^(?:ssh: (?:connect to host|Could not resolve) |(?:kex|ssh)_exchange_identification: |Connection (?:closed|reset|timed out)|Unable to negotiate with |Host key verification failed|\S*: ?Permission denied \()/m;

/** The host that an ssh's command line dials: `ssh -p 2222 alice@web1 uptime` dials web1. */
export const dialled = (command: string | undefined) => (program(command) === 'ssh' ? dial(command)?.target.host : undefined);

/**
 * Where was each of the collector's pieces run, by the name that `uname -a` gives the machine? Without it, what follows the failing ssh
 * itself and no command that would have started a collector was copied from elsewhere: '' is the name of that machine.
 */
function nodesOf(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const nodes = new Map<Piece, string>();
  let node: string | undefined;
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (piece.prompt === collector) {
      const asks = whoAsks.test(piece.command ?? '');
      if (before && dials(before)) node = '';
      if (asks) node = label(/^(?:Linux|Darwin|\w+BSD) (\S+) /.exec(piece.text)?.[1]) ?? node;
      if (node !== undefined) nodes.set(piece, node);
      before = undefined;
    } else {
      before = piece;
      node = undefined;
    }
  }
  return nodes;
}

/** Is this a command of RouterOS, by the menu that it names: `/ip firewall nat print`? */
const isRouters = ({ command = '' }: Piece) => /^\/[a-z-]{2,20} [a-z]/.test(command);

/**
 * Where was each piece run? The prompt that ran the failing ssh is the client's. Another prompt beside it is the server's, unless there are
 * two of them, not counting a router's, or the name that was dialled or typed is another one: then a paste does not say which machine it
 * is.
 */
export function sides(pieces: readonly Piece[]): (piece: Piece) => Side {
  const hosts = new Map([...new Set(pieces.map(({ prompt }) => prompt))].map((prompt) => [prompt, label(prompt)]));
  const hostOf = (prompt: string | undefined) => (prompt === collector ? undefined : hosts.get(prompt));
  const diallers = pieces.filter((piece) => hostOf(piece.prompt) && dials(piece));
  const client = hostOf((diallers.find(({ text }) => failing.test(text)) ?? diallers[0])?.prompt);
  // Whoever went on to the client by ssh came from a third machine.
  const before = new Set(diallers.filter(({ command }) => label(dialled(command)) === client).map(({ prompt }) => hostOf(prompt)));
  const beside = new Set(
    pieces
      .map(({ prompt, within }) => (within ? undefined : hostOf(prompt)))
      .filter((host) => host && host !== client && !before.has(host)),
  );
  const routers = new Set(pieces.filter(isRouters).map(({ prompt }) => hostOf(prompt)));
  const behind = new Set([...beside].filter((host) => !routers.has(host)));
  const all = behind.size ? behind : beside;
  const targets = new Set(
    pieces
      .filter(({ prompt }) => client && hostOf(prompt) === client)
      .flatMap(({ command }) => dialled(command) ?? [])
      .filter((host) => !isPublicServer(host)),
  );
  const [target] = targets;
  // Of several, the one that is called what was dialled is the server.
  const others = all.size > 1 && targets.size === 1 && all.has(label(target)) ? new Set([label(target)]) : all;
  const [other] = others;
  // Another port of one's own machine is most often passed on to a container or a virtual machine.
  const forwarded = diallers.some(({ command }) => /\s-p *(?!22\b)\d/.test(command ?? ''));
  const own = !forwarded && isLoopback(target ?? '');
  const known = others.size === 1 && targets.size <= 1 && (!target || isAddress(target) || label(target) === other);
  const collectors = nodesOf(pieces);
  // A router that is not dialled by its own account may stand in front of the server.
  const asked = new Set(diallers.map(({ command = '' }) => /(?:^|\s)([\w.-]{1,64})@/.exec(command)?.[1] ?? ''));
  const inFront = (prompt: string, host: string) => routers.has(host) && host !== label(target) && !asked.has(prompt.replace(/@.*/, ''));
  return (piece) => {
    const { prompt, under } = piece;
    if (prompt === collector) {
      const node = collectors.get(piece) ?? label(under);
      if (node && node === client) return 'client';
      // Of several machines that were dialled, it may be another one.
      return targets.size > 1 ? 'unknown' : 'server';
    }
    const host = hostOf(prompt);
    if (!host || !client) return 'unknown';
    // Whoever dials their own machine is on the server too; a paste does not say which side they mean.
    if (host === client) return target && (label(target) === client || own) ? 'unknown' : 'client';
    return known && others.has(host) && !inFront(prompt as string, host) ? 'server' : 'unknown';
  };
}

/** Is a machine called what those are called that stand in front of others? */
const isInFront = (name = '') => /^(?:gw|gateway|router|rtr|fw|firewall|bastion|jump(?:host|box)?|nat)[-\d]*$/.test(name);

/** What a machine greets with whoever has logged in. */
export const greeting = /^(?:Last login: |Welcome to |Linux \S+ \d)/m;

/**
 * The prompts of machines that are called like the dialled one but for their number, that stand beside one with its very name or are called
 * what a router is, and of those that were entered by another name or address than it has, and that say nothing of it. An address inside
 * and one outside may be the same machine's, and so may a name and an address.
 */
export function strangers(pieces: readonly Piece[], { host, server, user }: Context): ReadonlySet<string> {
  const entered = new Map<string, boolean>();
  const target = host ?? server;
  pieces.forEach(({ command, prompt, text }, i) => {
    const into = pieces[i + 1]?.prompt;
    const name = dialled(command);
    if (!target || !name || !into || into === collector || label(into) === label(prompt) || failing.test(text)) return;
    if (label(into) !== label(name) && !greeting.test(text)) return;
    const other = isAddress(name)
      ? isAddress(target) && name !== target && isPrivate(name) === isPrivate(target)
      : !isAddress(target) && label(name) !== label(target) && label(into) !== label(target);
    entered.set(into, other && entered.get(into) !== false);
  });
  const dialler = pieces.find((piece) => piece.prompt !== collector && dials(piece))?.prompt;
  const prompts = pieces.flatMap(({ prompt }) => (prompt && prompt !== collector && label(prompt) !== label(dialler) ? [prompt] : []));
  const name = host && !isAddress(host) ? label(host) : undefined;
  const isNamed = prompts.some((prompt) => label(prompt) === name);
  const isOther = (prompt: string) =>
    label(prompt) !== label(target) &&
    (isNamed || areSiblings(label(prompt), name) || (isInFront(label(prompt)) && prompt.split('@')[0] !== user));
  for (const prompt of target ? prompts : []) if (isOther(prompt)) entered.set(prompt, true);
  const knows = (prompt: string) => pieces.some((piece) => piece.prompt === prompt && server && piece.text.includes(server));
  return new Set([...entered].flatMap(([prompt, other]) => (other && !knows(prompt) ? [prompt] : [])));
}
