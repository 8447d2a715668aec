/**
 * The script of the search page. A message that a client printed leads to the page of its symptom first; everything else is found by
 * Pagefind in an index that was made with the site. The query stays in this page and its address.
 */
import { asked, entitled, fewer, symptomsOf } from './messages';

type Result = { url: string; meta: { title: string }; excerpt: string };
type Pagefind = {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Result> }[] }>;
};

const shown = 12;

/** An excerpt comes as markup: its text, and the words in it that were found. Nothing of it is run, or put into the page as markup. */
function read(excerpt: string): { words: string; found: string[] } {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return { words: body.textContent ?? '', found: [...body.querySelectorAll('mark')].map((one) => one.textContent ?? '') };
}

class SearchForm extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #asked = 0;

  connectedCallback() {
    const input = this.querySelector('input') as HTMLInputElement;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      history.pushState(null, '', `?q=${encodeURIComponent(input.value)}`);
      void this.#search(input.value);
    });
    input.addEventListener('focus', () => void this.#load(), { once: true });
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void this.#search(input.value);
    };
    addEventListener('popstate', fromAddress);
    if (location.search) fromAddress();
  }

  #load() {
    const path = '/pagefind/pagefind.js';
    this.#pagefind ??= import(path).then(async (pagefind: Pagefind) => {
      await pagefind.init();
      return pagefind;
    });
    return this.#pagefind;
  }

  async #search(query: string) {
    const turn = ++this.#asked;
    const list = this.querySelector('ul') as HTMLUListElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    if (!query.trim()) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = 'Searching…';
    const first = symptomsOf(query, JSON.parse(this.dataset.messages ?? '[]'));
    try {
      const pagefind = await this.#load();
      let results: Awaited<ReturnType<Pagefind['search']>>['results'] = [];
      let pages: (Page & { found: string[] })[] = [];
      for (const words of fewer(query.slice(0, 200))) {
        ({ results } = await pagefind.search(words));
        const found = await Promise.all(results.slice(0, shown).map((one) => one.data()));
        if (turn !== this.#asked) return;
        pages = found
          .map(({ url, meta, excerpt }) => ({ href: url, title: meta.title, ...read(excerpt) }))
          .filter((page) => !first.some(({ href }) => href === page.href) && asked(words, page.found))
          .sort((a, b) => Number(entitled(words, b.title)) - Number(entitled(words, a.title)));
        if (pages.length || first.length) break;
      }
      const all = [...first.map(({ href, title }) => ({ href, title, words: 'What this message means, and its causes.' })), ...pages];
      list.replaceChildren(...all.map((one) => entry(one)));
      status.textContent = all.length
        ? `${all.length === 1 ? 'One page' : `${all.length} pages`}${pages.length && results.length > shown ? ', the best of more' : ''}.`
        : 'Nothing found. Try fewer words, or paste the message into the diagnosis.';
    } catch {
      if (turn !== this.#asked) return;
      list.replaceChildren(...first.map(({ href, title }) => entry({ href, title, words: 'What this message means, and its causes.' })));
      status.textContent = 'The search index cannot be loaded. The lists below have every page.';
    }
  }
}

type Page = { href: string; title: string; words: string };

function entry({ href, title, words }: Page): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const excerpt = document.createElement('span');
  excerpt.textContent = words;
  item.append(link, excerpt);
  return item;
}

customElements.define('search-form', SearchForm);
