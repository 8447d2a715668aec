/**
 * What stands in a command for a value that no placeholder is for: the addresses and names that are kept for examples or for private
 * networks, the numbers of a cloud, the pages' own people and machines. Whoever runs it as it is reaches another one's, or nobody.
 * Sources: RFC 1918, RFC 5737, RFC 3849, RFC 6598, RFC 2606.
 */
export const example = new RegExp(
  [
    String.raw`(?<![\d.])(?:10\\?\.\d{1,3}|192\\?\.168|172\\?\.(?:1[6-9]|2\d|3[01])|100\\?\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\\?\.\d{1,3}){2}(?:/\d{1,2})?(?![\d.]*\d)`,
    String.raw`(?<![\d.])(?:192\\?\.0\\?\.2|198\\?\.51\\?\.100|203\\?\.0\\?\.113)\\?\.\d{1,3}(?:/\d{1,2})?(?![\d.]*\d)`,
    String.raw`\b2001:db8:[\da-f:]*(?:/\d{1,3})?`,
    String.raw`\b(?:[\w-]+\.)*example\.(?:com|net|org)\b|\b(?:ocid1[\w.]+|[\w-]+)\.example\b|\bexample-app\b`,
    String.raw`\b[a-z]+-0123456789abcdef0\b`,
    String.raw`\bAAAA(?:\.\.\. me@laptop|\w*Example)`,
    String.raw`\b(?:2222|alice|prod)\b|\bu00000\b[\w.-]*|\bweb1\b[\w-]*|\b(?:europe|eu|us)-[a-z]+-?\d(?:-[a-z])?\b`,
  ].join('|'),
  'g',
);
