/** Looks texts up in the table of weight formats. Maps are built once; a look-up is one hash. */
import { FORMATS, type FormatRow, SCHEMES } from '../rules/formats.ts';

/** A field of a format row whose values are whole lower-case texts. */
export type FormatKey = 'tokens' | 'tags' | 'libraries' | 'methods';

const rows: readonly FormatRow[] = FORMATS;

function byKey(key: FormatKey): ReadonlyMap<string, FormatRow> {
  return new Map(rows.flatMap((row) => (row[key] ?? []).map((text) => [text, row] as const)));
}

const maps: Readonly<Record<FormatKey, ReadonlyMap<string, FormatRow>>> = {
  tokens: byKey('tokens'),
  tags: byKey('tags'),
  libraries: byKey('libraries'),
  methods: byKey('methods'),
};

/** The longest token in the table, counted in hyphenated words: a splitter need not join more. */
export const TOKEN_WORDS = Math.max(...[...maps.tokens.keys()].map((token) => token.split('-').length));

const firstWords = [...new Set([...maps.tokens.keys()].map((token) => token.split('-', 1)[0] ?? token))];

/** Somewhere in a lower-case name stands the first word of some token: most names fail this one test and need no other. */
export const ANY_TOKEN = new RegExp(
  `(?:^|[-_.\\s])(?:${firstWords.map((word) => word.replace(/[^a-z0-9]/g, '\\$&')).join('|')})(?![^-_.\\s])`,
);

/** The format a whole token of a name, a tag, a library name or a `quant_method` stands for; null when none. Case is ignored. */
export function formatOf(key: FormatKey, text: string): FormatRow | null {
  return maps[key].get(text.toLowerCase()) ?? null;
}

const ids: ReadonlyMap<string, FormatRow> = new Map(rows.map((row) => [row.id, row]));

/** The row with an id; null for an id that is no row. */
export function formatById(id: string): FormatRow | null {
  return ids.get(id) ?? null;
}

const withFiles = rows.filter((row) => row.files !== undefined);

/** The format whose files look like this path; null for files that are no weights. Case is ignored. */
export function formatOfFile(path: string): FormatRow | null {
  const lower = path.toLowerCase();
  return withFiles.find((row) => row.files?.test(lower)) ?? null;
}

const containers: ReadonlySet<string> = new Set(SCHEMES.map((row) => row.container));
const schemes: ReadonlyMap<string, string> = new Map(
  SCHEMES.map((row) => [`${row.container} ${row.scheme}`, row.format]),
);

/** True for a `quant_method` or tag that names only the packing (compressed-tensors, bitsandbytes), not the number format. */
export function isContainer(method: string): boolean {
  return containers.has(method.toLowerCase());
}

/** The format of a container's scheme (`nvfp4-pack-quantized`, `load_in_4bit`); null when no row knows it. */
export function formatOfScheme(container: string, scheme: string): FormatRow | null {
  const id = schemes.get(`${container.toLowerCase()} ${scheme.toLowerCase()}`);
  return id === undefined ? null : formatById(id);
}

const signs = new Map(rows.flatMap((row) => (row.signs ?? []).map((name) => [name, row] as const)));

/** The packing whose tools write a file of this name beside the weights; null for other files. */
export function formatOfSign(path: string): FormatRow | null {
  return signs.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase()) ?? null;
}
