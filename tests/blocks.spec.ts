import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { parsePage } from '../content/blocks';
import { type CauseId, causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { waitingIn } from '../content/undo';
import { commandPages } from '../plugins/command-pages.mjs';
import rehypeBlocks from '../plugins/rehype-blocks.mjs';

const element = (tagName: string, properties: Element['properties'], children: Element['children'], data?: object): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
  data,
});

/** The fenced blocks of a runbook, each below its heading as the plugin meets them, and where the link leads that it puts behind each. */
function links(id: CauseId) {
  const { blocks } = parsePage(loadRunbook(id).body);
  const tree: Root = {
    type: 'root',
    children: blocks.flatMap(({ section, language, meta, text }) => {
      const data = {
        meta: Object.entries(meta)
          .map(([name, value]) => `${name}="${value}"`)
          .join(' '),
      };
      const code = element('code', { className: [`language-${language}`] }, [{ type: 'text', value: text }], data);
      return [element('h2', { id: section.toLowerCase().replaceAll(' ', '-') }, []), element('pre', {}, [code])];
    }),
  };
  rehypeBlocks({ pages: commandPages() })(tree);
  const shown = tree.children as Element[];
  const heads = shown.flatMap(({ tagName }, i) => (tagName === 'h2' ? [i] : []));
  return blocks.map((block, i) => {
    const [, , link] = shown.slice(heads[i], heads[i + 1]);
    return { ...block, href: (link?.children[1] as Element | undefined)?.properties.href };
  });
}

test('a table of sockets in a Check leads to the page that explains it, and the same table elsewhere does not', () => {
  const tables = links('listen-loopback-only').filter(({ meta }) => meta.reads === 'ss');
  expect(tables.find(({ section }) => section === 'Check')?.href).toBe('/commands/ss/');
  expect(tables.filter(({ section, href }) => section !== 'Check' && href)).toEqual([]);
});

test('two pages about one program: the one for how it was called', () => {
  const hrefs = (id: CauseId) =>
    links(id)
      .filter(({ section, meta }) => section === 'Check' && /^sshd?$/.test(meta.reads ?? ''))
      .map(({ href }) => href);
  expect(hrefs('config-error')).toEqual(['/commands/sshd-t/']);
  expect(hrefs('socket-port-not-applied')).toEqual(['/commands/sshd-settings/']);
  expect(hrefs('mtu-black-hole')).toEqual(['/commands/ssh-v/']);
  // A plain message of ssh is on the page of its symptom.
  expect(hrefs('empty-host')).toEqual([undefined]);
});

test('nine of ten outputs of a Check are explained', () => {
  const read = causes.flatMap(links).filter(({ section, meta }) => section === 'Check' && meta.reads && meta.reads !== 'ssh');
  expect(read.filter(({ href }) => href).length / read.length).toBeGreaterThan(0.9);
});

const text = (node: Root | Element | Root['children'][number]): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(text).join('') : '';
/** The words that are not parted. */
const whole = (code: Element) => code.children.filter((one) => one.type === 'element' && one.tagName === 'span').map(text);

test('a word of a command with a hyphen is one element, with the placeholders in it, and the text to copy stays the same', () => {
  const command = 'sudo systemd-run --on-active=5min sh -c "ssh-keygen -R [HOST]:PORT"';
  const tree: Root = {
    type: 'root',
    children: [element('pre', {}, [element('code', { className: ['language-sh'] }, [{ type: 'text', value: command }])])],
  };
  rehypeBlocks()(tree);
  const [block] = tree.children as [Element];
  const [pre] = block.children as [Element];
  const [code] = pre.children as [Element];
  expect(text(code)).toBe(command);
  expect(whole(code)).toEqual(['systemd-run', '--on-active=5min', '-c', '"ssh-keygen', '-R']);
});

test('so is a word with a hyphen in a sentence’s own code', () => {
  const code = element('code', {}, [{ type: 'text', value: 'ssh -p 2222' }]);
  rehypeBlocks()({ type: 'root', children: [element('p', {}, [code])] });
  expect(text(code)).toBe('ssh -p 2222');
  expect(whole(code)).toEqual(['-p']);
});

/** What the page can fill in, in a block below a heading: the elements of that name, each with its text. */
function filled(tagName: string, fence: string, content: string, heading = 'verify') {
  const [language, meta] = fence.split(/ (.*)/);
  const tree: Root = {
    type: 'root',
    children: [
      element('h2', { id: heading }, []),
      element('pre', {}, [
        { ...element('code', { className: [`language-${language}`] }, [{ type: 'text', value: content }]), data: { meta } },
      ]),
    ],
  };
  rehypeBlocks()(tree);
  const all = (node: Root | Element): Element[] =>
    node.children.flatMap((one) => (one.type === 'element' ? [...(one.tagName === tagName ? [one] : []), ...all(one)] : []));
  expect(text(tree)).toContain(content);
  return all(tree).map(text);
}

test('a text that shows a fix being timed says how to end the timer, until that was done', () => {
  const set = [
    'root@web1:~# systemctl stop ufw-undo.timer 2>/dev/null || true',
    'root@web1:~# systemd-run --collect --unit=ufw-undo --on-active=5min sh -c "ufw reload"',
    'Running timer as unit: ufw-undo.timer',
    'Will run service as unit: ufw-undo.service',
  ];
  expect(waitingIn(set)).toEqual([{ job: 'ufw-undo.timer', command: 'sudo systemctl stop ufw-undo.timer' }]);
  expect(waitingIn([...set, 'root@web1:~# systemctl stop ufw-undo.timer'])).toEqual([]);
  expect(waitingIn([...set, 'root@web1:~# systemctl stop nft-undo.timer'])).toHaveLength(1);
  // Somebody else's timers end no fix, and no text of theirs gets into a command.
  expect(waitingIn(['Running timer as unit: backup.timer', 'Running timer as unit: a;reboot-undo.timer'])).toEqual([]);
  const alpine = ['(sleep 300; cat /root/ufw.before) &', 'web1:~# echo $! > /var/run/undo.pid'];
  expect(waitingIn(alpine).map(({ command }) => command)).toEqual(['kill "$(cat /var/run/undo.pid)"; rm -f /var/run/undo.pid']);
  expect(waitingIn([...alpine, 'web1:~# kill "$(cat /var/run/undo.pid)"; rm -f /var/run/undo.pid'])).toEqual([]);
});

test('a login of a Verify is one element, for the person’s own way to the server, and a Check or a way of its own has none', () => {
  const login = 'ssh -p PORT USER@HOST echo connected';
  expect(filled('own-login', 'sh', login)).toEqual(['-p PORT USER@HOST']);
  expect(filled('fill-in', 'sh', login)).toEqual(['PORT', 'USER', 'HOST']);
  expect(filled('own-login', 'sh', `for i in 1 2 3; do ${login}; done`)).toEqual(['-p PORT USER@HOST']);
  expect(filled('own-login', 'sh', 'ssh -v -p PORT USER@HOST true 2>&1 | grep x')).toEqual(['-p PORT USER@HOST']);
  expect(filled('own-login', 'sh', login, 'check')).toEqual([]);
  expect(filled('own-login', 'sh', 'ssh -J USER@HOST -p 2222 USER@127.0.0.1')).toEqual([]);
});

test('an example in the place of a value is marked, as a name is, and what holds as it stands is not', () => {
  const route = 'gateway=203.0.113.1\nip route add default via "$gateway"; ping 127.0.0.1; ssh -p 2222 USER@HOST';
  expect(filled('fill-in', 'sh', route)).toEqual(['203.0.113.1', '2222', 'USER', 'HOST']);
  expect(filled('fill-in', 'sh as-is="2222"', route)).toEqual(['203.0.113.1', 'USER', 'HOST']);
  expect(filled('fill-in', 'sh', "sed -i 's/198\\.51\\.100\\.20:22/192.168.1.20:22/' f; allow from 10.20.0.0/16; openssh 10.0.1")).toEqual([
    '198\\.51\\.100\\.20',
    '192.168.1.20',
    '10.20.0.0/16',
  ]);
  expect(
    filled('fill-in', 'sh', 'aws --instance-id i-0123456789abcdef0 --region eu-west-1; az --resource-group prod --vm web1-nsg'),
  ).toEqual(['i-0123456789abcdef0', 'eu-west-1', 'prod', 'web1-nsg']);
});

test('an output of a Verify shows the address and the port that the person will see there, and one of a Check is what was recorded', () => {
  const rule = '-A INPUT -s 198.51.100.4/32 -p tcp -m tcp --dport 22 -j ACCEPT';
  expect(filled('shown-value', 'text reads="iptables"', rule)).toEqual(['198.51.100.4', '22']);
  expect(filled('shown-value', 'text reads="ss"', 'LISTEN  0       128            0.0.0.0:22          0.0.0.0:*')).toEqual(['22']);
  expect(filled('shown-value', 'text', '22/tcp   ALLOW IN    198.51.100.4   # 22 of 2022, 198.51.100.44')).toEqual(['22', '198.51.100.4']);
  // Where there are two ports, nobody knows which is whose.
  expect(filled('shown-value', 'text', 'port 22\nport 2222')).toEqual([]);
  expect(filled('shown-value', 'text reads="iptables"', rule, 'check')).toEqual([]);
});

test('what is written into a letter or a form in a Fix is filled in, and what a program printed never is', () => {
  const letter = 'Please allow TCP from CLIENT/32 to HOST port PORT.';
  expect(filled('fill-in', 'text', letter, 'fix')).toEqual(['CLIENT/32', 'HOST', 'PORT']);
  expect(filled('fill-in', 'text', '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @', 'check')).toEqual([]);
});

test('a command in a sentence is filled in as one in a block is, and a placeholder that is spoken of is not', () => {
  const inline = (words: string) => {
    const code = element('code', {}, [{ type: 'text', value: words }]);
    rehypeBlocks()({ type: 'root', children: [element('p', {}, [code])] });
    expect(text(code)).toBe(words);
    return JSON.stringify(code).match(/"fill-in"/g)?.length ?? 0;
  };
  expect(inline('sudo passwd USER')).toBe(1);
  expect(inline('sudo ufw delete allow from CLIENT to any port PORT proto tcp')).toBe(2);
  expect(inline('USER')).toBe(0);
  expect(inline('User')).toBe(0);
});
