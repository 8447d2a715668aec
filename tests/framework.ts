import { readdirSync, readFileSync } from 'node:fs';

const chunks = '_next/static/chunks';

/** The scripts that any page of the framework loads: by the build's own list, and its router of layouts, which the list leaves out. */
export const framework = (): ReadonlySet<string> =>
  new Set([
    ...(JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] }).rootMainFiles.map(
      (file) => `/_next/${file}`,
    ),
    ...readdirSync(`out/${chunks}`)
      .filter((file) => /\.js$/.test(file) && readFileSync(`out/${chunks}/${file}`, 'utf8').includes('"useRouterBFCache",{'))
      .map((file) => `/${chunks}/${file}`),
  ]);
