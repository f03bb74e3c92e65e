/** How many tokens a model can hold: as shipped, and before its context was extended. */
import type { Candidates, Fact, Note } from '../../model.ts';
import { PUBLISHED_CONTEXTS, type PublishedContextRow } from '../../rules/contexts.ts';
import { type ContextLengths, contextLengths } from '../config/rope.ts';
import { type ConfigView, count, isCount, viewConfig } from '../config/shape.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { headHeld, stated } from '../heads/head.ts';
import { object } from '../read.ts';
import { choose } from './choose.ts';
import { extendedContexts } from './context-extended.ts';

export const context: Extractor = (model) => {
  const view = model.configIsFile ? viewConfig(model.anyConfig) : null;
  const lengths = view && contextLengths(view);
  const row = view && lengths ? publishedRow(model.id, view, lengths) : null;
  const found = candidates(model, lengths, row);
  const shipped = found[0]?.value ?? null;
  const facts = [
    ...choose('context_length', found),
    ...choose('native_context_length', lengths ? native(lengths) : []),
    ...choose('context_extended', shipped === null ? [] : extendedContexts(model, shipped, row)),
  ];
  const notes = lengths?.unknownKind ? [unknownKind(lengths.unknownKind)] : [];
  return facts.length + notes.length > 0 ? { facts, notes } : NOTHING_FOUND;
};

/** The developer's figure where its config reserves room for something else, the config, the GGUF header, the name. */
function candidates(
  model: Reading,
  lengths: ContextLengths | null,
  row: PublishedContextRow | null,
): Candidates<number> {
  const rule = lengths?.byClass ? 'context/class-default' : 'context/config';
  return [
    ...(row
      ? [{ value: row.context, basis: 'declared', place: row.source, rule: `context/published-${row.id}` } as const]
      : []),
    ...(lengths ? [fact(lengths.context, `config.json#${lengths.contextKey}`, rule)] : []),
    ...fromGguf(model),
    ...fromHead(model),
    ...fromName(model),
  ];
}

const PUBLISHED: readonly PublishedContextRow[] = PUBLISHED_CONTEXTS;

/** The row for configs of this type and length, one that names the model before one that does not; none for a stretched one. */
function publishedRow(id: string, view: ConfigView, lengths: ContextLengths): PublishedContextRow | null {
  const type = view.text.model_type ?? view.top.model_type;
  if (typeof type !== 'string' || lengths.native !== null) return null;
  const hidden = count(view, 'hidden');
  const rows = PUBLISHED.filter((one) => {
    const fits = one.hidden === undefined || (hidden !== null && one.hidden.includes(hidden));
    return fits && one.configured === lengths.context && one.types.includes(type);
  });
  const named = rows.find(({ inName }) => inName !== undefined && id.toLowerCase().includes(inName));
  return named ?? rows.find(({ inName }) => inName === undefined) ?? null;
}

function fromGguf(model: Reading): Candidates<number> {
  const length = object(model.api?.gguf)?.context_length;
  return typeof length === 'number' && length > 0 ? [fact(length, 'gguf.context_length', 'context/gguf')] : [];
}

function fromHead(model: Reading): Candidates<number> {
  const head = headHeld(model);
  const length = head && stated(head, 'context_length');
  return head !== null && isCount(length) ? [fact(length, head.place, 'context/head')] : [];
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
