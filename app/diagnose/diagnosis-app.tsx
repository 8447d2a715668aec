'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { cannotRun } from '@/components/question';
import { tab } from '@/components/tab';
import type { CauseId } from '@/content/causes';
import type { Fact } from '@/evidence/facts';
import { diagnosis } from '@/machines/diagnosis';
import { askedFirst, runFor } from '@/machines/questions';
import { CaseView, type PageWords } from './case-view';
import { nothing, speaks } from './digest';
import { more, readPaste, warmUp } from './read-paste';
import { type Standing, standingOf, withAnswers } from './standing';
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
import { notFetched, nothingThere } from './words';

const noCauses: CauseId[] = [];

const silent = () => {};

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
  /** What stands in the box at this moment. */
  const box = useRef('');
  /** The texts that are still to be read, one after the other. */
  const turn = useRef(Promise.resolve());

  const standing = useMemo(() => standingOf(evidence, search, runbooks), [evidence, search, runbooks]);
  const { query, told, tried, prints, answer, known, fact, title } = standing;
  /** How the case stands at this moment, for what is done once something else was waited for. */
  const now = useRef(standing);
  now.current = standing;
  const { values } = evidence;
  const code = query.get('code');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const handed = start();
    if (!handed) return;
    setBox(handed);
    onRead(handed);
  }, []);

  // What the first answer needs and the first page does not.
  useEffect(() => void (window.requestIdleCallback ?? setTimeout)(() => diagnosis()), []);

  useEffect(() => {
    if (paste && !digest)
      readPaste(paste).then(
        (digest) => current().text === paste && hold({ digest }),
        () => setError(notFetched),
      );
  }, [paste, digest]);

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

  // What was said of a text at the box was said of the step before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the address
  useEffect(() => setError(''), [search]);

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the address
  useEffect(() => {
    // It may be forgotten meanwhile.
    if (current().digest !== digest) return;
    // What they typed into a runbook stays theirs.
    const own = ownAddress();
    if (evidence !== nothing) keepValues(own ? { CLIENT: own, ...values } : values);
    const missing = evidence.facts.filter(({ fact }) => told[fact] === undefined);
    if (!missing.length) return;
    // The address of this moment: a code may have been taken into it since the page was shown.
    const next = new URLSearchParams(location.search);
    for (const { fact, value } of missing) next.set(fact, value);
    go(next, 'replace');
  }, [values, evidence, told]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text and sources are kept when they change, though they are not handed on
  useEffect(() => void persist(), [query, values, paste, from]);

  // A code stands for answers: they take its place in the address.
  useEffect(() => {
    if (code === null) return;
    let newest = true;
    more().then(({ takeCode }) => newest && setWrong(takeCode(code)));
    return () => {
      newest = false;
    };
  }, [code]);

  const step = (next: URLSearchParams, change?: Parameters<typeof hold>[0], how?: How) => {
    moved.current = true;
    more();
    go(next, how, change);
  };
  /** Whatever somebody does is done to the case as it stands once it is taken up. */
  const act = (does: (now: Standing) => void) => arrived().then(() => does(now.current));

  // Somebody is about to use the box: all that the answer needs is fetched, and gone through once.
  const onEnter = () => {
    warmUp();
    if (!paste && !rehearsed.current) more().then(({ rehearse }) => rehearse(page), silent);
    rehearsed.current = true;
  };

  const setBox = (text: string) => {
    box.current = text;
    setDraft(text);
  };

  const onDraft = (text: string) => {
    // A first paste is read while the person is still on the way to the button. What is typed is not: a reading for every letter.
    if (!paste && text.length > draft.length + 1) readPaste(text).catch(silent);
    setBox(text);
  };

  /** Reads what stands in the box, or what the home page handed over: the way back from there leads to that page. */
  const onRead = (handed = '') => {
    if (!box.current.trim()) return setError(nothingThere);
    const seen = now.current;
    turn.current = turn.current.then(async () => {
      // A quick answer needs no word that it comes.
      const slow = setTimeout(() => setReading(true), 100);
      warmUp();
      await more()
        .then(({ read }) => read({ box, handed, now, seen, moved, setBox, setError, step }))
        .catch(() => setError(notFetched));
      clearTimeout(slow);
      setReading(false);
    });
  };

  const onAnswer = (value: string) =>
    fact &&
    act((now) => {
      const { known, query } = now;
      const cannot = value === cannotRun;
      const before = known.console === 'yes' && askedFirst(fact, known, cannot ? 'server-os' : undefined);
      if (before && before !== fact) {
        const next = new URLSearchParams(query);
        next.set('ask', before);
        return step(next);
      }
      // Who cannot run a command on the server has no console, unless they said that they have one. That is all they said: the same may be
      // seen from here.
      const away = cannot && runFor(fact, known)?.where === 'server' && known.console !== 'yes';
      const own: [Fact, string] = away ? ['console', 'no'] : [fact, cannot ? 'unsure' : value];
      const { [own[0]]: _, ...from } = current().from;
      step(withAnswers(now, [own]), { from });
    });

  const onWorks = (cause: CauseId) =>
    act(({ query }) => {
      setBox('');
      const next = new URLSearchParams(query);
      next.set('fixed', cause);
      step(next);
    });

  const onFails = (cause: CauseId) =>
    act(({ query }) => {
      const next = new URLSearchParams(query);
      next.delete('same');
      next.append('tried', cause);
      step(next);
    });

  const clear = (how: () => Promise<void>) => {
    setBox('');
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
        follow: (next, change) => act(() => step(next, change)),
        begin: () => clear(begin),
        resume: (id) => clear(() => resume(id)),
        forget: () => clear(forget),
      }}
    />
  );
}
