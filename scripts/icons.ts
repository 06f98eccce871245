/**
 * Makes the icons of the packages from the drawings in resources/icons: `node scripts/icons.ts`, after a drawing has
 * changed. Needs a Chromium, which draws them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.ts';
import { icns, ico } from './icon-formats.ts';

const folder = join(import.meta.dirname, '../resources/icons');

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found: install one, then run this again.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

async function draw(name: string, size: number): Promise<Buffer> {
  const drawing = readFileSync(join(folder, name)).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.locator('img').evaluate(async (image) => {
    if (image instanceof HTMLImageElement) await image.decode();
  });
  return await page.screenshot({ omitBackground: true });
}

async function drawAll(name: string, sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) drawn.set(size, await draw(name, size));
  return drawn;
}

const windows = [16, 24, 32, 48, 64, 128, 256];
const mac = [16, 32, 64, 128, 256, 512, 1024];
writeFileSync(join(folder, 'app.ico'), ico(await drawAll('app.svg', windows)));
writeFileSync(join(folder, 'library.ico'), ico(await drawAll('library.svg', windows)));
writeFileSync(join(folder, 'app.icns'), icns(await drawAll('app-mac.svg', mac)));
writeFileSync(join(folder, 'library.icns'), icns(await drawAll('library.svg', mac)));
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const [size, png] of await drawAll('app.svg', [16, 32, 48, 64, 128, 256, 512])) {
  writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png);
}
await browser.close();
