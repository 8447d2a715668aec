import type { Learned } from '../reading';

/**
 * Follows what ssh -v says of the client's keys, and tells why none let it in where the client alone can know: the server takes no
 * password and there was no key to offer, or a key was held back because the server takes no signature that it can make.
 * Source: openssh-portable sshconnect2.c, input_userauth_failure, userauth_pubkey, send_pubkey_test.
 */
export class Keys {
  #methods: { line: number; list: string } | undefined;
  /** The keys have their turn; they had it. */
  #turn = false;
  #publickey = false;
  #offered = 0;
  #refused = 0;
  #held = 0;
  #unclear = false;
  #whole = false;

  /** Hears one line, without its `debug1: `. */
  hear(said: string, line: number): void {
    const next = /^Next authentication method: (\S{1,40})/.exec(said)?.[1];
    const methods = /^Authentications that can continue: (\S{1,200})/.exec(said);
    if (/^Connecting to |^Authenticated to |^Authentication succeeded/.test(said)) this.#restart();
    else if (methods && this.#turn) this.#refused++;
    else if (methods) this.#methods ??= { line, list: methods[1] as string };
    else if (next || /^Trying private key: /.test(said)) {
      this.#turn = !next || next === 'publickey';
      this.#publickey ||= this.#turn;
    } else if (/^Offering (?:\S+ )?public key: /.test(said)) this.#offered++;
    else if (/^send_pubkey_test: no mutual signature|^Skipping \S+ key .{1,250} corresponding algorithm not supported/.test(said))
      this.#held = line;
    else if (/^No more authentication methods/.test(said)) this.#whole = true;
    // A key that is there and was not used: for its passphrase, its file, its agent, or as one of two that are asked for.
    else if (/partial success/.test(said) || (this.#turn && /passphrase|^Load key|^Skipping|^sign_and_send/.test(said)))
      this.#unclear = true;
  }

  /** What is known when it has ended in `Permission denied`. Inferred where the lines were filtered, or another key was turned away. */
  get login(): Learned | undefined {
    if (this.#unclear) return undefined;
    const inferred = !this.#methods || !this.#whole || !this.#publickey || this.#refused > 0;
    if (this.#held) return { fact: 'login', value: 'key-algorithm', line: this.#held, ...(inferred && { inferred }) };
    if (!this.#methods) return undefined;
    const { line, list } = this.#methods;
    if (!this.#publickey || this.#offered || this.#refused || /password|keyboard-interactive/.test(list)) return undefined;
    return { fact: 'login', value: 'password-off', line, details: { saw: list }, ...(inferred && { inferred }) };
  }

  #restart(): void {
    this.#methods = undefined;
    this.#turn = this.#publickey = this.#unclear = this.#whole = false;
    this.#offered = this.#refused = this.#held = 0;
  }
}
