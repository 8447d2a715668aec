import { type Met, matchesPattern, meetsAddresses, meetsList, type Place, type Truth } from './openssh';
import { type Connection, methodSwitches, type ServerConfig, type ServerKeyword, type Setting } from './sshd-config';

export type Method = (typeof methodSwitches)[number][0];

/** What the configuration says to a login. `allowed` is no more than that: keys, passwords and the shell are not its matter. */
export type LoginVerdict =
  | { kind: 'allowed' }
  | { kind: 'unsure' }
  /** `at`: the lines that refuse it, none where a default does. */
  | { kind: 'refused'; by: ServerKeyword; at: readonly Place[] };

/** One pattern of AllowUsers or DenyUsers: `alice`, `web*`, `alice@10.0.0.0/8`, `*@!10.0.0.9,10.0.0.*`. Source: match.c, match_user(). */
function meetsUser(pattern: string, { user = '', host, address }: Connection): Truth {
  const at = pattern.indexOf('@');
  if (at < 0) return matchesPattern(user, pattern);
  if (!matchesPattern(user, pattern.slice(0, at))) return false;
  const places = pattern.slice(at + 1);
  if (places === '*') return true;
  const met: Met[] = [meetsAddresses(address, places), meetsList(host, places, true)];
  if (met.includes('negated')) return false;
  return met.includes('unsure') ? undefined : met.includes('yes');
}

/** Does any pattern match? True as soon as one does, unknown where one may. */
const any = (each: readonly Truth[]): Truth => each.includes(true) || (each.includes(undefined) ? undefined : false);

/**
 * Would sshd's configuration turn this login away, and by which line? In sshd's order: DenyUsers, AllowUsers, DenyGroups, AllowGroups,
 * then PermitRootLogin, then the methods. Group patterns know no negation. Without a method, a login is refused where every method is.
 * What cannot be told makes it unsure. Sources: openssh-portable auth.c allowed_user(), auth_root_allowed(); groupaccess.c; auth2.c.
 */
export function login({ settings, fault }: ServerConfig, who: Connection & { user: string }, method?: Method): LoginVerdict {
  if (fault) return { kind: 'unsure' };
  const host = who.host ?? (settings.usedns.sure && settings.usedns.values[0] === 'no' ? who.address : undefined);
  const from = { ...who, host };
  const refused = (by: ServerKeyword): LoginVerdict => ({ kind: 'refused', by, at: settings[by].at });

  const userIn = ({ values }: Setting) => any(values.map((pattern) => meetsUser(pattern, from)));
  const groupIn = ({ values }: Setting) =>
    who.groups ? who.groups.some((group) => values.some((pattern) => matchesPattern(group, pattern))) : values.includes('*') || undefined;
  const lists = [
    ['denyusers', userIn],
    ['allowusers', userIn],
    ['denygroups', groupIn],
    ['allowgroups', groupIn],
  ] as const;
  for (const [keyword, listed] of lists) {
    const setting = settings[keyword];
    if (!setting.sure) return { kind: 'unsure' };
    if (!setting.values.length) continue;
    const found = listed(setting);
    if (found === undefined) return { kind: 'unsure' };
    if (found === keyword.startsWith('deny')) return refused(keyword);
  }

  if (who.user === 'root') {
    const { values, sure } = settings.permitrootlogin;
    if (!sure) return { kind: 'unsure' };
    if (values[0] === 'no' || (values[0] !== 'yes' && method && method !== 'publickey')) return refused('permitrootlogin');
    if (values[0] === 'forced-commands-only') return { kind: 'unsure' };
  }

  const wanted = settings.authenticationmethods;
  if (!wanted.sure) return { kind: 'unsure' };
  const named =
    wanted.values[0] === 'any' ? undefined : wanted.values.flatMap((list) => list.split(',').map((name) => name.replace(/:.*$/, '')));
  const off = ([one, keyword]: (typeof methodSwitches)[number]): ServerKeyword | undefined | 'unsure' => {
    const setting = settings[keyword];
    if (!setting.sure) return 'unsure';
    if (setting.values[0] === 'no') return keyword;
    return named && !named.includes(one) ? 'authenticationmethods' : undefined;
  };
  const each = methodSwitches.filter(([one]) => !method || one === method).map(off);
  if (each.includes(undefined)) return { kind: 'allowed' };
  if (each.includes('unsure')) return { kind: 'unsure' };
  return refused(each[0] as ServerKeyword);
}
