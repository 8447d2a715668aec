import type { MDXComponents } from 'mdx/types';
import { CauseLink } from '@/components/cause-link';
import { Caution } from '@/components/caution';
import { PlatformBlock } from '@/components/platform-block';
import { ProofLinks } from '@/components/proof-links';
import type { CauseId } from '@/content/causes';
import { loadRunbook, type Platform, platforms } from '@/content/runbook';
import { nameOf, proofs } from '@/lab/record';

type Named = { name: string; children: React.ReactNode };

const wordsOf = (names: string) =>
  names
    .split(' ')
    .map((one) => platforms[one as Platform])
    .join(' · ');

const runs = proofs();

/** The vocabulary of the pages. A page for one platform replaces `Platform` by one that keeps only that platform's blocks. */
const vocabulary: MDXComponents = {
  Caution,
  Cause: ({ id, children }: { id: CauseId; children?: React.ReactNode }) => (
    <CauseLink href={`/fix/${id}/`}>{children ?? loadRunbook(id).title}</CauseLink>
  ),
  Platform: ({ name, children }: Named) => <PlatformBlock words={wordsOf(name)}>{children}</PlatformBlock>,
  Proof: ({ of }: { of: string }) => (
    <ProofLinks
      scenarios={of.split(' ').map((name) => ({
        name,
        runs: runs
          .filter(({ scenario }) => scenario === name)
          .map(({ distro, system }) => ({ href: `/proof/${distro}/${name}/`, system: nameOf(system) })),
      }))}
    />
  ),
};

export const useMDXComponents = (): MDXComponents => vocabulary;

/** The vocabulary for a page that is about one platform only. */
export const onlyFor = (platform: Platform): MDXComponents => ({
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a page that is built once, and keeps no state
  Platform: ({ name, children }: Named) => (name.split(' ').includes(platform) ? children : null),
});

/** The vocabulary for a page about all its platforms: each block says whether the lab ran it. */
export const marking = (proven: ReadonlySet<Platform>): MDXComponents => ({
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a page that is built once, and keeps no state
  Platform: ({ name, children }: Named) => (
    <PlatformBlock words={wordsOf(name)} mark={markOf(name.split(' ') as Platform[], proven)}>
      {children}
    </PlatformBlock>
  ),
});

/** A block for several platforms is proven on those where it ran, and documented for the others. */
function markOf(names: readonly Platform[], proven: ReadonlySet<Platform>) {
  const ran = names.filter((one) => proven.has(one));
  if (!ran.length) return 'documented, not proven';
  return ran.length === names.length ? 'proven' : `proven on ${ran.map((one) => platforms[one]).join(' · ')}, documented for the others`;
}
