/**
 * The script of the page about use without a network: says what is kept on this device, keeps the rest when asked, and forgets it.
 * Only the service worker fetches; this page asks it to.
 */

type Told = { kept: number; of: number; failed: number } | { error: true };

customElements.define(
  'kept-offline',
  class extends HTMLElement {
    /** Somebody pressed a button: what that says is newer than what the page found when it came. */
    pressed = false;

    async connectedCallback() {
      const { serviceWorker } = navigator;
      if (!serviceWorker) return this.say('This browser cannot keep pages. Print the runbook, or save it.');
      this.hidden = false;
      this.on('keep', () => this.keep());
      this.on('forget', () => this.forget());
      await this.report();
      // On the first visit the worker comes after this.
      await serviceWorker.ready;
      await this.report();
    }

    async report() {
      const state = await this.state();
      if (!this.pressed) this.say(state);
    }

    on(name: string, act: () => Promise<void>) {
      const button = this.querySelector<HTMLButtonElement>(`button[name=${name}]`);
      button?.addEventListener('click', async () => {
        button.disabled = true;
        this.pressed = true;
        await act().catch(() => this.say('That did not work. Is there a network, and room on this device?'));
        button.disabled = false;
      });
    }

    say(words: string) {
      const output = this.querySelector('output');
      if (output) output.textContent = words;
    }

    async state() {
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration) return 'Nothing is kept on this device yet.';
      if (!registration.active) return 'The essentials are being fetched.';
      const visited = await (await caches.open('visited')).keys();
      return `The essentials are kept on this device${visited.length ? `, and ${visited.length} more files` : ''}.`;
    }

    /** Keeps every page. Where nothing was kept before, on a metered connection, this is the first to fetch anything. */
    async keep() {
      this.say('The essentials are being fetched.');
      await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      await new Promise<void>((done, failed) => {
        port1.onmessage = ({ data }: MessageEvent<Told>) => {
          if ('error' in data) return failed(new Error('offline'));
          this.say(`${data.kept} of ${data.of} files are kept.${data.failed ? ` ${data.failed} could not be fetched.` : ''}`);
          if (data.kept + data.failed === data.of) done();
        };
        active?.postMessage('keep everything', [port2]);
      });
    }

    async forget() {
      await (await navigator.serviceWorker.getRegistration())?.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
      this.say('Nothing is kept on this device any more. The next page that you open here keeps the essentials again.');
    }
  },
);
