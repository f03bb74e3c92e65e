/** The files a browser may ask for, read once: a list, so that no path leads anywhere else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'explorer.js': 'text/javascript; charset=utf-8',
  'listbox.js': 'text/javascript; charset=utf-8',
  'suggest.js': 'text/javascript; charset=utf-8',
  'editor.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const satisfies Record<string, string>;

export interface Asset {
  type: string;
  body: string;
}

/** All assets by name. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  Object.entries(TYPES).map(([name, type]) => [
    name,
    { type, body: readFileSync(join(packageRoot, 'src', 'explore', 'assets', name), 'utf8') },
  ]),
);

/** Changes with any asset; part of every page's tag, for a page is no better than its style. */
export const ASSETS_DIGEST: string = createHash('sha256')
  .update(JSON.stringify([...ASSETS]))
  .digest('base64url')
  .slice(0, 10);
