import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articlesOf, type Kind, kinds, loadArticle } from '../content/article';
import { type Block, type Page, parsePage, placeholdersOf } from '../content/blocks';
import { type CauseId, causes, isCause } from '../content/causes';
import { headings, loadRunbook, platforms, proofOf } from '../content/runbook';
import { bodies } from '../content/site';
import { loadSymptom, symptomHeadings, symptoms } from '../content/symptom';
import { endsOf, setting } from '../content/undo';
import type { Fact, Symptom } from '../evidence/facts';
import { placeholder } from '../evidence/placeholder.mjs';
import { readers } from '../evidence/readers';
import type { Learned } from '../evidence/reading';
import { proofs } from '../lab/record';
import { diagnose, type Held } from '../machines/findings';
import { isValue } from '../machines/questions';
import { example } from '../plugins/example.mjs';

/** What the pages take for granted: the reader of a page stands here. */
const person = { host: '203.0.113.7', server: '203.0.113.7', client: '198.51.100.4', user: 'alice' };

const pairs = (words: string | undefined) =>
  (words ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split('=') as [Fact, string]);

/** Feeds an output block to the reader that it names. */
function readBlock(block: Block): Learned[] {
  const reader = readers[block.meta.reads ?? ''];
  if (!reader) throw new Error(`line ${block.line}: no reader named ${block.meta.reads}`);
  const { port, command, user = person.user, on, server = person.server, client = person.client, published } = block.meta;
  const reading = reader(block.text, {
    user,
    host: server,
    server,
    // Behind a balancer the server sees nobody's own address.
    ...(client && { client }),
    port: Number(port ?? 22),
    command,
    on: on as 'client' | 'server' | undefined,
    ...(published && { published: Number(published) }),
  });
  if (reading.kind !== 'read') throw new Error(`line ${block.line}: ${block.meta.reads} answers ${reading.kind}`);
  return reading.facts;
}

/** Every output block that names a reader is read by it as the page says. */
function readsAsSaid(page: Page) {
  for (const block of page.blocks) {
    if (!block.meta.reads) {
      expect(block.meta.learns, `line ${block.line}: learns needs reads`).toBeUndefined();
      continue;
    }
    const learned = readBlock(block);
    const wanted = pairs(block.meta.learns);
    expect(wanted.length, `line ${block.line}: says what it learns`).toBeGreaterThan(0);
    const marks = (block.meta.marks ?? '').split(',').map(Number);
    for (const [fact, value] of wanted) {
      expect(isValue(fact, value), `line ${block.line}: ${fact}=${value} is a fact`).toBe(true);
      const one = learned.find((each) => each.fact === fact);
      expect(one?.value, `line ${block.line}: ${fact}`).toBe(value);
      if (block.meta.marks) expect(marks, `line ${block.line}: marks the line of ${fact}`).toContain(one?.line);
    }
  }
}

/** Short sentences, and none of the words that belittle. */
function speaksPlainly({ prose }: Page) {
  expect(prose.join('\n').match(/\b(?:simply|simple|easy|easily|just|please|obviously)\b/gi) ?? []).toEqual([]);
  expect(prose.flatMap((one) => one.split(/(?<=[.!?:])\s+/)).filter((one) => one.split(/\s+/).length > 28)).toEqual([]);
}

const prints = Object.fromEntries(causes.map((id) => [id, load(id)?.symptoms ?? []])) as unknown as Record<CauseId, readonly Symptom[]>;

function load(id: CauseId) {
  try {
    return loadRunbook(id);
  } catch {
    return undefined;
  }
}

test('every cause has one runbook, and every runbook is one of the causes', () => {
  const files = readdirSync('content/causes').map((file) => file.replace(/\.mdx$/, ''));
  expect(files.sort()).toEqual([...causes].sort());
});

/** Where the machine arrives by a symptom and what the Check of a runbook shows. */
function arrival(symptom: Symptom, id: CauseId) {
  const check = parsePage(loadRunbook(id).body).blocks.filter(({ section }) => section === 'Check');
  const facts: Held[] = [
    { fact: 'symptom', value: symptom, line: 1 },
    { fact: 'console', value: 'yes', line: 1 },
    ...check.flatMap((block) => (block.meta.reads ? readBlock(block) : [])),
    ...check.flatMap((block) => pairs(block.meta.tells).map(([fact, value]) => ({ fact, value, line: 1 }) as Held)),
  ];
  return diagnose(facts, prints).causes[0];
}

/** Messages that name their cause in so many words: what is seen beside them changes nothing about that. */
const saysItAll: readonly Symptom[] = ['host-key'];

describe.each(causes.map((id) => ({ id })))('$id', ({ id }) => {
  const runbook = load(id);
  const page = runbook && parsePage(runbook.body);

  test('has frontmatter that is complete and right', () => {
    expect(loadRunbook(id).id).toBe(id);
  });

  test('has the seven sections, in order', () => {
    expect(page?.sections).toEqual([...headings]);
  });

  test('uses only the five elements of the vocabulary', () => {
    const names = page?.elements.map(({ name }) => name) ?? [];
    expect(names.filter((name) => !['Command', 'Output', 'Platform', 'Caution', 'Cause'].includes(name))).toEqual([]);
    for (const { name, attributes } of page?.elements ?? []) {
      if (name === 'Cause') expect(attributes.id, 'a <Cause> names a cause').toSatisfy(isCause);
    }
  });

  test('has a fix for each of its platforms, once', () => {
    const blocks = (page?.elements ?? [])
      .filter(({ name }) => name === 'Platform')
      .flatMap(({ attributes }) => (attributes.name ?? '').split(' '));
    const fixes = [...new Set(page?.blocks.filter(({ section }) => section === 'Fix').flatMap((block) => block.platforms))];
    expect(blocks.filter((name) => !Object.hasOwn(platforms, name))).toEqual([]);
    expect(fixes.sort()).toEqual([...(runbook?.platforms ?? [])].sort());
    const inFix = blocks.filter((name, i) => blocks.indexOf(name) !== i);
    // A platform may have a block of its own in another section too, but never two in one section.
    expect(inFix.filter((name) => blocks.filter((other) => other === name).length > headings.length)).toEqual([]);
  });

  test('says where each command is run, and holds nothing but commands', () => {
    for (const { language, meta, text, line } of page?.blocks ?? []) {
      expect(['sh', 'text', 'ini', 'powershell'], `line ${line}`).toContain(language);
      if (language !== 'sh' && language !== 'powershell') continue;
      expect(meta.on, `line ${line}: on="client" or on="server"`).toMatch(/^(client|server)$/);
      expect(text, `line ${line}: no prompt before a command`).not.toMatch(/^\s*[$#%] /m);
    }
  });

  test('warns before a command that can cut people off', () => {
    if (runbook?.risk === 'none') return;
    const fixes = page?.blocks.filter(({ section, language }) => section === 'Fix' && /^(?:sh|powershell)$/.test(language)) ?? [];
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.every(({ cautioned }) => cautioned)).toBe(true);
  });

  test('shows the exact line for each of its symptoms', () => {
    const seen =
      page?.blocks
        .filter(({ section }) => section === 'What you see')
        .flatMap(({ meta }) => [...pairs(meta.learns), ...pairs(meta.tells)]) ?? [];
    const shown = seen.filter(([fact]) => fact === 'symptom').map(([, value]) => value);
    expect([...new Set(shown)].sort()).toEqual([...(runbook?.symptoms ?? [])].sort());
  });

  test('prints only outputs that its readers read as the page says', () => {
    readsAsSaid(page as Page);
  });

  test('arrives at itself: its first symptom and what its check shows lead to this page', () => {
    expect(arrival(runbook?.symptoms[0] as Symptom, id)?.cause).toBe(id);
  });

  test('names a cause that it is confused with, and what is checked there never proves this one', () => {
    const twins = new Set(page?.elements.filter(({ name }) => name === 'Cause').map(({ attributes }) => attributes.id as CauseId));
    twins.delete(id);
    expect(twins.size).toBeGreaterThan(0);
    for (const twin of twins) {
      for (const symptom of prints[twin].filter((one) => prints[id].includes(one) && !saysItAll.includes(one))) {
        const end = arrival(symptom, twin);
        expect(end?.cause === id && end.certainty, `${symptom}, and the check of ${twin}`).not.toBe('proven');
      }
    }
  });

  test('speaks to a tired reader: short sentences, and none of the words that belittle', () => {
    speaksPlainly(page as Page);
  });
});

describe('a job that takes a fix back by itself', () => {
  const pages = new Map(causes.map((id) => [id, parsePage(loadRunbook(id).body)]));
  const blocksOf = (id: CauseId) => pages.get(id)?.blocks ?? [];
  const ends = (id: CauseId) => endsOf(blocksOf(id)).map(({ text }) => text);

  test('is ended by a command that whoever says that it works again is told, wherever a runbook sets one', () => {
    const open = causes.flatMap((id) =>
      setting(blocksOf(id)).flatMap(({ platforms }) =>
        (platforms.length ? platforms : ['any']).flatMap((platform) => {
          const found = endsOf(blocksOf(id).filter((one) => !one.platforms.length || one.platforms.includes(platform)));
          return found.length ? [] : [`${id} on ${platform}`];
        }),
      ),
    );
    expect(open).toEqual([]);
    expect(ends('ufw-denies')).toEqual(['sudo systemctl stop ufw-undo.timer', expect.stringMatching(/^kill /)]);
    expect(ends('cisco-vty')).toEqual(['reload cancel\nwrite memory']);
    expect(ends('junos-service-off')).toEqual(['commit']);
  });

  test('is known in every runbook that warns of one', () => {
    const warn = causes.filter((id) =>
      pages
        .get(id)
        ?.prose.some((one) =>
          /\btimer\b.*\b(?:undoes|puts .* back)\b|\b(?:undoes|takes) everything\b.*\bafter\b|`(?:reload in|commit confirmed) /.test(one),
        ),
    );
    expect(warn.length).toBeGreaterThan(10);
    expect(warn.filter((id) => !ends(id).length)).toEqual([]);
  });

  test('is not looked for where a change is only rolled back', () => {
    expect(endsOf([{ section: 'Roll back', text: 'commit', platforms: [] }])).toEqual([]);
    expect(ends('listen-loopback-only')).toEqual([]);
  });
});

test('what shows that a fix helped can be run in any shell, where the runbook ends in a login', () => {
  expect(proofOf(loadRunbook('wrong-port'))).toEqual({ where: 'client', command: 'ssh -p SSHD_PORT USER@HOST echo connected' });
  expect(proofOf(loadRunbook('jump-host-unreachable'))?.command).toBe('ssh -p PORT USER@HOST echo connected');
  for (const id of causes) expect(proofOf(loadRunbook(id))?.command ?? '', id).not.toMatch(/^ssh .*(?:&&|Select-String)/);
});

test('every symptom has one page, and every page is one of the symptoms', () => {
  const files = readdirSync('content/symptoms').map((file) => file.replace(/\.mdx$/, ''));
  expect(files.sort()).toEqual([...symptoms].sort());
});

describe.each(symptoms.map((id) => ({ id })))('the page of $id', ({ id }) => {
  test('has its sections in order, and frontmatter that is complete', () => {
    expect(parsePage(loadSymptom(id).body).sections).toEqual([...symptomHeadings]);
  });

  test('shows the words that its reader reads as this symptom', () => {
    const said = parsePage(loadSymptom(id).body).blocks.filter(({ section, meta }) => section === 'What it says' && meta.reads);
    expect(said.length).toBeGreaterThan(0);
    for (const block of said) {
      expect(pairs(block.meta.learns)).toContainEqual(['symptom', id]);
      expect(readBlock(block).find(({ fact }) => fact === 'symptom')?.value, `line ${block.line}`).toBe(id);
    }
  });

  test('is the symptom of at least one cause', () => {
    expect(causes.filter((cause) => prints[cause].includes(id))).not.toEqual([]);
  });

  test('speaks to a tired reader', () => {
    const page = parsePage(loadSymptom(id).body);
    speaksPlainly(page);
    for (const { name, attributes } of page.elements) expect([name, isCause(attributes.id ?? '')]).toEqual(['Cause', true]);
  });
});

const proven = new Set(proofs().map(({ scenario }) => scenario));

describe.each((Object.keys(kinds) as Kind[]).flatMap((kind) => articlesOf(kind).map((id) => ({ kind, id }))))(
  'the page $kind/$id',
  ({ kind, id }) => {
    const page = parsePage(loadArticle(kind, id).body);

    test('has the sections of its kind, in order', () => {
      const { headings } = kinds[kind];
      if (headings) expect(page.sections).toEqual([...headings]);
      expect(page.sections.length).toBeGreaterThan(0);
    });

    test('prints only outputs that its readers read as the page says', () => {
      readsAsSaid(page);
      // A page about a command that a reader takes shows at least one output that is read.
      if (kind === 'commands') expect(page.blocks.filter(({ meta }) => meta.reads)).not.toEqual([]);
    });

    test('names causes that are there, says where each command is run, and speaks to a tired reader', () => {
      for (const { name, attributes } of page.elements) {
        expect(['Caution', 'Cause', 'Platform', 'Proof'], name).toContain(name);
        if (name === 'Cause') expect(attributes.id).toSatisfy(isCause);
        const unproven = name === 'Proof' ? (attributes.of ?? '').split(' ').filter((one) => !proven.has(one)) : [];
        expect(unproven, 'a <Proof> names scenarios that were run').toEqual([]);
      }
      for (const { language, meta, line } of page.blocks) {
        if (/^(?:sh|powershell)$/.test(language)) expect(meta.on, `line ${line}: on="client" or on="server"`).toMatch(/^(client|server)$/);
      }
      speaksPlainly(page);
    });
  },
);

test('a page asks for the values that its commands hold, and for none that stand in an output only', () => {
  expect(placeholdersOf(loadArticle('commands', 'ssh-v').body)).toEqual(['HOST', 'PORT', 'USER']);
  expect(placeholdersOf(loadArticle('commands', 'ps').body)).toEqual([]);
});

describe('what is copied from a page reaches nobody else’s server', () => {
  const isCommand = ({ language }: Block) => /^(?:sh|powershell)$/.test(language);
  const given = bodies().flatMap(({ from, body }) =>
    parsePage(body)
      .blocks.filter((block) => isCommand(block) || (from.startsWith('causes/') && block.section === 'Fix' && !block.meta.reads))
      .map((block) => ({ ...block, at: `${from}, ${block.section}`, asIs: (block.meta['as-is'] ?? '').split(' ').filter(Boolean) })),
  );
  /** Addresses that mean the same on every machine, and services that are the same for everybody. */
  const everybodys =
    /^(?:0\.0\.0\.0|127\.\S+|255\.\S+|169\.254\.\S+|0\.0\.1\.0|9\.9\.9\.9|168\.63\.129\.16|35\.(?:191\.0|235\.240)\.0|130\.211\.0\.0|209\.85\.(?:152|204)\.0)$/;
  const unmarked = (text: string) => text.replace(placeholder, '').replace(example, '');

  test('an address, a port or an account of the pages’ own is marked, or stands in a placeholder', () => {
    const strays = given.flatMap(({ at, text }) => {
      const rest = unmarked(text);
      const addresses = (rest.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? []).filter((one) => !everybodys.test(one));
      const others =
        rest.match(
          /\b(?:bob|mia|carol)\b|\bme@\w|\B-[pP] (?!22\b|443\b|8022\b|23\b)\d{2,5}\b|:22\d\d\b|\bHostName (?!ssh\.github\.com)[a-z\d]\S*|@(?!(?:(?:alt)?ssh\.)?git(?:hub|lab)\.com|openssh\.com|serial-console\.)[a-z][\w-]*\.\w+/g,
        ) ?? [];
      return [...addresses, ...others].map((one) => `${at}: ${one}`);
    });
    expect(strays).toEqual([]);
  });

  test('what looks like an example and is none stands in its block, and is a free port, an address that nobody has, or a name that the page gives', () => {
    for (const { at, text, asIs } of given) {
      for (const one of asIs) expect(text, at).toContain(one);
      expect(['2222', '192.0.2.1', 'web1'], at).toEqual(expect.arrayContaining(asIs));
    }
  });

  test.each(causes)('%s: the login that proves the fix is all the reader’s own', (id) => {
    const proof = proofOf(loadRunbook(id))?.command ?? '';
    const free = given.find(({ text, at }) => at === `causes/${id}, Verify` && text.includes(proof))?.asIs ?? [];
    if (/^ssh /.test(proof)) expect((proof.match(example) ?? []).filter((one) => !free.includes(one))).toEqual([]);
  });
});

test.each(causes.filter((id) => /^(?:ufw-(?!rate)|iptables-|nftables-|firewalld-)/.test(id)))(
  '%s: who is let in by the address of today is told what to do when it changes, in what stays on the page once it works',
  (id) => {
    expect(loadRunbook(id).body.split('## Prevent')[1]).toMatch(/If yours changes/);
  },
);

test('every link of every page leads to a page that is there', () => {
  const pages = new Set([
    ...['/', '/diagnose/', '/tree/', '/fix/', '/symptoms/', '/search/', '/proof/', '/collect/', '/collect.sh', '/collect.ps1'],
    ...causes.map((id) => `/fix/${id}/`),
    ...symptoms.map((id) => `/symptoms/${id}/`),
    ...(Object.keys(kinds) as Kind[]).flatMap((kind) => [`/${kind}/`, ...articlesOf(kind).map((id) => `/${kind}/${id}/`)]),
  ]);
  const lost = bodies().flatMap(({ from, body }) =>
    parsePage(body)
      .links.filter((url) => !/^https:\/\//.test(url) && !pages.has(url.replace(/#.*$/, '')))
      .map((url) => `${from}: ${url}`),
  );
  expect(lost).toEqual([]);
});
