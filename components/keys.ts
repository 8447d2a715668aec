/** Do these keys send what stands in a box of several lines, as they do elsewhere? */
export const sends = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) =>
  key === 'Enter' && (ctrlKey || metaKey);
