import { describe, expect, test } from 'vitest';
import { type Block, parsePage } from '../content/blocks';
import { type CauseId, causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import type { Known } from '../evidence/facts';
import { fill } from '../evidence/values';
import { found } from './answered';

/** Checks that no reader follows yet. */
const unread: readonly CauseId[] = [
  // The table inside of WSL shows another port than the one of Windows that is dialled.
  'wsl-nat',
  // Its screen tells. The log of its sleep is of another time than the attempt, and nobody knows of which.
  'macos-asleep',
];

const isCommand = ({ language }: Block) => language === 'sh' || language === 'powershell';

/** Their own address, which whoever runs a command with it in it has typed on the page. */
const CLIENT = '198.51.100.4';

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
  const values = { HOST, HOST_IP: HOST, PORT, USER: 'alice', CLIENT };
  const prompts: Record<string, string> = { client: 'me@laptop:~$ ', server: 'root@web1:~# ' };
  // A menu of RouterOS is typed on the router.
  const promptOf = ({ language, meta }: Block, line: string) =>
    language === 'powershell' ? 'PS C:\\Users\\alice> ' : /^\/[a-z-]+ [a-z]/.test(line) ? '[admin@MikroTik] > ' : prompts[meta.on ?? ''];
  const steps = shown.map(({ before, text }) =>
    [...before.text.split('\n').map((line) => promptOf(before, line) + fill(line, values)), text].join('\n'),
  );
  return [`${prompts.client}ssh ${PORT === '22' ? '' : `-p ${PORT} `}alice@${HOST}`, message.text, ...steps, ''].join('\n');
}

/** What only a person knows and says beside it: what was before, and who is shut out. */
const toldBeside = (id: CauseId): Known => {
  const told = parsePage(loadRunbook(id).body).blocks.flatMap(({ section, meta }) => (section === 'Check' && meta.tells?.split(' ')) || []);
  return Object.fromEntries(told.filter((pair) => /^(?:changed|affected)=/.test(pair)).map((pair) => pair.split('=')));
};

const all = causes.flatMap((id) => {
  const { platforms } = loadRunbook(id);
  return [...new Set(['linux', ...platforms])].flatMap((platform) => {
    const paste = pasteOf(id, platform);
    return paste ? [{ id, platform, paste, told: toldBeside(id) }] : [];
  });
});

describe('whoever pastes the message with what the Check of a runbook printed comes to that runbook', () => {
  const first = (paste: string, told: Known) => found(paste, told, paste.includes(CLIENT) ? CLIENT : undefined)[0]?.split(' ')[0];
  test.each(all.filter(({ id }) => !unread.includes(id)))('$id on $platform', ({ id, paste, told }) =>
    expect(first(paste, told), paste).toBe(id),
  );
  test.each(all.filter(({ id }) => unread.includes(id)))('not yet: $id on $platform', ({ id, paste, told }) =>
    expect(first(paste, told), paste).not.toBe(id),
  );
});
