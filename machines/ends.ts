import type { End } from './diagnosis';

/** What people read where a walk ends without a cause. */
export const endWords: Readonly<Record<End, { title: string; text: string }>> = {
  'it-connects': {
    title: 'It connects: nothing is wrong here',
    text: 'The server let you in. If another connection fails, paste that one.',
  },
  'ask-for-help': {
    title: 'What is known proves no cause: hand it to somebody who can see more',
    text: 'Send the summary below to whoever runs the server or the network. It holds no names and no addresses.',
  },
};
