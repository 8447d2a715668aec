import { commonLogin, placeholder } from '../evidence/placeholder.mjs';
import { example } from './example.mjs';
import { fenceMeta } from './fence.mjs';

/** A placeholder alone is spoken of. */
const alone = new RegExp(`^(?:${placeholder.source})$`);

const text = (value) => ({ type: 'text', value });
const element = (tagName, properties, children) => ({ type: 'element', tagName, properties, children });

/**
 * A part of a text, with what the person must put in there in elements of their own, so that the page can fill them in and the button can
 * name what is left.
 * @param {RegExp} pattern what they are
 * @param {(found: string) => Record<string, string> | undefined} properties of the element; none where it stays as it is
 */
const withFillIns = (part, pattern, properties, tagName = 'fill-in') => {
  const nodes = [];
  let end = 0;
  for (const { 0: found, index } of part.matchAll(pattern)) {
    const own = properties(found);
    if (!own) continue;
    nodes.push(text(part.slice(end, index)), element(tagName, own, [text(found)]));
    end = index + found.length;
  }
  return [...nodes, text(part.slice(end))].filter((node) => node.type !== 'text' || node.value);
};

/** Its placeholders. The length of a prefix is of the address. */
const withPlaceholders = (part) => withFillIns(part, placeholder, (name) => ({ name }));

/** What the outputs of a Verify show for the person's own values; each form names its value behind `?<`. */
const shown = /(?<CLIENT>\b198\.51\.100\.4\b)|(?<HOST_IP>\b203\.0\.113\.7\b)|(?<PORT>(?<=[\d\]*]:|\bd?port |\bdpt:)22\b|\b22(?=\/tcp\b))/g;
/** A line of such an output, with the values in it to be filled in, so that the line to compare with is the one that comes. */
const withValues = (line) => {
  const names = [...line.matchAll(shown)].map(({ groups }) => Object.keys(groups).find((name) => groups[name]));
  return withFillIns(line, shown, () => ({ name: names.shift() }), 'shown-value');
};

const open = new RegExp(`${placeholder.source}|${example.source}`, 'g');
/**
 * What is to be copied or written: its placeholders, and the examples in the place of what no page can know.
 * @param {string[]} asIs what looks like an example, and is none here: a port that may be chosen freely, an address that nobody has
 */
const withExamples = (asIs) => (part) =>
  withFillIns(part, open, (found) => (found.search(placeholder) === 0 ? { name: found } : asIs.includes(found) ? undefined : {}));

/** A command's text, in whole words: see components/whole-words.tsx. `inner` makes the nodes of a word. */
const withWholeWords = (command, inner) =>
  command.split(/(\S*-\S*)/).flatMap((part, i) => (i % 2 ? element('span', {}, inner(part)) : inner(part)));

/** A login of a Verify in an element of its own, so that the page can put the person's own way in its place. */
const withLogins = (command, inner) =>
  command
    .split(new RegExp(`(${commonLogin.source})`))
    .flatMap((part, i) => (i % 2 ? element('own-login', {}, withWholeWords(part, inner)) : withWholeWords(part, inner)));

/** The lines of an output; those that decide are marked, for the eye and for a screen reader. */
const withMarks = (output, marks, inner) =>
  output.split('\n').flatMap((line, i) => {
    const end = text('\n');
    return marks.has(i + 1)
      ? [element('mark', {}, [element('span', { className: ['sr-only'] }, [text('This line decides: ')]), ...inner(line)]), end]
      : [...inner(line), end];
  });

/** Is it a message of a few lines without columns or indentation? Then it may be wrapped. */
const isMessage = (output) => output.split('\n').length < 4 && !/^\s|\S(?: {2,}|\t)\S/m.test(output);

const wheres = { client: 'On your computer', server: 'On the server' };

/** Where an output is explained: a link to the page of the command that printed it. */
const explanation = ({ href, title }) =>
  element('p', { className: ['explained'] }, [text('How to read this: '), element('a', { href }, [element('code', {}, [text(title)])])]);

/**
 * Turns fenced blocks into what the page shows: `sh` into a command to copy, with where it runs, every other language into an
 * output with its deciding lines. Under an output of a Check that a reader takes stands a link to the page of its command. A rehype
 * plugin.
 * @param {{ pages?: ReturnType<typeof import('./command-pages.mjs').commandPages>, content?: string }} [options] `content` is not read, it
 * only tells the build cache which version this is
 */
export default function rehypeBlocks({ pages = [] } = {}) {
  return (tree) => {
    let section = '';
    let command = '';
    const explained = ({ reads, command: printer = command }) =>
      section === 'check' && pages.find(({ readers, flag }) => readers.includes(reads) && (!flag || printer.split(/\s+/).includes(flag)));
    const block = (language, meta, content) => {
      const inner = withExamples((meta['as-is'] ?? '').split(' '));
      if (language === 'sh' || language === 'powershell') {
        command = content;
        return [
          element('command-block', {}, [
            ...(meta.on ? [element('p', { className: ['where'] }, [text(wheres[meta.on])])] : []),
            element('pre', {}, [element('code', {}, section === 'verify' ? withLogins(content, inner) : withWholeWords(content, inner))]),
          ]),
        ];
      }
      const marks = new Set((meta.marks ?? '').split(',').map(Number));
      // What a Fix has no command for is written elsewhere: in a letter, a form, a file.
      const own = section === 'fix' && !meta.reads;
      const page = explained(meta);
      return [
        element(
          'pre',
          {
            className: language === 'text' && isMessage(content) ? ['output', 'words'] : ['output'],
            tabIndex: 0,
            role: 'group',
            ariaLabel: language === 'text' ? 'Output' : 'File',
          },
          [
            element(
              'code',
              {},
              own
                ? inner(content)
                : withMarks(content, marks, section === 'verify' && !content.includes('2222') ? withValues : (line) => [text(line)]),
            ),
          ],
        ),
        ...(page ? [explanation(page)] : []),
      ];
    };
    const visit = (node) => {
      node.children = node.children?.flatMap((child) => {
        if (child.tagName === 'h2') section = child.properties.id;
        const [code] = child.tagName === 'pre' ? child.children : [];
        if (code?.tagName !== 'code') {
          visit(child);
          const [words, more] = child.tagName === 'code' ? child.children : [];
          if (words?.type === 'text' && !more && /[^-]/.test(words.value) && !alone.test(words.value))
            child.children = withWholeWords(words.value, withPlaceholders);
          return child;
        }
        const language = /^language-(.+)$/.exec(code.properties.className?.[0] ?? '')?.[1];
        return block(language, fenceMeta(code.data?.meta), (code.children[0]?.value ?? '').replace(/\n$/, ''));
      });
    };
    visit(tree);
  };
}
