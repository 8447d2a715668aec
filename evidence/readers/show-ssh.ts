import type { Learned } from '../reading';

/** What belongs to the answers of `show ip ssh`, `show feature` and `show management ssh`, and says nothing of its own. */
const beside =
  /^(?:SSH (?:per host )?connection limit(?:: | is )|FIPS status: |%Please create RSA keys|Authentication timeout: \d+ secs|Feature Name +Instance +State)/;

/** Whether the SSH server of a device runs, and which device that shows it to be. */
export class SshState {
  os: Learned<'server-os'> | undefined;
  service: Learned<'service'> | undefined;
  /** The daemons of an EOS, one for each routing table. */
  private daemons: { line: number; on: boolean; main: boolean; saw: string }[] = [];

  private learn(value: Learned<'server-os'>['value'], on: boolean, line: number, saw: string, inferred?: true) {
    this.os = { fact: 'server-os', value, line, ...(inferred && { inferred }) };
    this.service = { fact: 'service', value: on ? 'running' : 'stopped', line, details: { saw } };
  }

  /** Takes a line, with the one behind it: how many of them it took. */
  take(text: string, next: string, line: number): number {
    const [, state] = /^SSH (Enabled|Disabled) - version \d/.exec(text) ?? [];
    if (state) this.learn('cisco-ios', state === 'Enabled', line, text);
    // OneOS names no version. Source: OneAccess OneOS 5 and 6 command references.
    const [, bare] = /^SSH (Enabled|Disabled)$/.exec(text) ?? [];
    if (bare && /^Authentication timeout \d+ secs, retries \d+$/.test(next)) {
      this.learn('appliance', bare === 'Enabled', line, text, true);
      return 2;
    }
    // With `| include ssh` a row of NX-OS stands alone; `show ssh server` says it in a sentence.
    const feature = /^(?:sshServer\s+\d+\s+(enabled|disabled)\b|ssh (?:version \d )?is (not )?enabled$)/.exec(text);
    if (feature) this.learn('cisco-nexus', feature[1] !== 'disabled' && !feature[2], line, text);
    const [, table, status] = /^SSHD status for (Default VRF|VRF \S{1,64})(?:: | is )(enabled|disabled)$/.exec(text) ?? [];
    if (table) this.daemons.push({ line, on: status === 'enabled', main: table === 'Default VRF', saw: text.trim() });
    return state || feature || table || beside.test(text) ? 1 : 0;
  }

  /** All of an EOS was read. A daemon that does not serve the default table may serve the one that is dialled. */
  end() {
    const [first] = this.daemons;
    if (!first) return;
    const { os } = this;
    const off = this.daemons.every(({ on }) => !on);
    if (off || this.daemons.some(({ on, main }) => on && main)) this.learn('appliance', !off, first.line, first.saw, true);
    this.os = os ?? { fact: 'server-os', value: 'appliance', line: first.line, inferred: true };
  }
}
