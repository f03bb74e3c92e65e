/** How many tokens a model can hold: as shipped, and before its context was extended. */
import type { Candidates, Fact, Note } from '../../model.ts';
import { PUBLISHED_CONTEXTS, type PublishedContextRow } from '../../rules/contexts.ts';
import { type ContextLengths, contextLengths } from '../config/rope.ts';
import { type ConfigView, viewConfig } from '../config/shape.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { object } from '../read.ts';
import { choose } from './choose.ts';

export const context: Extractor = (model) => {
  const view = model.configIsFile ? viewConfig(model.anyConfig) : null;
  const lengths = view && contextLengths(view);
  const facts = [
    ...choose('context_length', candidates(model, view, lengths)),
    ...choose('native_context_length', lengths ? native(lengths) : []),
  ];
  const notes = lengths?.unknownKind ? [unknownKind(lengths.unknownKind)] : [];
  return facts.length + notes.length > 0 ? { facts, notes } : NOTHING_FOUND;
};

/** The developer's figure where its config reserves room for something else, the config, the GGUF header, the name. */
function candidates(model: Reading, view: ConfigView | null, lengths: ContextLengths | null): Candidates<number> {
  return [
    ...(view && lengths ? published(model.id, view, lengths) : []),
    ...(lengths ? [fact(lengths.context, `config.json#${lengths.contextKey}`, 'context/config')] : []),
    ...fromGguf(model),
    ...fromName(model),
  ];
}

const PUBLISHED: readonly PublishedContextRow[] = PUBLISHED_CONTEXTS;

function published(id: string, view: ConfigView, lengths: ContextLengths): Candidates<number> {
  const type = view.text.model_type ?? view.top.model_type;
  if (typeof type !== 'string') return [];
  const rows = PUBLISHED.filter((one) => one.configured === lengths.context && one.types.includes(type));
  const named = rows.find(({ inName }) => inName !== undefined && id.toLowerCase().includes(inName));
  const row = named ?? rows.find(({ inName }) => inName === undefined);
  return row ? [{ value: row.context, basis: 'declared', place: row.source, rule: `context/published-${row.id}` }] : [];
}

function fromGguf(model: Reading): Candidates<number> {
  const length = object(model.api?.gguf)?.context_length;
  return typeof length === 'number' && length > 0 ? [fact(length, 'gguf.context_length', 'context/gguf')] : [];
}

function fromName(model: Reading): Candidates<number> {
  const { context: stated } = model.name;
  return stated ? [{ value: stated.value, basis: 'named', place: 'name', rule: 'context/name' }] : [];
}

function native(lengths: ContextLengths): Candidates<number> {
  return lengths.native === null
    ? []
    : [fact(lengths.native, `config.json#${lengths.nativeKey}`, 'native-context/config')];
}

function fact(value: number, place: string, rule: string): Fact<number> {
  return { value, basis: 'structured', place, rule };
}

function unknownKind(kind: string): Note {
  return { code: 'context-scaling-unknown', place: 'config.json#rope_scaling', saw: kind.slice(0, 200) };
}
