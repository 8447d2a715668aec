/**
 * The one script of the documents: copying commands, the person's own values in them, and the way of a paste from the home page to
 * the diagnosis. Every page is complete without it. It must not grow a dependency beyond the rules for values.
 */
import { copied, fill, isValid, type Placeholder, valuesIn } from '../evidence/values';
import { sends } from './keys';
import { tab } from './tab';

const values = () => valuesIn(tab.get('values'));

const said = document.createElement('p');
said.className = 'sr-only';
said.setAttribute('role', 'status');
document.body.append(said);

customElements.define(
  'command-block',
  class extends HTMLElement {
    connectedCallback() {
      if (!navigator.clipboard || this.querySelector('button')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '');
          const left = [...this.querySelectorAll('fill-in:not(.filled)')].map((one) => one.textContent);
          said.textContent = button.textContent = copied(left);
        } catch {
          button.textContent = 'Select it, and copy by hand';
        }
      });
      this.append(button);
    }
  },
);

/** The logins of a Verify, as they are for everybody. */
const logins = [...document.querySelectorAll('own-login')].map((place) => ({ place, common: [...place.childNodes] }));

/** Where a value may stand, with what stands there for everybody: its name, and in an output an example. */
const places = [...document.querySelectorAll('fill-in[name], shown-value')].map((one) => ({ one, text: one.textContent }));

/** The words of somebody's own login, each whole: a blank between them, as in any command. */
const inWords = (login: string) =>
  login
    .split(/( )/)
    .map((word, i) => (i % 2 ? word : Object.assign(document.createElement('span'), { className: 'filled', textContent: word })));

/** Writes the values into every command; what is not known keeps its name. Text only, and only what validates. */
function fillIn(known = values()) {
  for (const { place, common } of logins) place.replaceChildren(...(known.login ? inWords(known.login) : common));
  for (const { one, text } of places) {
    const name = one.getAttribute('name') as string;
    const value = fill(name, known);
    one.classList.toggle('filled', value !== name);
    one.textContent = value === name ? text : value;
  }
}

/** Writes them into the form too: what a tab learns from another one. */
function show() {
  const known = values();
  fillIn(known);
  for (const input of document.querySelectorAll<HTMLInputElement>('your-values input'))
    input.value = known[input.name as Placeholder] ?? '';
}

customElements.define(
  'your-values',
  class extends HTMLElement {
    connectedCallback() {
      for (const input of this.querySelectorAll('input')) {
        const name = input.name as Placeholder;
        for (const one of document.querySelectorAll<HTMLElement>(`fill-in[name=${name}]`)) one.title = input.labels?.[0]?.textContent ?? '';
        input.addEventListener('input', () => {
          const text = input.value.trim();
          const right = !text || isValid(name, text);
          const error = this.querySelector(`#${input.id}-error`) as HTMLElement;
          error.textContent = right ? '' : `“${text}” cannot stand in a command here: give ${input.placeholder}, for example.`;
          input.setAttribute('aria-invalid', String(!right));
          if (!right) return;
          const next = { ...values(), [name]: text };
          if (!text) delete next[name];
          // What is typed here is the server's, and the login may have been another one's.
          if (name !== 'CLIENT') delete next.login;
          if (name === 'HOST') delete next.HOST_IP;
          tab.set('values', JSON.stringify(next));
          fillIn();
        });
      }
    }
  },
);

show();

/**
 * A page in a new tab finds the tab empty, and addresses never carry values. It asks for them, and only the page answers where its link was
 * pressed; what two of them say differently is not taken. Nobody but pages of this site hears it. Who forgets everything does so here too.
 */
const page = location.href.replace(/#.*/, '');
const pressed = new Set<string>();
for (const kind of ['click', 'auxclick', 'contextmenu'])
  document.addEventListener(kind, ({ target }) => {
    const { href } = (target as Element).closest?.('a') ?? {};
    if (href) pressed.add(href.replace(/#.*/, ''));
  });
const answers = new Set<string>();
const asks = history.length === 1 && !tab.get('values');
let others: BroadcastChannel | undefined;
function join() {
  others = new BroadcastChannel('unrefused');
  others.onmessage = ({ data }) => {
    const kept = tab.get('values');
    if (data === 'forget') for (const name of ['handed', 'paste', 'values', 'case', 'known']) tab.set(name, '');
    else if (asks && data.to === page && (!kept || answers.has(kept))) {
      answers.add(data.values);
      tab.set('values', answers.size === 1 ? data.values : '');
    } else {
      if (kept && pressed.has(data.asks)) others?.postMessage({ to: data.asks, values: kept });
      return;
    }
    show();
  };
}
join();
if (asks) others?.postMessage({ asks: page });
// A page with an open channel may not be kept for the way back.
addEventListener('pagehide', () => others?.close());
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  join();
  // Meanwhile all may be forgotten, or the tab have another case.
  show();
});

// The home page hands its paste over to the diagnosis in this tab; a paste that does not fit stays where it is, with a word. An empty box
// hands nothing over: who went on with it would find what they did last, and take it for what was read.
const form = document.querySelector<HTMLFormElement>('form[data-hand-over]');
for (const button of form?.querySelectorAll('button') ?? []) button.disabled = false;
form?.addEventListener('keydown', (event) => sends(event) && form.requestSubmit());
form?.addEventListener('submit', (event) => {
  const text = form.querySelector('textarea')?.value ?? '';
  if (text.trim() && tab.set('handed', text)) return;
  event.preventDefault();
  form.append(said);
  said.className = 'error';
  said.textContent = text.trim()
    ? 'That is more than this tab can hand over. Open Diagnose above, and paste it there.'
    : 'There is nothing to read yet: put in what the terminal printed, or press “Nothing to paste: ask me”.';
});

/** Keeps the essentials on this device once the page is quiet. Where every byte is paid for, only on the page that asks. */
const { serviceWorker } = navigator;
const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
if (serviceWorker && (serviceWorker.controller || !(connection?.saveData || connection?.type === 'cellular')))
  window.addEventListener('load', () =>
    (window.requestIdleCallback ?? setTimeout)(() => serviceWorker.register('/worker.js', { updateViaCache: 'none' }).catch(() => {})),
  );
