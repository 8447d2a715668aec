// Finds a Chromium for the browser tests: CHROMIUM_PATH, then the usual places, then Debian's package where this is root on Debian or Ubuntu.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium on this machine, or undefined. */
export const chromium = () => [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));

function install() {
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and nothing is there. Correct it, or unset it.`);
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debian = /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release);
  if (!debian || process.getuid?.() !== 0)
    throw new Error('The browser tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM_PATH to it.');
  console.log('No Chromium here: installing the chromium package of this system');
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  const got =
    apt('install', '-y', '--no-install-recommends', 'chromium') === 0 ||
    (apt('update') === 0 && apt('install', '-y', '--no-install-recommends', 'chromium') === 0);
  if (!got || !chromium())
    throw new Error('The chromium package could not be installed. Install Chromium or Chrome by hand, or set CHROMIUM_PATH to it.');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href && !chromium()) {
  try {
    install();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
