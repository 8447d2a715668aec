/**
 * The script of the page of every question: marks how far the case of this tab has come. What is known stands in the address, as in the
 * diagnosis, or in this tab, where the diagnosis noted it last. It walks the links of the page itself, and writes text only. Folding needs
 * no script; here it is only done for browsers that leave a question folded which an address names, or which is printed.
 */
import { tab } from './tab';

const known = new URLSearchParams(location.search || tab.get('known'));

const unfold = (inside: Element | null) => inside?.closest('details')?.setAttribute('open', '');

const make = <K extends keyof HTMLElementTagNameMap>(name: K, text: string, to?: Element) => {
  const node = document.createElement(name);
  node.textContent = text;
  if (to) (node as HTMLAnchorElement).href = `#${to.id}`;
  return node;
};

/** The questions that were answered, each with the way that its answer takes; `last` is the way that leads on from all of them. */
const steps: { question: HTMLElement; way: HTMLElement }[] = [];
let last: HTMLElement | undefined;
let here = document.querySelector<HTMLElement>('[data-fact]');
while (here) {
  const { fact = '', heard } = here.dataset;
  const value = known.get(fact) ?? (heard === undefined ? undefined : 'unsure');
  const way = [...here.querySelectorAll('li')].find(({ dataset }) => value && dataset.values?.split(' ').includes(value));
  if (!way) break;
  last = way;
  if (known.has(fact)) steps.push({ question: here, way });
  const { hash } = way.querySelector('a') ?? {};
  here = hash ? document.getElementById(hash.slice(1)) : null;
}

unfold(here ?? null);
const place = document.querySelector('tree-case');
if (place && last && steps.length) {
  const title = (question: Element) => question.querySelector('h2, h3')?.textContent ?? '';
  const list = make('ol', '');
  for (const { question, way } of steps) {
    way.classList.add('taken');
    unfold(way);
    const said = make('span', 'This way: ');
    said.className = 'sr-only';
    way.prepend(said);
    const step = make('li', '');
    step.append(make('a', title(question), question), `: ${way.textContent?.slice(said.textContent?.length).replace(/ → .*/s, '')}`);
    list.append(step);
  }
  const end = here
    ? make('a', title(here), here)
    : (last.querySelector('a')?.cloneNode(true) ?? last.textContent?.replace(/.* → /s, '') ?? '');
  const section = make('section', '');
  section.id = 'case';
  const now = make('p', here ? 'Asked next: ' : 'It leads to: ');
  now.append(end);
  section.append(make('h2', 'The way of your case'), list, now);
  // At the end of the page, so that nothing moves that is being read.
  place.parentElement?.append(section);
  place.replaceChildren(
    `What this tab knows is marked: ${steps.length === 1 ? 'one answer' : `${steps.length} answers`}. `,
    make('a', 'The way of your case', section),
    '.',
  );
}

/** Unfolds the question that the address names, and goes there. */
function named() {
  const question = document.getElementById(location.hash.slice(1));
  if (!question?.closest('details:not([open])')) return;
  unfold(question);
  question.scrollIntoView();
}
addEventListener('hashchange', named);
named();
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('.tree details')) one.setAttribute('open', '');
});
