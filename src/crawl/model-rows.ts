/** A model as understood, laid out as the index's rows. */
import { hash } from 'node:crypto';
import type { Cell, Dictionary, ModelRows } from '../index/rows.ts';
import { cleanText } from '../parse/clean.ts';
import { comparabilityClass } from '../parse/compare/class.ts';
import { sortTags } from '../parse/tags.ts';
import {
  type BaseModel,
  type Claim,
  type ExtractedModel,
  FACT_FIELDS,
  type FactField,
  type FactValue,
  type Json,
  type JsonObject,
  type Weights,
} from '../model.ts';

/** Lays out one model. `record` is the Hub's newest record of it, `card` its README where held. */
export function modelRows(
  record: JsonObject,
  card: string | null,
  model: ExtractedModel,
  words: Dictionary,
): ModelRows {
  const tags = tagsOf(record);
  const value = chosenValues(model);
  return {
    columns: columns(record, model, value, tags),
    facts: factsJson(model, words),
    notes: notesJson(model, words),
    tags,
    listed: { card: lists(record, 'README.md'), config: lists(record, 'config.json') },
    weights: model.weights.map(weightsCells),
    license: licenseCells(model),
    edges: model.base_models.map((edge) => [
      edge.id,
      edge.id,
      relationOf(edge, value),
      edge.basis,
      edge.place,
      edge.rule,
    ]),
    claims: model.claims.map((claim) => claimCells(claim, card, text(record.sha))),
    tokenizer: model.tokenizer && [
      model.tokenizer.class,
      model.tokenizer.vocab_size,
      model.tokenizer.fingerprint,
      model.tokenizer.chat_template_hash,
    ],
    shape: shapeCells(value),
  };
}

/** What an edge states; where it states nothing, as before the Hub's tags did, what the repo is by its files and name. */
function relationOf(edge: BaseModel, { relation }: Values): string | null {
  return edge.relation ?? (typeof relation === 'string' && relation !== 'base' ? relation : null);
}

/** The tags made fit to store, each once, sorted. */
function tagsOf(record: JsonObject): string[] {
  const tags = sorted(sortTags(record.tags).cleaned);
  return tags.some((tag, at) => tag === tags[at + 1]) ? [...new Set(tags)] : tags;
}

/** More texts than nearly all models have tags. */
const FEW = 40;

/** In the order of `toSorted`; a few texts are inserted one by one, which is three times as fast. */
function sorted(texts: readonly string[]): string[] {
  if (texts.length > FEW) return texts.toSorted();
  const found: string[] = [];
  for (const text of texts) {
    let at = found.length;
    for (; at > 0; at--) {
      const before = found[at - 1];
      if (before === undefined || before <= text) break;
      found[at] = before;
    }
    found[at] = text;
  }
  return found;
}

function lists(record: JsonObject, path: string): boolean | null {
  if (!Array.isArray(record.siblings)) return null;
  return record.siblings.some(
    (file) => typeof file === 'object' && file !== null && 'rfilename' in file && file.rfilename === path,
  );
}

/** The chosen value of every field, null where there is none. */
type Values = Record<FactField, Cell>;

/** All fields at once, so that the values of all models have one shape. */
const NO_VALUES = Object.fromEntries(FACT_FIELDS.map((field) => [field, null])) as Values;

function chosenValues(model: ExtractedModel): Values {
  const values: Values = { ...NO_VALUES };
  for (const { field, value, chosen } of model.facts) {
    if (chosen) values[field] = typeof value === 'object' ? JSON.stringify(value) : value;
  }
  return values;
}

function columns(record: JsonObject, model: ExtractedModel, value: Values, tags: readonly string[]): Cell[] {
  const slash = model.id.indexOf('/');
  return [
    text(record._id),
    model.id,
    slash < 0 ? null : model.id.slice(0, slash),
    model.id.slice(slash + 1),
    value.family,
    value.generation,
    value.line,
    value.stage,
    value.relation,
    whole(value.parameters),
    whole(value.active_parameters),
    whole(value.experts),
    whole(value.context_length),
    model.license?.id ?? null,
    model.license?.state ?? null,
    value.task,
    value.library,
    gating(record.gated),
    record.disabled === undefined ? null : Number(record.disabled === true),
    count(record.downloads),
    count(record.downloadsAllTime),
    count(record.likes),
    number(record.trendingScore),
    text(record.createdAt),
    text(record.lastModified),
    text(record.sha),
    recordHash(record, tags),
  ];
}

/** Fields of a record that move without the model having changed; tags are hashed apart. */
const MOVING: ReadonlySet<string> = new Set([
  'downloads',
  'downloadsAllTime',
  'likes',
  'trendingScore',
  'lastModified',
  'inferenceProviderMapping',
  'tags',
]);

/** Hash of what in a record is the model itself; tags sorted, since lists and details order them differently. */
function recordHash(record: JsonObject, tags: readonly string[]): string {
  const still = [tags.join('\n')];
  for (const field in record) if (!MOVING.has(field)) still.push(`${field}:${jsonOf(record[field])}`);
  return hash('md5', still.join('\n'), 'base64url').slice(0, 16);
}

/** What JSON.stringify gives, which takes its time even over a short text. */
function jsonOf(value: Json | FactValue | undefined): string {
  if (typeof value === 'string' && NEEDS_NO_ESCAPE.test(value)) return `"${value}"`;
  return JSON.stringify(value) ?? 'undefined';
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

function factsJson({ facts }: ExtractedModel, words: Dictionary): string {
  const cells: string[] = [];
  for (const { field, value, basis, place, rule, chosen } of facts) {
    cells.push(`[${words.number(field)}`, jsonOf(value));
    cells.push(`${words.number(basis)}`, `${words.number(place)}`, `${words.number(rule)}`, chosen ? '1]' : '0]');
  }
  return `[${cells.join(',')}]`;
}

function notesJson(model: ExtractedModel, words: Dictionary): string | null {
  if (model.notes.length === 0) return null;
  return JSON.stringify(model.notes.map((note) => [words.number(note.code), words.number(note.place), note.saw]));
}

function weightsCells(set: Weights): Cell[] {
  const { format, level, bits_per_weight, bytes, files, shards, part, basis, place, rule } = set;
  return [format, level, bits_per_weight, bytes, files.length, shards, part, basis, place, rule, files[0] ?? null];
}

function licenseCells({ license }: ExtractedModel): Cell[] | null {
  return (
    license && [
      license.id,
      license.declared,
      license.state,
      license.basis,
      license.place,
      license.rule,
      license.name,
      license.link,
    ]
  );
}

function claimCells(claim: Claim, card: string | null, sha: string | null): Cell[] {
  const { source } = claim;
  return [
    claim.subject,
    claim.role,
    claim.role_reason,
    claim.benchmark,
    claim.label,
    claim.variant,
    claim.metric,
    claim.shots,
    claim.value,
    claim.value_text,
    claim.unit,
    claim.bold ? 1 : 0,
    claim.setting_from,
    claim.standing,
    source.kind,
    source.line,
    source.start,
    source.end,
    card === null ? null : quote(card, source.start, source.end),
    sha,
    ...classCells(claim),
  ];
}

function classCells({ benchmark, ...claim }: Claim): Cell[] {
  if (benchmark === null) return [null, null, null];
  const found = comparabilityClass({ ...claim, benchmark });
  return [found.edition, found.method, found.silent ? 1 : 0];
}

const QUOTE = 200;

/** The line a claim stands on, or as much of it round the value as fits 200 characters. */
function quote(card: string, start: number, end: number): string {
  const from = Math.max(card.lastIndexOf('\n', start - 1) + 1, start - QUOTE / 2);
  const lineEnd = card.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? card.length : lineEnd, from + QUOTE);
  return cleanText(card.slice(from, to).trim());
}

function shapeCells(value: Values): Cell[] | null {
  const cells = [
    value.architecture,
    whole(value.layers),
    whole(value.hidden_size),
    whole(value.heads),
    whole(value.kv_heads),
    whole(value.head_size),
    whole(value.kv_rank),
    whole(value.sliding_window),
    value.sliding_pattern,
    whole(value.native_context_length),
    whole(value.experts_per_token),
    whole(value.vocab_size),
    value.dtype,
    whole(value.kv_full_layers),
    whole(value.kv_full_values),
    whole(value.kv_local_layers),
    whole(value.kv_local_values),
  ];
  return cells.every((cell) => cell === null) ? null : cells;
}

function gating(gated: Json | undefined): string | null {
  if (gated === false) return 'no';
  return gated === 'auto' || gated === 'manual' ? gated : null;
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function count(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

// A fractional count of parameters is nobody's: rounding keeps the column an integer.
function whole(value: Cell): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;
}
