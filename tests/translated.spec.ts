import { expect, test } from 'vitest';
import { read } from '../evidence';

/** What programs print in other languages. Sources: the message catalogues of net-tools, procps-ng, coreutils, dpkg and iputils. */
const outputs: Readonly<Record<string, [command: string, text: string]>> = {
  'netstat in Portuguese': [
    'netstat -tln',
    'Conexões Internet Ativas (sem os servidores)\nProto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               OUÇA',
  ],
  'free in German': [
    'free -h',
    '              gesamt       benutzt     frei      gemns.  Puffer/Cache verfügbar\nSpeicher:       23Gi       1,3Gi        20Gi       177Mi       1,8Gi        22Gi',
  ],
  'free in Polish': [
    'free',
    '               razem       użyte       wolne    dzielone   buf/cache    dostępne\nPamięć:     993412      960112       10120',
  ],
  'dpkg in Russian': ['dpkg -l openssh-server', 'dpkg-query: шаблону openssh-server не соответствует ни один пакет'],
  'dpkg in Chinese': ['dpkg -l openssh-server', 'dpkg-query: 没有找到与 openssh-server 相匹配的软件包'],
  'ls in French': ['ls -l /etc/ssh', "ls: impossible d'accéder à '/etc/ssh': Permission non accordée"],
};

test.each(Object.entries(outputs))('%s is withheld, and not misread', (_, [command, text]) => {
  const { parts, facts } = read(`root@web1:~# ${command}\n${text}\nroot@web1:~# echo\n`, { port: 22 });
  const own = parts.find(({ from }) => from === 2);
  expect(own?.reading).toMatchObject({ kind: 'withheld', why: 'translated' });
  expect(facts.filter(({ fact }) => fact !== 'console')).toEqual([]);
});

test('what is English, or holds an answer all the same, is not withheld as translated', () => {
  for (const [command, text] of [
    [
      'netstat -tln',
      'Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN',
    ],
    ['ufw status', 'Status: inactive'],
    ['df -h', 'Dateisystem    Größe Benutzt Verf. Verw% Eingehängt auf\n/dev/vda1        20G     20G     0  100% /'],
    ['cat notes', 'Größe'],
  ]) {
    const { parts } = read(`root@web1:~# ${command}\n${text}\n`, { port: 22 });
    expect(parts.some(({ reading }) => reading.kind === 'withheld' && reading.why === 'translated')).toBe(false);
  }
});

test('a package that is not known does not unsay a daemon that runs', () => {
  const { facts } = read(
    'root@web1:~# dpkg -l openssh-server\ndpkg-query: no packages found matching openssh-server\nroot@web1:~# systemctl is-active sshd\nactive\n',
  );
  expect(facts.find(({ fact }) => fact === 'service')?.value).toBe('running');
});

test("the client's own libraries are the client's trouble, in whatever words", () => {
  for (const line of [
    'OpenSSL version mismatch. Built against 1000105f, you have 30000020',
    'ssh: error while loading shared libraries: libcrypto.so.3: cannot open shared object file: No such file or directory',
    "ssh: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ssh)",
  ]) {
    const { facts } = read(`alice@laptop:~$ ssh alice@web1.example.com\n${line}\n`);
    expect(facts).toContainEqual(expect.objectContaining({ fact: 'symptom', value: 'config' }));
    expect(facts).toContainEqual(expect.objectContaining({ fact: 'client-config', value: 'library' }));
    expect(facts.some(({ fact }) => fact === 'startup')).toBe(false);
  }
});
