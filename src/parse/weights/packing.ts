/**
 * How a repo's safetensors or pickled tensors are packed, by its own statements: config, sign files, tags, library, name.
 * File formats such as GGUF prove themselves by their files and are not decided here.
 */
import type { Basis, Json, JsonObject } from '../../model.ts';
import {
  CONTAINER_SIGNS,
  type FormatRow,
  GROUP_CONTAINER,
  IMPLIED_METHODS,
  PACKED_INTEGERS,
} from '../../rules/formats.ts';
import { viewConfig } from '../config/shape.ts';
import type { Reading } from '../extractor.ts';
import { formatById, formatOf, formatOfScheme, formatOfSign, isContainer } from '../formats.ts';
import { object } from '../read.ts';
import { statedTotal } from '../size/named.ts';
import { formatsInName, levelInName } from './name.ts';
import { formatsInTags } from './tags.ts';

/** A format that something states, and where. */
export interface Statement {
  format: FormatRow;
  /** Bits the statement gives (`quantization_config.bits`); null when it gives none. */
  bits: number | null;
  basis: Basis;
  place: string;
  rule: string;
}

/**
 * The packings a repo states, the one its files are in first. Config is final unless it names only a container; then, and
 * without config, sign files, tags, library and name add up, and of each pair where one is the other's algorithm or scheme
 * only the format stays.
 */
export function packingsOf(model: Reading): readonly Statement[] {
  if (last?.model !== model) last = { model, found: readPackings(model) };
  return last.found;
}

/** Sizes and weights both ask, of one model after the other. */
let last: { model: Reading; found: readonly Statement[] } | null = null;

function readPackings(model: Reading): readonly Statement[] {
  const config = fromConfig(model);
  if (config.final) return config.statements;
  const stated = [...config.statements, ...fromSigns(model), ...fromTags(model), ...fromLibrary(model)];
  const all = stated.every((one) => one.format.generic) ? [...stated, ...fromName(model)] : stated;
  if (all.length === 0) return NONE;
  const found = unbeaten(all);
  return isGuesswork(model, found, all) ? [] : found;
}

/** Several packings that only tags name: of a mix, of a comparison, or copied; the tags don't say. */
function isGuesswork(model: Reading, found: readonly Statement[], all: readonly Statement[]): boolean {
  if (found.length < 2 || found.some((one) => one.place !== TAGS)) return false;
  const named = formatsInName(model.id);
  return !all.some((one) => named.includes(one.format));
}

/** Packings that tags name side by side without anything to tell which one holds; [] where that is clear. */
export function guessedPackings(model: Reading): readonly string[] {
  if (packingsOf(model).length > 0) return NONE;
  const tagged = fromTags(model);
  return tagged.length === 0 ? NONE : tagged.map((one) => one.format.id);
}

const TAGS = 'tags';
const NONE: readonly never[] = [];

function unbeaten(all: readonly Statement[]): Statement[] {
  const distinct = all.filter((one, at) => all.findIndex((other) => other.format.id === one.format.id) === at);
  const specific = distinct.some((one) => !one.format.generic);
  return distinct
    .filter((one) => !(specific && one.format.generic))
    .filter((one) => !distinct.some((other) => other.format.beats?.includes(one.format.id)));
}

interface ConfigStatements {
  statements: Statement[];
  /** The config names the number format itself, so nothing else needs asking. */
  final: boolean;
}

const NOTHING: ConfigStatements = { statements: [], final: false };

/** The quantisation block of a config and its key path; null when there is none. */
export function quantizationOf(model: Reading): { block: JsonObject; key: string } | null {
  const { text, prefix } = viewConfig(model.anyConfig);
  for (const key of ['quantization_config', 'compression_config', 'quantization']) {
    const top = object(model.anyConfig[key]);
    if (top !== null && Object.keys(top).length > 0) return { block: top, key };
    const nested = prefix === '' ? null : object(text[key]);
    if (nested !== null && Object.keys(nested).length > 0) return { block: nested, key: prefix + key };
  }
  return null;
}

function fromConfig(model: Reading): ConfigStatements {
  const found = quantizationOf(model);
  if (found === null) return NOTHING;
  const { block, key } = found;
  const method =
    textOf(block.quant_method) ??
    (textOf(block.quant_algo) ? IMPLIED_METHODS.quantAlgo : null) ??
    mlxMethod(block, key);
  if (method === null) return NOTHING;
  const mixed = textOf(block.moe_quant_algo);
  const own = isContainer(method) || mixed !== null ? null : formatOf('methods', method);
  const format = own ?? schemeOf(mixed === null ? method : IMPLIED_METHODS.quantAlgo, block, mixed);
  if (format === null) return NOTHING;
  const bits = bitsOf(block);
  const statement = { format, bits, basis: 'structured', place: `config.json#${key}`, rule: 'weights/config' } as const;
  return { statements: [statement], final: own !== null };
}

/** MLX writes `quantization: {group_size, bits}` and nothing else. */
function mlxMethod(block: JsonObject, key: string): string | null {
  return key.endsWith('quantization') && typeof block.bits === 'number' ? IMPLIED_METHODS.bareBits : null;
}

function schemeOf(container: string, block: JsonObject, algorithm: string | null): FormatRow | null {
  const named = algorithm ?? textOf(block.format) ?? textOf(block.quant_algo) ?? loadIn(block);
  if (named !== null && named.toLowerCase() !== PACKED_INTEGERS) {
    const format = formatOfScheme(container, named);
    if (format !== null) return format;
  }
  return groupFormat(block) ?? (named === null ? null : formatOfScheme(container, named));
}

function loadIn(block: JsonObject): string | null {
  return ['load_in_4bit', 'load_in_8bit'].find((key) => block[key] === true) ?? null;
}

/** The format of the weight group with the fewest bits: in a mixed repo, most weights are in it. */
function groupFormat(block: JsonObject): FormatRow | null {
  const groups = Object.values(object(block.config_groups) ?? {}).slice(0, 32);
  const weights = groups.flatMap((group) => {
    const of = object(group);
    const weight = object(of?.weights);
    return weight && typeof weight.num_bits === 'number'
      ? [{ weight, bits: weight.num_bits, acts: object(of?.input_activations) }]
      : [];
  });
  const least = weights.sort((a, b) => a.bits - b.bits)[0];
  if (least === undefined) return null;
  const type = textOf(least.weight.type) ?? 'int';
  const block4 = type === 'float' && least.bits === 4 ? `g${least.weight.group_size}` : '';
  return formatOfScheme(GROUP_CONTAINER, `${type}${least.bits}${block4}${least.acts ? 'a' : ''}`);
}

function bitsOf(block: JsonObject): number | null {
  const stated = block.bits ?? block.w_bit ?? block.nbits;
  if (typeof stated === 'number') return stated > 0 && stated <= 16 ? stated : null;
  return bitsOfType(block.quant_type);
}

/** torchao names the class of its scheme: `int4_weight_only`, `{default: {_type: "Int8DynamicActivationInt4WeightConfig"}}`. */
function bitsOfType(type: Json | undefined): number | null {
  const scheme = object(object(type)?.default)?._type ?? type;
  if (typeof scheme !== 'string' || scheme.length > 100) return null;
  const bits = /(?:int|float)(\d)_?weight/i.exec(scheme)?.[1];
  return bits === undefined ? null : Number(bits);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fromSigns(model: Reading): readonly Statement[] {
  if (model.files === null) return NONE;
  return model.files.flatMap((file) => {
    const format = formatOfSign(file.path);
    return format
      ? [{ format, bits: null, basis: 'structured', place: `files#${file.path}`, rule: 'weights/sign-file' } as const]
      : [];
  });
}

function fromTags(model: Reading): readonly Statement[] {
  return packingsAmong(formatsInTags(model.sorted.lower), 'declared', TAGS, 'weights/tag');
}

function fromLibrary(model: Reading): readonly Statement[] {
  const library = model.api?.library_name;
  const format = typeof library === 'string' ? formatOf('libraries', library) : null;
  return format?.kind === 'packing'
    ? [{ format, bits: null, basis: 'declared', place: 'library_name', rule: 'weights/library' }]
    : NONE;
}

function fromName(model: Reading): readonly Statement[] {
  const outright = packingsAmong(formatsInName(model.id), 'named', 'name', 'weights/name');
  const packings = outright.length > 0 ? outright : packingsAmong(ofLevel(model), 'named', 'name', 'weights/name');
  const [only] = packings;
  return packings.length === 1 && only !== undefined && !hasRoom(model, only.format) ? NONE : packings;
}

/** What the level in the name is a level of: of one format alone, or of the container that is tagged. */
function ofLevel(model: Reading): readonly FormatRow[] {
  const level = levelInName(model.id);
  if (level === null) return NONE;
  const container = containerOf(model) ?? '';
  const format = level.row.format ? formatById(level.row.format) : formatOfScheme(container, level.text);
  return format === null ? NONE : [format];
}

function containerOf({ sorted, files }: Reading): string | null {
  const sign = files?.find(({ path }) => Object.hasOwn(CONTAINER_SIGNS, path));
  return sorted.lower.find(isContainer) ?? (sign && CONTAINER_SIGNS[sign.path]) ?? null;
}

/** All that the repo stores is enough for the weights that its name states: else the format is that of what they were made from. */
function hasRoom({ api, name }: Reading, { bits }: FormatRow): boolean {
  const [stored, total] = [api?.usedStorage, statedTotal(name)];
  if (typeof stored !== 'number' || stored === 0 || total === null || bits === undefined) return true;
  return stored * 8 >= total * bits * LEAST_OF_BITS;
}

/** Sizes in names are rounded up by less. */
const LEAST_OF_BITS = 0.8;

function packingsAmong(formats: readonly FormatRow[], basis: Basis, place: string, rule: string): readonly Statement[] {
  let found: Statement[] | null = null;
  for (const format of formats) {
    if (format.kind === 'packing') (found ??= []).push({ format, bits: null, basis, place, rule });
  }
  return found ?? NONE;
}
