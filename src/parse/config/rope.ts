/** Reads RoPE scaling as each kind means it: how long the context is, and how long it was before extension. */
import type { JsonObject } from '../../model.ts';
import { NATIVE_LENGTHS, RESERVED_POSITIONS, ROPE_KINDS } from '../../rules/contexts.ts';
import { object } from '../read.ts';
import { type ConfigView, count, find, isCount, numberIn, typeOf } from './shape.ts';

/** Context lengths in tokens, with the keys they were read from. */
export interface ContextLengths {
  context: number;
  contextKey: string;
  /** The config is silent: its class's length. */
  byClass: boolean;
  /** Before an extension on top of what the model was made for; null when there is none or the config does not say. */
  native: number | null;
  nativeKey: string | null;
  /** A scaling kind no row knows; its effect on the length is not counted. */
  unknownKind: string | null;
}

type Effect = (typeof ROPE_KINDS)[number]['effect'];
const effects: ReadonlyMap<string, Effect> = new Map(ROPE_KINDS.map((row) => [row.id, row.effect]));

/** The context lengths a config states; null when it states none. */
export function contextLengths(view: ConfigView): ContextLengths | null {
  const configured = find(view, 'context', isCount);
  if (configured === null) return null;
  const scaling = scalingOf(view);
  const plain = {
    context: configured.value - reservedPositions(view),
    contextKey: configured.key,
    byClass: configured.byClass === true,
    native: null,
    nativeKey: null,
    unknownKind: null,
  };
  if (scaling === null) return withOriginal(plain, view);
  const effect = effects.get(scaling.kind);
  if (effect === undefined) return { ...withOriginal(plain, view), unknownKind: scaling.kind };
  return EFFECTS[effect](plain, view, scaling);
}

/** Rows of a position table that no token uses. */
function reservedPositions(view: ConfigView): number {
  if (!RESERVED_POSITIONS.some((row) => row.types.some((type) => type === typeOf(view)))) return 0;
  const pad = view.text.pad_token_id;
  return (typeof pad === 'number' && pad >= 0 && pad < 8 ? pad : 1) + 1;
}

interface Scaling {
  kind: string;
  factor: number | null;
  original: number | null;
  key: string;
}

/** Newer configs keep RoPE settings by kind of layer; full attention's count. */
function scalingOf(view: ConfigView): Scaling | null {
  for (const key of ['rope_scaling', 'rope_parameters']) {
    const block = object(view.text[key]) ?? object(view.top[key]);
    const rope = object(block?.full_attention) ?? block;
    const kind = rope?.rope_type ?? rope?.type;
    if (rope && typeof kind === 'string')
      return { kind, factor: positive(rope, 'factor'), original: originalOf(rope, view), key };
  }
  return null;
}

function originalOf(rope: JsonObject, view: ConfigView): number | null {
  return positive(rope, 'original_max_position_embeddings') ?? positive(view.text, 'original_max_position_embeddings');
}

function positive(at: JsonObject, key: string): number | null {
  const value = numberIn(at[key]);
  return value !== null && value > 0 ? value : null;
}

type Apply = (plain: ContextLengths, view: ConfigView, scaling: Scaling) => ContextLengths;

const EFFECTS: Readonly<Record<Effect, Apply>> = {
  none: (plain, view) => withOriginal(plain, view),
  included: (plain) => plain,
  times: (plain, _view, { factor, original, key }) => {
    if (factor === null || original === null) return plain;
    const stretched = Math.round(factor * original);
    if (stretched <= plain.context) return plain;
    return withNative({ ...plain, context: stretched, contextKey: `${key}.factor` }, original, key);
  },
  'at-run-time': (plain) => plain,
  either: (plain, view, { factor, original, key }) => {
    if (original !== null) return withNative(plain, original, key);
    if (factor === null || !isNativeLength(view, plain.context)) return plain;
    const stretched = Math.round(plain.context * factor);
    return {
      ...plain,
      context: stretched,
      contextKey: `${key}.factor`,
      native: plain.context,
      nativeKey: plain.contextKey,
    };
  },
};

function withNative(plain: ContextLengths, original: number | null, key: string): ContextLengths {
  if (original === null || original >= plain.context) return plain;
  return { ...plain, native: original, nativeKey: `${key}.original_max_position_embeddings` };
}

function withOriginal(plain: ContextLengths, view: ConfigView): ContextLengths {
  return withNative(plain, positive(view.text, 'original_max_position_embeddings'), 'config');
}

function isNativeLength(view: ConfigView, length: number): boolean {
  const type = view.text.model_type ?? view.top.model_type;
  return (
    NATIVE_LENGTHS.some((row) => row.type === type && row.lengths.includes(length)) && count(view, 'layers') !== null
  );
}
