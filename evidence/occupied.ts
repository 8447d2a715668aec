import { factsOf, isOfMachine, type Part, telling } from './part';
import { type Context, type Learned, portAtServer } from './reading';

const isLost = ({ fact, value }: Learned) =>
  (fact === 'service' && /^(?:failed|start-limit|socket-limit)$/.test(value)) || (fact === 'startup' && value === 'address-in-use');
const isServed = ({ fact, value }: Learned) =>
  (fact === 'service' && value === 'running') || (fact === 'listening' && value === 'elsewhere');

/**
 * Has a container the port that the host's own sshd was to have? Docker holds the port that is dialled, as `docker ps` or the name of its
 * proxy in a list of sockets shows, and either the host's sshd did not start, or another key answers there than before. Whoever dials as
 * `git` means the container, and a host whose sshd serves another port has left it this one: so it is never more than inferred.
 */
export function occupied(parts: readonly Part[], context: Context): Part[] {
  const { user } = context;
  const own = parts.filter((part) => part.on !== 'client' && !part.elsewhere);
  const facts = parts.flatMap(factsOf);
  const changed = facts.some(({ fact, value, inferred }) => fact === 'symptom' && value === 'host-key' && !inferred);
  const told = own.flatMap((part) => factsOf(part).flatMap((one) => (isOfMachine(one, part) ? [{ one, prompt: part.prompt }] : [])));
  const isTaken = (part: Part) => {
    const here = told.filter(({ prompt }) => !prompt || !part.prompt || prompt === part.prompt);
    return here.some(({ one }) => isLost(one)) || (changed && !here.some(({ one }) => isServed(one)));
  };
  const holds = ({ fact, value, details }: Learned) =>
    fact === 'container'
      ? /^(?:running|unsure)$/.test(value) && details?.port === portAtServer(context)
      : fact === 'listener' && value === 'unsure' && /^docker-proxy\b/.test(details?.saw ?? '');
  // The row of a container says more than that of its proxy.
  const named = told.some(({ one }) => one.fact === 'container' && holds(one));
  return parts.map((part) =>
    user !== 'git' && own.includes(part) && isTaken(part)
      ? telling(part, (one) => {
          if (!holds(one) || (named && one.fact !== 'container')) return [one];
          const took: Learned = { fact: 'container', value: 'took-port', line: one.line, inferred: true, details: one.details };
          return one.fact === 'container' ? [took] : [one, took];
        })
      : part,
  );
}
