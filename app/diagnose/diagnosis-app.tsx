'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { cannotRun } from '@/components/question';
import { tab } from '@/components/tab';
import { type CauseId, isCause } from '@/content/causes';
import type { Fact } from '@/evidence/facts';
import { diagnosis } from '@/machines/diagnosis';
import { askedFirst, runFor } from '@/machines/questions';
import { CaseView, type PageWords } from './case-view';
import { nothing, speaks } from './digest';
import { more, readPaste, warmUp } from './read-paste';
import { standingOf } from './standing';
import {
  arrived,
  begin,
  current,
  forget,
  go,
  type How,
  hold,
  keepValues,
  ownAddress,
  persist,
  resume,
  start,
  useHeld,
  useQuery,
} from './state';
import { nothingThere } from './words';

const noCauses: CauseId[] = [];

/** A task of its own for what comes next, so that the page answers meanwhile. */
const task = () => new Promise((resolve) => setTimeout(resolve));

/** The diagnosis: what somebody does goes into the case and the address, and the page shows how the case stands. */
export function DiagnosisApp(page: PageWords) {
  const { runbooks } = page;
  const held = useHeld();
  const { text: paste, digest, from } = held;
  const evidence = digest ?? nothing;
  const search = useQuery();
  const [draft, setDraft] = useState('');
  const [error, setError] = useState('');
  const [reading, setReading] = useState(false);
  const [often, setOften] = useState(noCauses);
  const [wrong, setWrong] = useState<{ code: string; words: string }>();
  const stage = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const rehearsed = useRef(false);

  const standing = useMemo(() => standingOf(evidence, search, runbooks), [evidence, search, runbooks]);
  const { query, told, tried, prints, answer, known, fact, title } = standing;
  const { values } = evidence;
  const code = query.get('code');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const handed = start();
    if (!handed) return;
    setDraft(handed);
    onRead(handed);
  }, []);

  // What the first answer needs and the first page does not.
  useEffect(() => void (window.requestIdleCallback ?? setTimeout)(() => diagnosis()), []);

  useEffect(() => {
    if (paste && !current().digest) readPaste(paste).then((digest) => current().text === paste && hold({ digest }));
  }, [paste]);

  // Where nothing is found, what it most often is. Fetched when it is wanted, like the readers.
  const found = answer.causes.length > 0;
  const early = useMemo(() => answer.early.map(({ cause }) => cause), [answer]);
  useEffect(() => {
    if (found || ((known.symptom ?? 'unsure') === 'unsure' && !speaks(evidence))) return setOften(noCauses);
    let newest = true;
    more().then(({ likely }) => {
      const all = [...early, ...likely(evidence, known, prints).map(({ cause }) => cause)];
      if (newest) setOften([...new Set(all)].filter((cause) => !tried.includes(cause)).slice(0, 3));
    });
    return () => {
      newest = false;
    };
  }, [found, early, known, evidence, prints, tried]);

  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} – Unrefused`;
  }, [title, error]);

  // The page of every question marks the way of this case.
  useEffect(() => void tab.set('known', search), [search]);

  // After a step the new heading is read out; not on arrival, where the browser decides.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the address
  useEffect(() => {
    if (!moved.current) return;
    // Focus needs the layout of what is new, which the next frame makes anyway, in a task of its own.
    const frame = requestAnimationFrame(() => {
      // From the top, where the path stands: a heading that is in sight then is not scrolled to.
      scrollTo(0, 0);
      stage.current?.querySelector<HTMLElement>('h1')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [search, evidence.facts]);

  // The address holds every known value, so that reload and Back find the same state; the text itself never enters it.
  useEffect(() => {
    // What they typed into a runbook stays theirs.
    const own = ownAddress();
    if (evidence !== nothing) keepValues(own ? { CLIENT: own, ...values } : values);
    const missing = evidence.facts.filter(({ fact }) => told[fact] === undefined);
    if (!missing.length) return;
    const next = new URLSearchParams(query);
    for (const { fact, value } of missing) next.set(fact, value);
    go(next, 'replace');
  }, [values, evidence, told, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text and sources are kept when they change, though they are not handed on
  useEffect(() => persist(query.toString(), values.HOST), [query, values, paste, from]);

  // A code stands for answers: they take its place in the address.
  useEffect(() => {
    if (code === null) return;
    let newest = true;
    more().then(({ takeCode }) => newest && setWrong(takeCode(code, query)));
    return () => {
      newest = false;
    };
  }, [code, query]);

  const step = (next: URLSearchParams, change?: Parameters<typeof hold>[0], how?: How) => {
    moved.current = true;
    more();
    go(next, how, change);
  };
  /** The query with these answers in it: they are the person's own, and speak again of what was tried. */
  const withAnswers = (answers: readonly (readonly [Fact, string])[], { taken } = standing) => {
    // The address of this moment: while a long text is read, somebody may answer a question.
    const next = new URLSearchParams(window.location.search);
    const before = next.getAll('tried').filter(isCause);
    for (const name of ['ask', 'fixed', 'same', 'tried']) next.delete(name);
    // Whoever is not sure has not looked anew.
    const again = answers.map(([fact, value]) => value !== 'unsure' && taken.get(fact));
    for (const cause of before) next.append(again.includes(cause) ? 'again' : 'tried', cause);
    for (const [fact, value] of answers) next.set(fact, value);
    return next;
  };
  const own = (answers: readonly (readonly [Fact, string])[]) =>
    hold({ from: Object.fromEntries(Object.entries(current().from).filter(([fact]) => !answers.some(([one]) => one === fact))) });

  // Somebody is about to use the box: all that the answer needs is fetched, and gone through once.
  const onEnter = () => {
    warmUp();
    if (!paste && !rehearsed.current) more().then(({ rehearse }) => rehearse(page));
    rehearsed.current = true;
  };

  const onDraft = (text: string) => {
    setDraft(text);
    // A first paste is read while the person is still on the way to the button. What is typed is not: a reading for every letter.
    if (!paste && text.length > draft.length + 1) readPaste(text);
  };

  /** Reads what stands in the box, or what the home page handed over: the way back from there leads to that page. */
  const onRead = async (handed = '') => {
    const text = handed || draft;
    if (!text.trim()) return setError(nothingThere);
    await arrived();
    const held = current();
    const whole = held.text ? `${held.text.trimEnd()}\n${text}` : text;
    // A quick answer needs no word that it comes.
    const slow = setTimeout(() => setReading(true), 100);
    const before = held.digest ?? (held.text ? await readPaste(held.text) : nothing);
    const fresh = await readPaste(text);
    const all = await readPaste(whole);
    clearTimeout(slow);
    setReading(false);
    // Where all was read before the click, the answer has a task of its own.
    await task();
    const { taking } = await more();
    const now = current() === held && before === evidence ? standing : standingOf(before, window.location.search, runbooks);
    const { error, next } = taking(now, before, fresh, all, (answers) => withAnswers(answers, now));
    setError(error);
    if (handed) tab.set('handed', '');
    if (!next) return;
    setDraft('');
    // Where all stands as it stood, so does the page.
    if (error) {
      moved.current = false;
      return hold({ text: whole, digest: all });
    }
    // A long text takes the browser as long to clear out of the box as all that comes in its place.
    if (text.length > 40_000) await task();
    step(next(), { text: whole, digest: all }, handed ? 'replace' : 'push');
  };

  const onAnswer = async (value: string) => {
    if (!fact) return;
    await arrived();
    const cannot = value === cannotRun;
    const before = known.console === 'yes' && askedFirst(fact, known, cannot ? 'server-os' : undefined);
    if (before && before !== fact) {
      const next = new URLSearchParams(window.location.search);
      next.set('ask', before);
      return step(next);
    }
    // Who cannot run a command on the server has no console, unless they said that they have one. That is all they said: the same may be
    // seen from here.
    const away = cannot && runFor(fact, known)?.where === 'server' && known.console !== 'yes';
    const answers: [Fact, string][] = [away ? ['console', 'no'] : [fact, cannot ? 'unsure' : value]];
    own(answers);
    step(withAnswers(answers));
  };

  const onWorks = (cause: CauseId) => {
    setDraft('');
    setError('');
    const next = new URLSearchParams(query);
    next.set('fixed', cause);
    step(next);
  };

  const onFails = (cause: CauseId) => {
    const next = new URLSearchParams(query);
    next.delete('same');
    next.append('tried', cause);
    step(next);
  };

  const clear = (how: () => Promise<void>) => {
    setDraft('');
    setError('');
    moved.current = true;
    how();
  };

  return (
    <CaseView
      {...page}
      held={held}
      standing={standing}
      often={often}
      draft={draft}
      error={error}
      busy={reading || (paste !== '' && !digest)}
      codeError={wrong?.code === code ? wrong?.words : undefined}
      stage={stage}
      on={{
        enter: onEnter,
        draft: onDraft,
        read: onRead,
        answer: onAnswer,
        works: onWorks,
        fails: onFails,
        follow: step,
        begin: () => clear(begin),
        resume: (id) => clear(() => resume(id)),
        forget: () => clear(forget),
      }}
    />
  );
}
