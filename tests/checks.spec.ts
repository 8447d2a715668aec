import { describe, expect, test } from 'vitest';
import { type Block, parsePage } from '../content/blocks';
import { type CauseId, causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { fill } from '../evidence/values';
import { found } from './answered';

/** Checks that no reader follows yet. */
const unread: readonly CauseId[] = [
  'load-balancer-http-mode',
  'health-check-penalty',
  'iptables-lost-at-reboot',
  'two-firewalls',
  'docker-firewall-rules',
  'slow-login',
  'host-overloaded',
  'windows-administrators-keys',
  'container-without-sshd',
  'docker-backend-dead',
  'lxc-guest',
  'wsl-mirrored',
  'reverse-tunnel-down',
  'windows-sshd-stopped',
  'macos-port-ignored',
  // Its screen tells. The log of its sleep is of another time than the attempt, and nobody knows of which.
  'macos-asleep',
  'nas-ssh-off',
  'appliance-ssh-off',
  'termux-port',
];

const isCommand = ({ language }: Block) => language === 'sh' || language === 'powershell';

/** What somebody pastes who ran the Check of a runbook on one platform: the message that they saw, each command, and what it printed. */
function pasteOf(id: CauseId, platform: string): string | undefined {
  const { body, symptoms } = loadRunbook(id);
  const { blocks } = parsePage(body);
  const message = blocks.find(
    ({ section, meta }) => section === 'What you see' && `${meta.learns} ${meta.tells}`.includes(`symptom=${symptoms[0]}`),
  );
  const check = blocks.filter(
    ({ section, platforms }) => section === 'Check' && (platforms.length ? platforms.includes(platform) : platform === 'linux'),
  );
  const shown = check.flatMap((block, i) => {
    const before = check[i - 1];
    return block.language === 'text' && before && isCommand(before) ? [{ before, text: block.text }] : [];
  });
  if (!message || !shown.length) return undefined;
  const [, HOST = '203.0.113.7', PORT = '22'] = /\b(?:host|by|to|from) ([\w.:-]*[.:][\w.:-]+) port (\d+)/.exec(message.text) ?? [];
  const values = { HOST, HOST_IP: HOST, PORT, USER: 'alice', CLIENT: '198.51.100.4' };
  const prompts: Record<string, string> = { client: 'me@laptop:~$ ', server: 'root@web1:~# ' };
  // A menu of RouterOS is typed on the router.
  const prompt = (line: string, on = '') => (/^\/[a-z-]+ [a-z]/.test(line) ? '[admin@MikroTik] > ' : prompts[on]);
  const steps = shown.map(({ before, text }) =>
    [...before.text.split('\n').map((line) => prompt(line, before.meta.on) + fill(line, values)), text].join('\n'),
  );
  return [`${prompts.client}ssh ${PORT === '22' ? '' : `-p ${PORT} `}alice@${HOST}`, message.text, ...steps, ''].join('\n');
}

const all = causes.flatMap((id) => {
  const { platforms } = loadRunbook(id);
  return [...new Set(['linux', ...platforms])].flatMap((platform) => {
    const paste = pasteOf(id, platform);
    return paste ? [{ id, platform, paste }] : [];
  });
});

describe('whoever pastes the message with what the Check of a runbook printed comes to that runbook', () => {
  const first = (paste: string) => found(paste)[0]?.split(' ')[0];
  test.each(all.filter(({ id }) => !unread.includes(id)))('$id on $platform', ({ id, paste }) => expect(first(paste), paste).toBe(id));
  test.each(all.filter(({ id }) => unread.includes(id)))('not yet: $id on $platform', ({ id, paste }) =>
    expect(first(paste), paste).not.toBe(id),
  );
});
