import type { MDXContent } from 'mdx/types';

type Modules = Record<string, () => Promise<{ default: MDXContent }>>;

/** The compiled pages, by id. `/` is the root of the project; each is loaded when its page is built. */
const causes = import.meta.glob<{ default: MDXContent }>('/content/causes/*.mdx') as Modules;
const articles = import.meta.glob<{ default: MDXContent }>([
  '/content/commands/*.mdx',
  '/content/platforms/*.mdx',
  '/content/guides/*.mdx',
]) as Modules;
const symptoms = import.meta.glob<{ default: MDXContent }>('/content/symptoms/*.mdx') as Modules;

const load = async (modules: Modules, path: string) => {
  const module = modules[path];
  if (!module) throw new Error(`${path} is not there`);
  return (await module()).default;
};

export const causeContent = (id: string) => load(causes, `/content/causes/${id}.mdx`);
export const symptomContent = (id: string) => load(symptoms, `/content/symptoms/${id}.mdx`);
export const articleContent = (kind: string, id: string) => load(articles, `/content/${kind}/${id}.mdx`);
