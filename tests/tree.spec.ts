import { expect, test } from 'vitest';
import { treePicture } from '../components/tree-picture';
import { causes } from '../content/causes';
import { routes } from '../machines/diagnosis';
import { walk } from '../machines/findings';
import { tree } from '../machines/tree';

const chapters = tree((cause) => `the page of ${cause}`);
const branches = chapters.flatMap((chapter) => chapter.branches);

test('every question has its one place, and they are numbered as they stand', () => {
  expect(branches.map(({ id }) => id).sort()).toEqual(Object.keys(routes).sort());
  expect(branches.map(({ number }) => number)).toEqual(branches.map((_, i) => i + 1));
});

test('what stands below a message is asked after no other one: a way out of it leads on there, or to what several messages lead to', () => {
  const [start, ...below] = chapters;
  expect(start?.branches.map(({ id }) => id)).toEqual(['symptom']);
  const several = below.at(-1);
  for (const { title, branches: inside } of below)
    for (const { id, ways } of inside)
      for (const { to } of ways)
        if (to)
          expect(
            [...inside, ...(several?.branches ?? [])].some((one) => one.id === to),
            `${title}: ${id} → ${to}`,
          ).toBe(true);
});

test('every cause can be reached on the page of every question', () => {
  const led = new Set(branches.flatMap(({ ways }) => ways.map(({ href }) => href)));
  expect(causes.filter((id) => !led.has(`/fix/${id}/`))).toEqual([]);
});

test('each answer of a question leads one way, and a way to a question names its number', () => {
  for (const { id, ways } of branches) {
    const values = ways.flatMap((way) => way.values);
    expect(new Set(values).size, id).toBe(values.length);
    for (const { to, words } of ways)
      if (to) expect(words.startsWith(`${branches.find((one) => one.id === to)?.number}. `), `${id} → ${words}`).toBe(true);
  }
});

test('whoever follows the page by hand comes where the diagnosis comes', () => {
  const known = { symptom: 'refused', resolution: 'resolved', console: 'yes', listening: 'loopback' } as const;
  let at: (typeof branches)[number] | undefined = branches[0];
  let end: string | undefined;
  while (at) {
    const value: string | undefined = (known as Record<string, string>)[at.fact] ?? (at.heard ? 'unsure' : undefined);
    const way: (typeof at.ways)[number] | undefined = at.ways.find(({ values }) => values.includes(value ?? ''));
    end = way?.href;
    at = branches.find(({ id }) => id === way?.to);
  }
  expect(end).toBe(`/fix/${walk(known).end}/`);
});

test('the picture holds every question once, in boxes that do not cover each other', () => {
  const picture = treePicture(
    'A <picture>',
    branches.map(({ id, title, number, ways }) => ({
      id,
      href: `#${id}`,
      title: `${number}. ${title}`,
      ways: ways.map((way) => ({ ...way, answer: way.answers.join(', ') })),
    })),
  );
  expect(picture).toContain('<title>A &#60;picture&#62;</title>');
  const boxes = [...picture.matchAll(/<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );
  expect(boxes.length).toBe(branches.length);
  const covered = boxes.filter(([x = 0, y = 0, width = 0, height = 0], i) =>
    boxes.some(
      ([left = 0, top = 0, wide = 0, high = 0], j) => i < j && left < x + width && x < left + wide && top < y + height && y < top + high,
    ),
  );
  expect(covered).toEqual([]);
  // Numbers that are none would draw nothing, and say nothing.
  expect(picture).not.toMatch(/ (?:x|y|d|width|height)="[^"]*[a-z]{3}/i);
});
