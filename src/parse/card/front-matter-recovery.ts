/** What can be saved of front matter that is not valid YAML: damage in one key must not cost the others. */
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { textLines } from './lines.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Longest block the forgiving parser gets, in UTF-16 units: its time grows with the square of some hostile inputs. */
export const FORGIVING_LIMIT: number = 8 * 1024;
/** Most blocks looked at one by one. */
const BLOCK_LIMIT = 500;
const LIMITS = { maxDepth: 32, maxAliases: 20 };

/** What opens a top-level entry at the left edge of a line. */
const KEY = /(?<![^\r\n])["']?[A-Za-z_][\w .-]{0,60}["']?[ \t]{0,4}:(?:\s|$)/g;

/**
 * Reads each top-level entry alone, in order, the last of equal keys standing: a valid one as it is, a broken one as
 * far as `yaml` can recover it. Returns null when no entry is found at all. Never throws.
 */
export function recoverMapping(source: string): Record<string, unknown> | null {
  const blocks = topLevelBlocks(source);
  if (blocks.length === 0) return null;
  const entries = blocks.flatMap(({ text }) => Object.entries(readBlock(linesOnly(text)) ?? {}));
  return Object.fromEntries(entries);
}

/** The text of each top-level entry and where it starts. */
export function topLevelBlocks(source: string): { start: number; text: string }[] {
  const starts = [...source.matchAll(KEY)].slice(0, BLOCK_LIMIT).map(({ index }) => index);
  return starts.map((start, at) => ({ start, text: source.slice(start, starts[at + 1]) }));
}

function linesOnly(block: string): string {
  return textLines(block).join('\n').replace(/\n$/, '');
}

function readBlock(block: string): object | null {
  return readPlainYaml(block) ?? attempt(() => load(block, LIMITS)) ?? oneLine(block) ?? attempt(() => forgive(block));
}

/** `title: a: b`, `license: "mit`: an entry of one line that is not valid YAML says its text, stray quotes left out. */
function oneLine(block: string): object | null {
  const text = block.trimEnd();
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1).trim();
  if (text.includes('\n') || value === '' || '[{!&*|>'.includes(value.charAt(0))) return null;
  return { [unquoted(text.slice(0, colon).trim())]: unquoted(value) };
}

function unquoted(text: string): string {
  return text.replace(/^["']/, '').replace(/["']$/, '');
}

function forgive(block: string): unknown {
  if (block.length > FORGIVING_LIMIT || deepest(block) > LIMITS.maxDepth) return null;
  const document = parseDocument(block, { uniqueKeys: false, logLevel: 'silent', schema: 'core' });
  return document.toJS({ maxAliasCount: LIMITS.maxAliases });
}

/** The most brackets open at once: `yaml` turns collections inside keys inside keys into text again and again. */
function deepest(block: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of block.matchAll(/[[{\]}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    most = Math.max(most, open);
    open = Math.max(open, 0);
  }
  return most;
}

/** The mapping that `read` returns; null when it throws or returns something else. */
function attempt(read: () => unknown): object | null {
  try {
    const value = read();
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
