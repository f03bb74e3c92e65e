/** The explorer in a real browser: what axe finds, keys, phones, and pages without script. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/explore/server/listen.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { CHROMIUM, FLAGS } from './chromium.ts';
import { listening } from './served.ts';

const MODEL = '/models/meta-llama/Llama-3.1-8B-Instruct';
const PATHS = [
  '/',
  '/search?family=llama',
  MODEL,
  '/cards/meta-llama/Llama-3.1-8B-Instruct',
  '/families',
  '/families/llama',
  '/choose',
  '/compare?m=meta-llama/Llama-3.1-8B-Instruct&m=Qwen/Qwen2.5-7B-Instruct',
  '/benchmarks',
  '/benchmarks/mmlu',
  '/disagreements',
  '/flags',
  '/licenses',
  '/licenses/apache-2.0',
  '/lessons',
  '/lessons/1',
  '/statements',
  '/sql?sql=SELECT+id,+downloads+FROM+models+LIMIT+5&as=chart',
  '/tables',
  '/models/nobody/nothing',
];

if (CHROMIUM === undefined)
  process.stderr.write('no chromium on this machine: the explorer is not tried in a browser\n');

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  const profile = mkdtempSync(join(tmpdir(), 'hubdex-chromium-'));
  let server: Listening;
  let browser: BrowserContext;

  beforeAll(async () => {
    server = await listening(await fixtureIndex());
    browser = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM ?? '', args: FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** A page at an address, with all that the browser complained of. */
  async function opened(
    path: string,
    { width = 1280, dark = false } = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.setViewportSize({ width, height: 850 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto(server.url.slice(0, -1) + path);
    return { page, complaints };
  }

  it.each(PATHS)(
    '%s breaks no rule of WCAG 2.2 AA nor of good practice, wide and light, narrow and dark',
    async (path) => {
      for (const look of [{ width: 1280 }, { width: 390, dark: true }]) {
        const { page, complaints } = await opened(path, look);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wider, 'only tables scroll sideways, the page does not').toBe(0);
        expect(
          complaints.filter((one) => !one.includes('404')),
          'the policy stopped nothing of ours',
        ).toEqual([]);
        await page.close();
      }
    },
  );

  it('is used by keys alone: search, choose a name, open it, walk a table', async () => {
    const { page } = await opened('/');
    await page.keyboard.press('/');
    await page.keyboard.type('llama-3.1-8b-ins');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/models\/meta-llama\//);
    await page.goto(`${server.url}search?family=llama`);
    await page.keyboard.press('j');
    const first = await page.evaluate('document.activeElement.getAttribute("href")');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).not.toBe(first);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });

  it('completes the names of models to compare', async () => {
    const { page } = await opened('/compare');
    await page.focus('#m2');
    await page.keyboard.type('llama-3.1-8b-ins');
    await page.waitForSelector('#names-m2 [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#m2')).toBe('meta-llama/Llama-3.1-8B-Instruct');
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]m=meta-llama/);
    await page.close();
  });

  it('goes on at the filter that was chosen by keys', async () => {
    const { page } = await opened('/search');
    await page.focus('input[name=family][value=qwen]');
    await page.keyboard.press('Space');
    await page.waitForURL(/family=qwen/);
    await page.waitForLoadState();
    expect(await page.evaluate('document.activeElement.value')).toBe('qwen');
    await page.close();
  });

  it('shows no filter as chosen that the way back has left', async () => {
    const { page } = await opened('/search');
    await page.check('input[name=family][value=qwen]');
    await page.waitForURL(/family=qwen/);
    await page.waitForLoadState();
    expect(await page.isChecked('input[name=family][value=qwen]')).toBe(true);
    await page.goBack();
    await page.waitForURL(/search$/);
    await page.waitForFunction('!document.querySelector("input[name=family][value=qwen]").checked');
    expect(await page.isChecked('input[name=family][value=qwen]')).toBe(false);
    await page.close();
  });

  it('opens a tall tree where its model stands', async () => {
    const { page } = await opened(`${MODEL}?children=all`);
    const shown = await page.evaluate(`(() => {
      const [here, tree] = ['.tree .here', '.tree'].map((one) => document.querySelector(one).getBoundingClientRect());
      return here.top >= tree.top && here.bottom <= tree.bottom && here.right <= tree.right;
    })()`);
    expect(shown).toBe(true);
    await page.close();
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await opened('/');
    await page.click('#theme');
    await page.click('#theme');
    await page.goto(`${server.url}families`);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  it('completes columns of the tables that a statement names', async () => {
    const { page } = await opened('/sql');
    await page.fill('#sql', 'SELECT m. FROM models m');
    await page.evaluate('document.querySelector("#sql").setSelectionRange(9, 9)');
    await page.focus('#sql');
    await page.keyboard.type('downl');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#sql')).toBe('SELECT m.downloads FROM models m');
    await page.close();
  });

  it('needs no script', async () => {
    const bare = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    const page = await (await bare.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${server.url}search`);
    await page.check('input[name=family][value=qwen]');
    await page.click('.facets button[type=submit]');
    await page.waitForURL(/family=qwen/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(3);
    await page.goto(`${server.url}sql`);
    await page.fill('#sql', 'SELECT 41 + 1 AS answer');
    await page.click('#sql-form button[type=submit]');
    await page.waitForSelector('td.figure');
    expect(await page.textContent('td.figure')).toBe('42');
    await bare.close();
  });
});
