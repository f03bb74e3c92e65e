/** `npm run pictures`: takes the pictures of the README anew, of the explorer over the fixtures. Wants a Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { packageRoot } from '../../src/package-root.ts';
import { replay } from '../../src/hub/replay.ts';
import { FIXTURES } from '../crawl/recorded-run.ts';
import { crawled } from '../demo-index.ts';
import { CHROMIUM, FLAGS } from './chromium.ts';
import { listening } from './served.ts';

const PICTURES = { home: '', search: 'search?family=llama', model: 'models/meta-llama/Llama-3.1-8B-Instruct' };

if (CHROMIUM === undefined)
  throw new Error('there is no Chromium on this machine: install one, such as "apt-get install chromium"');
const folder = mkdtempSync(join(tmpdir(), 'hubdex-pictures-'));
const server = await listening(await crawled(join(folder, 'demo.db'), replay(FIXTURES)));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 700 }, colorScheme: 'light' });
  for (const [name, path] of Object.entries(PICTURES)) {
    await page.goto(server.url + path);
    await page.screenshot({ path: join(packageRoot, 'docs', 'pictures', `${name}.png`) });
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
