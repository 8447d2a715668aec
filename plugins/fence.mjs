/**
 * The words after the language of a code fence: `text reads="ss" learns="listening=no" marks="2"`.
 * @param {string | null | undefined} meta what follows the language
 * @returns {Record<string, string>} each word with its value
 */
export function fenceMeta(meta) {
  return Object.fromEntries([...(meta ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
