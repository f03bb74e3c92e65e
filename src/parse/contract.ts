/** The wire contract of `hubdex extract --jsonl`: one JSON object in, one out. */
import { ExtractInput } from '../extract-input.ts';
import type { ExtractedModel, FactField, Json, JsonObject, RawModel, RepoFile } from '../model.ts';
import { extract } from './extract.ts';
import { chosen } from './facts/choose.ts';
import { object } from './read.ts';

/** Thrown for a line that is no JSON or has no usable id; the message says what was wrong. */
class ContractError extends Error {
  override name = 'ContractError';
}

/** Reads one input line. @throws ContractError */
function readLine(line: string): RawModel {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ContractError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isInput(value)) return rawModel(value);
  const parsed = ExtractInput.safeParse(value);
  if (!parsed.success)
    throw new ContractError(parsed.error.issues.map((i) => `${i.path.join('.') || 'line'}: ${i.message}`).join('; '));
  return rawModel(parsed.data);
}

const OBJECTS = ['api', 'config', 'tokenizer_config', 'adapter_config'] as const;

/**
 * What nearly every line is, seen at a glance: the schema copies each object that it checks. Anything it might mend or
 * complain about is left to it.
 */
function isInput(value: unknown): value is ExtractInput {
  const input = object(value as Json);
  if (input === null || typeof input.id !== 'string' || input.id === '' || input.id.length > 300) return false;
  if (input.files != null || (input.card != null && typeof input.card !== 'string')) return false;
  return OBJECTS.every((key) => {
    const held = input[key];
    return held == null || (object(held) !== null && !Object.hasOwn(held as object, '__proto__'));
  });
}

function rawModel(input: ExtractInput): RawModel {
  const api = (input.api ?? null) as JsonObject | null;
  return {
    id: input.id,
    api,
    card: input.card ?? null,
    config: (input.config ?? null) as JsonObject | null,
    tokenizerConfig: (input.tokenizer_config ?? null) as JsonObject | null,
    adapterConfig: (input.adapter_config ?? null) as JsonObject | null,
    files: input.files ? input.files.map(repoFile) : siblings(api),
  };
}

/** The files of a Hub record's `siblings`; null when it lists none. */
export function siblings(api: JsonObject | null): RepoFile[] | null {
  if (!Array.isArray(api?.siblings)) return null;
  return api.siblings.flatMap((entry) => {
    const file = object(entry);
    return file && typeof file.rfilename === 'string' ? [repoFile({ ...file, rfilename: file.rfilename })] : [];
  });
}

function repoFile(file: { rfilename: string; [key: string]: unknown }): RepoFile {
  const lfs = object(file.lfs as JsonObject | undefined);
  return {
    path: file.rfilename,
    bytes: typeof file.size === 'number' && file.size >= 0 ? file.size : null,
    sha256: typeof lfs?.sha256 === 'string' ? lfs.sha256 : typeof file.sha256 === 'string' ? file.sha256 : null,
    blobId: typeof file.blobId === 'string' ? file.blobId : null,
  };
}

/** One input line to one output object; never throws: a bad line gives `{error}`. */
export function extractLine(line: string): JsonObject | { error: string } {
  try {
    return contract(extract(readLine(line)));
  } catch (error) {
    if (error instanceof ContractError) return { error: error.message };
    throw error;
  }
}

/** An extracted model in the contract's shape. */
function contract(model: ExtractedModel): JsonObject {
  const fact = (field: FactField) => {
    const row = chosen(model.facts, field);
    return row && { value: row.value as string | number, basis: row.basis, place: row.place, rule: row.rule };
  };
  return {
    id: model.id,
    family: fact('family'),
    generation: fact('generation'),
    line: fact('line'),
    stage: fact('stage'),
    parameters: { total: fact('parameters'), active: fact('active_parameters'), experts: fact('experts') },
    context_length: fact('context_length'),
    context_extended: extended(model),
    weights: plain(model.weights),
    license: model.license ? plain(model.license) : null,
    relation: fact('relation'),
    base_models: plain(model.base_models),
    claims: plain(model.claims),
    notes: plain(model.notes),
  };
}

// Interfaces are not assignable to index-signature types in TypeScript; the shapes are JSON by construction.
function plain<T extends object>(value: T): JsonObject {
  return value as unknown as JsonObject;
}

/** The longer context with the method that reaches it, which its rule names last. */
function extended(model: ExtractedModel): JsonObject | null {
  const row = chosen(model.facts, 'context_extended');
  if (row === null) return null;
  const how = row.rule.slice(row.rule.lastIndexOf('/') + 1);
  return { value: row.value as number, how, basis: row.basis, place: row.place, rule: row.rule };
}
