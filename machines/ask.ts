import type { Fact, Value } from '../evidence/facts';
import { questions } from './questions';

/** One question of the diagnosis: the fact that it asks for, and where each value of that fact leads. */
export type Ask = {
  fact: Fact;
  routes: Readonly<Record<string, string>>;
  /** The value that lets a connection pass this point. With it in place of the broken one, the walk goes on to what else is wrong. */
  mended?: string;
  /** The answer only refines: while nobody has given it, the `unsure` route already fits. */
  refines?: boolean;
  /** What is broken here is broken beside something else: to mend it alone is not enough, so it only fits. */
  shared?: boolean;
  /** Heard, not asked: a known answer counts, an unknown one is passed over by the `unsure` route without a question. */
  heard?: boolean;
};

/**
 * Builds one question. Every value of the fact must have a route, so a value added to a fact does not compile until each
 * question that asks for it says where it leads. Targets are checked where the questions are put together.
 */
export function ask<F extends Fact, const R extends { readonly [V in Value<F>]: string }>(
  fact: F,
  routes: R,
  more: { mended?: Value<F>; refines?: boolean; shared?: boolean } = {},
): { fact: F; routes: R; mended?: Value<F>; refines?: boolean; shared?: boolean } {
  return { fact, routes, ...more };
}

/** Gives the same route to several values: `to('ask-for-help', 'clean', 'unsure')`. */
export function to<const T extends string, const V extends string>(target: T, ...values: V[]): { [K in V]: T } {
  return Object.fromEntries(values.map((value) => [value, target])) as { [K in V]: T };
}

type Heard<F extends Fact, R, T> = { [V in Value<F>]: V extends keyof R ? R[V] : T };

/** Builds one question that is heard and not asked: the values that lead somewhere, and where all others go on to. */
export function hear<F extends Fact, const R extends { readonly [V in Value<F>]?: string }, const T extends string>(
  fact: F,
  special: R,
  next: T,
  mended?: Value<F>,
): { fact: F; routes: Heard<F, R, T>; mended?: Value<F>; heard: true } {
  const rest = Object.fromEntries(Object.keys(questions[fact].answers).map((value) => [value, next]));
  return { fact, routes: { ...rest, ...special } as Heard<F, R, T>, mended, heard: true };
}
