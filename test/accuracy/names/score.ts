/** How many of a round's labels the program reads alike. A field that nobody could label counts neither way. */
import type { ExtractedModel } from '../../../src/model.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import type { Label, Tally } from './rounds.ts';

type Read = string | number | null;

interface Field {
  want: (label: Label) => Read;
  got: (model: ExtractedModel) => Read;
}

const fact =
  (field: Parameters<typeof chosen>[1]) =>
  (model: ExtractedModel): Read => {
    const value = chosen(model.facts, field)?.value;
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
const billions =
  (field: 'parameters' | 'active_parameters') =>
  (model: ExtractedModel): Read => {
    const value = fact(field)(model);
    return typeof value === 'number' ? value / 1e9 : null;
  };

const FIELDS: Record<string, Field> = {
  family: { want: (label) => label.family ?? null, got: fact('family') },
  generation: { want: (label) => label.generation ?? null, got: fact('generation') },
  line: { want: (label) => label.line ?? null, got: fact('line') },
  stage: { want: (label) => label.stage ?? null, got: fact('stage') },
  parameters: { want: (label) => label.params_b ?? null, got: billions('parameters') },
  active: { want: (label) => label.active_b ?? null, got: billions('active_parameters') },
  license: { want: (label) => label.license ?? null, got: ({ license }) => license?.declared ?? license?.id ?? null },
  relation: {
    want: (label) => label.relation ?? null,
    got: (model) => fact('relation')(model) ?? model.base_models[0]?.relation ?? null,
  },
};

/** Sizes agree within a tenth: names round. */
const TOLERANCE = 0.1;
/** Plain weights are no format that a label names. */
const PLAIN = new Set(['safetensors', 'pytorch', 'bf16', 'fp16', 'fp32']);

/**
 * The tallies of every field, and of weight formats one by one. A row of weights is one set of files in one format and one
 * level, so that a label's NVFP4 inside GGUF is told where it is the level of the GGUF.
 */
export function score(all: readonly Label[], models: ReadonlyMap<string, ExtractedModel>): Record<string, Tally> {
  const found: Record<string, Tally> = {};
  for (const [name, field] of Object.entries(FIELDS)) found[name] = tallyOf(all, models, field);
  found.quantization = formats(all, models);
  return found;
}

function tallyOf(all: readonly Label[], models: ReadonlyMap<string, ExtractedModel>, { want, got }: Field): Tally {
  let [right, wrong, missed] = [0, 0, 0];
  for (const label of all) {
    const wanted = want(label);
    const model = models.get(label.id);
    const had = model === undefined ? null : got(model);
    if (wanted === null) continue;
    if (had !== null && isSame(had, wanted)) right += 1;
    else {
      missed += 1;
      if (had !== null) wrong += 1;
    }
  }
  return [right, wrong, missed];
}

function isSame(had: Read, wanted: Read): boolean {
  if (typeof had === 'number' && typeof wanted === 'number')
    return Math.abs(had - wanted) <= TOLERANCE * Math.abs(wanted);
  return slug(had) === slug(wanted);
}

const slug = (text: Read): string =>
  String(text)
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();

function formats(all: readonly Label[], models: ReadonlyMap<string, ExtractedModel>): Tally {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { id, quants } of all) {
    if (quants === undefined) continue;
    const wanted = new Set(quants.map(slug));
    const weights = models.get(id)?.weights ?? [];
    const had = new Set(weights.map(({ format }) => slug(format)).filter((format) => !PLAIN.has(format)));
    const levels = new Set(weights.map(({ level }) => slug(level)));
    for (const format of wanted)
      if (had.has(format) || levels.has(format)) right += 1;
      else missed += 1;
    for (const format of had) if (!wanted.has(format)) wrong += 1;
  }
  return [right, wrong, missed];
}
