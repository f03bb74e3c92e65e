/** Models that a card's mergekit configuration names (https://github.com/arcee-ai/mergekit, keys of its YAML). */
import { load } from 'js-yaml';
import { textLines } from '../card/lines.ts';
import { readPlainYaml } from '../card/plain-yaml.ts';
import { readRepoId } from './repo-id.ts';

/** One model named by a merge configuration. */
export interface MergedModel {
  id: string;
  /** 1-based line of the card at which the configuration's code block starts. */
  line: number;
}

const MOST_BLOCKS = 40;
const LONGEST_BLOCK = 20_000;
const MOST_MODELS = 50;
const DEEPEST = 8;
/** Keys that only merge configurations have: one of them makes a code block one. */
const MERGE_KEYS = /^\s{0,8}(?:merge_method|slices|models|gate_mode|experts)\s*:/m;
const MODEL_KEYS = new Set(['model', 'base_model', 'source_model']);

/**
 * The models that all merge configurations of a card name, in the order of the text: a merge made in steps shows one
 * configuration for each. [] when fewer than two are named, since nothing is merged then; a model stacked on itself is
 * named twice.
 */
export function mergedModels(card: string): MergedModel[] {
  if ((!card.includes('merge') && !card.includes('experts')) || !MERGE_KEYS.test(card)) return [];
  const found = new Map<string, MergedModel>();
  let mentions = 0;
  for (const { text, line } of codeBlocks(card)) {
    const ids = MERGE_KEYS.test(text) ? modelsIn(text) : [];
    mentions += ids.length;
    for (const id of ids) if (!found.has(id) && found.size < MOST_MODELS) found.set(id, { id, line });
  }
  return mentions > 1 ? [...found.values()] : [];
}

function codeBlocks(card: string): { text: string; line: number }[] {
  const blocks: { text: string; line: number }[] = [];
  let open: { start: number; lines: string[] } | null = null;
  for (const [at, line] of textLines(card).entries()) {
    const fence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (!fence) open?.lines.push(line);
    else if (open === null) open = { start: at + 1, lines: [] };
    else {
      blocks.push({ text: open.lines.join('\n').slice(0, LONGEST_BLOCK), line: open.start });
      open = null;
    }
    if (blocks.length === MOST_BLOCKS) break;
  }
  return blocks;
}

function modelsIn(yaml: string): string[] {
  try {
    const found: string[] = [];
    gather(readPlainYaml(yaml) ?? load(yaml, { maxDepth: 20, maxAliases: 20 }), found, 0);
    return found;
  } catch {
    return [];
  }
}

function gather(value: unknown, found: string[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || found.length > 500) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string' && MODEL_KEYS.has(key)) found.push(...asIds(item));
    else gather(item, found, depth + 1);
  }
}

/** `model+lora` names two; a path on a disk none. */
function asIds(text: string): string[] {
  return text.split('+').flatMap((part) => {
    const written = readRepoId(part);
    return written.kind === 'id' ? [written.id] : [];
  });
}
