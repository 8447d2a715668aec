import type { Context, Learned } from '../reading';
import { firstMatch, type Rule, type Verdict } from '../rules/edge';

/** What an ASA says of those who may come in by SSH: a network each, on one interface. */
export class Admitted {
  private rules: Rule[] = [];
  /** The first line of an ASA; 0 where there is none. */
  line = 0;
  /** Is it its configuration? */
  private run = false;

  /** Takes a line of `show run ssh`, `show ssh sessions` or `show crypto key mypubkey rsa`. */
  take(text: string, line: number): boolean {
    const [entry, base, mask, port = ''] = /^ssh (\d[\d.]*) (\d[\d.]*) ([A-Za-z][\w-]*)$/.exec(text) ?? [];
    const [entry6, net6 = '', port6] = /^ssh ([\da-fA-F:]*:[\da-fA-F:]*\/\d{1,3}) ([A-Za-z][\w-]*)$/.exec(text) ?? [];
    if (entry || entry6) {
      const net = entry6 ? net6 : mask === '0.0.0.0' ? '0.0.0.0/0' : mask === '255.255.255.255' ? (base as string) : `${base}/${mask}`;
      this.rules.push({ line, allow: true, sources: [net], condition: `on the interface ${port6 ?? port}` });
    }
    const set =
      entry || entry6 || /^ssh (?:timeout \d+|version \d( \d)?|stricthostkeycheck|key-exchange group \S+|scopy enable)$/.test(text);
    this.run ||= Boolean(set);
    const own = set || /^SID +Client IP +Version +Mode +Encryption/.test(text) || /^Key pair was generated at: \d/.test(text);
    if (own) this.line ||= line;
    return Boolean(own);
  }

  /** Which of its networks applies depends on the interface, and an ASA may also stand before the server: that it is the server is inferred. */
  facts(context: Context): Learned<'server-os'>[] {
    const verdict: Verdict | undefined = this.run ? firstMatch(this.rules, context, this.rules[0]?.line ?? this.line) : undefined;
    const details = verdict?.why && { details: { saw: verdict.why } };
    return [{ fact: 'server-os', value: 'cisco-asa', line: verdict?.line ?? this.line, inferred: true, ...details }];
  }
}
