import type { End } from './diagnosis';

/** What people read where a walk ends without a cause. */
export const endWords: Readonly<Record<End, { title: string; text: string }>> = {
  'it-connects': {
    title: 'It connects: nothing is wrong here',
    text: 'The server let you in. If another connection fails, paste that one.',
  },
  'ask-for-help': {
    title: 'No cause is proven: hand it over',
    text: 'Somebody else can see more. The report below says whom to write to. It holds no names and no addresses.',
  },
};
