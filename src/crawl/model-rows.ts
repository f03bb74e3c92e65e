/** A model as understood, laid out as the index's rows. */
import type { Cell, Dictionary, ModelRows } from '../index/rows.ts';
import type { BaseModel, ExtractedModel, JsonObject, Weights } from '../model.ts';
import { jsonOf, text, whole } from './cells.ts';
import { claimCells } from './claim-cells.ts';
import { chosenValues, modelColumns, type Values } from './model-columns.ts';
import { tagsOf } from './record-hash.ts';

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
    columns: modelColumns(record, model, value, tags),
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

function lists(record: JsonObject, path: string): boolean | null {
  if (!Array.isArray(record.siblings)) return null;
  return record.siblings.some(
    (file) => typeof file === 'object' && file !== null && 'rfilename' in file && file.rfilename === path,
  );
}

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
