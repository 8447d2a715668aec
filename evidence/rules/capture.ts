/** One line of a capture that shows a TCP packet. `far` is the end that is not the server's port. */
export type Packet = {
  line: number;
  far: string;
  fromServer: boolean;
  flags: string;
  seq?: string;
  ack?: number;
  length: number;
  ttl?: number;
};

/** What is known of one connection. */
type Flow = {
  answered?: { ttl?: number };
  open?: boolean;
  /** Did this end send data, and did the other one ever acknowledge or send any? */
  sent?: { seq: string; times: number };
  spoke?: boolean;
  heard?: boolean;
};

/** More than this is lost for its size, too. */
const small = 500;
/** So often a kernel sends the same data before it is no matter of luck. */
const often = 4;

/**
 * Who stood between: the line of a capture that shows a connection ended, or its data taken away, in neither end's name.
 *
 *     203.0.113.10.41250 > 198.51.100.20.22: Flags [R], seq 2004043190, win 0, length 0
 *
 * On the server, a reset in the client's name that comes in answer to the banner, before a word of the client's: a client that is told
 * `closed` never sent it. On the client, a reset that has come another number of hops than the server's SYN-ACK. On either, a line of
 * some bytes that is sent again and again into a connection that had opened, while the other kernel, which acknowledges for a program
 * that hangs, is silent. An end that died in that second looks the same, so that it is inferred. Undefined where the server itself
 * ended one of the connections, for then it does hang up. Source: RFC 9293, 3.10; a lab with a router that resets or drops by length.
 */
export function interference(packets: readonly Packet[], onServer: boolean): number | undefined {
  const flows = new Map<string, Flow>();
  let found: number | undefined;
  for (const { line, far, fromServer, flags, seq, ack, length, ttl } of packets) {
    if (flags === 'S') flows.set(far, {});
    const flow = flows.get(far);
    if (!flow) continue;
    if (flags === 'S.') flow.answered = { ttl };
    else if (/R/.test(flags)) {
      if (fromServer && onServer) return undefined;
      const strange = onServer
        ? !fromServer && flow.open && flow.spoke && !flow.heard
        : fromServer && flow.open && flow.answered?.ttl !== undefined && ttl !== undefined && ttl !== flow.answered.ttl;
      if (strange) found ??= line;
      flows.delete(far);
    } else if (/F/.test(flags)) {
      if (fromServer && flow.open) return undefined;
      flows.delete(far);
    } else if (fromServer === onServer) {
      if (!length || !flow.open) flow.open ||= !onServer && flow.answered !== undefined;
      if (!length) continue;
      flow.spoke = true;
      if (length > small || !seq) continue;
      flow.sent = { seq, times: flow.sent?.seq === seq ? flow.sent.times + 1 : 1 };
      if (flow.open && flow.sent.times >= often && !flow.heard) found ??= line;
    } else {
      if (onServer && flow.answered) flow.open = true;
      if (length || (ack ?? 0) > 1) flow.heard = true;
    }
  }
  return found;
}
