import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** The families of the style sheet that are another font here than in the pictures: those have DejaVu, which Debian's chromium comes with. */
const others = ['DejaVu Sans', 'DejaVu Sans Mono', 'system-ui', 'Segoe UI', 'Roboto', 'Arial', 'Menlo', 'Consolas'].filter(
  (font) => !spawnSync('fc-match', ['-f', '%{family}', font], { encoding: 'utf8' }).stdout?.startsWith('DejaVu'),
);
const why = `The looks are not compared: here ${others.join(', ')} is not DejaVu`;
if (others.length) console.log(why);

test.skip(others.length > 0, why);

for (const [name, path, width, colorScheme] of [
  ['home', '/', 320, 'light'],
  ['home', '/', 1280, 'dark'],
  ['question', '/diagnose/?symptom=refused&console=yes', 320, 'dark'],
  ['question', '/diagnose/?symptom=refused&console=yes', 1280, 'light'],
  ['finding', '/diagnose/?symptom=refused&console=yes&listening=loopback', 320, 'light'],
  ['finding', '/diagnose/?symptom=refused&console=yes&listening=loopback', 768, 'dark'],
  ['runbook', '/fix/sshd-not-running/', 320, 'light'],
  ['runbook', '/fix/listen-loopback-only/', 768, 'dark'],
  ['symptom', '/symptoms/refused/', 320, 'light'],
  ['tree', '/tree/?symptom=refused', 1280, 'light'],
  ['search', '/search/', 320, 'dark'],
  ['proof', '/proof/', 320, 'light'],
] as const)
  test(`${name} on ${width} pixels, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 320 ? 900 : 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, { maxDiffPixelRatio: 0.02 });
  });
