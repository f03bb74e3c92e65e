/** The programs of a load run: the explorer, and a crawl beside it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';

const HUBDEX = join(packageRoot, 'dist', 'hubdex.js');

export interface Serving {
  origin: string;
  /** Megabytes of memory of its own now, and at most so far; null where the system does not say. */
  memory(): { now: number; most: number } | null;
  /** Milliseconds that all its threads have worked so far; NaN where the system does not say. */
  worked(): number;
  close(): Promise<void>;
}

/** Starts `hubdex serve`. */
export async function serving(db: string): Promise<Serving> {
  const child = spawn(process.execPath, [HUBDEX, 'serve', '--port', '0', '--db', db], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await said(child, /http:\S+(?=\/)/);
  return { origin, memory: () => memoryOf(child.pid), worked: () => workedOf(child.pid), close: () => ended(child) };
}

function memoryOf(pid: number | undefined): { now: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Pages of the index's file that are mapped belong to the system's cache.
    const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: megabytes('RssAnon'), most: megabytes('VmHWM') };
  } catch {
    return null;
  }
}

/** Linux counts in hundredths of a second: proc(5), fields 14 and 15 of stat. */
function workedOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return Number.NaN;
  }
}

export interface Crawling {
  db: string;
  close(): Promise<void>;
}

/** Crawls listing pages into a copy of an index, over and over until it is closed. */
export async function crawling(index: string, listing: string): Promise<Crawling> {
  const folder = mkdtempSync(join(tmpdir(), 'hubdex-load-'));
  const db = join(folder, 'index.db');
  copyFileSync(index, db);
  const hub = spawn(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'test/hub/local/main.ts'), '--listing', listing, '--quota', 'off'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const endpoint = await said(hub, /http:\S+/);
  let isOver = false;
  let crawl: ChildProcess;
  const again = (): void => {
    const words = [
      'crawl',
      '--db',
      db,
      '--full',
      '--details',
      'none',
      '--texts',
      'none',
      '--confirm',
      '0',
      '--log',
      'none',
    ];
    crawl = spawn(process.execPath, [HUBDEX, ...words], {
      env: { ...process.env, HF_ENDPOINT: endpoint },
      stdio: 'ignore',
    }).on('exit', () => isOver || again());
  };
  again();
  return {
    db,
    async close() {
      isOver = true;
      await ended(crawl);
      await ended(hub);
      rmSync(folder, { recursive: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The first of what a program prints that looks so. @throws when it ends before. */
function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`it ended before it listened: ${text}`)));
  });
}
