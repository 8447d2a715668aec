import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

/**
 * Reads one input as text.
 *
 * @param name a file's name, or `-` for standard input
 * @throws one clear sentence where it holds no text
 */
export async function load(name: string): Promise<string> {
  let bytes: Buffer;
  try {
    if (name !== '-' && statSync(name).isDirectory()) throw new Error(`${name} is a directory; name the files in it`);
    // A pipe may have nothing to read yet, which a read at once takes for an error.
    bytes = name === '-' ? await buffer(process.stdin) : readFileSync(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`${name} does not exist; check the name`);
    if (code === 'EACCES') throw new Error(`${name} may not be read; check its permissions`);
    throw new Error(message);
  }
  const shown = name === '-' ? 'standard input' : name;
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const head = bytes.subarray(0, 65_536);
  const zeros = head.filter((byte) => byte === 0).length;
  // UTF-16 without its mark has a zero in every second place; a recording of a terminal may hold a stray one.
  if (zeros > head.length / 3 && head.every((byte, i) => i % 2 === 0 || byte < 32)) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros > head.length / 100) throw new Error(`${shown} holds binary data, not text; save the terminal's output as text`);
  const text = bytes.toString('utf8');
  if (!text.trim()) throw new Error(`${shown} is empty; put in what the terminal printed`);
  return text;
}
