/**
 * Repackagings whose copied card names the original's parent as its own: `Hermes-2-Pro-Llama-3-8B-GGUF` with the
 * `base_model` Llama 3 8B, which the Hub then calls its quantization.
 */
import type { BaseModel } from '../../model.ts';
import type { Reading } from '../extractor.ts';
import { readName } from '../names/read.ts';
import { saysPacked } from '../relation/context.ts';
import { isRepackagingOf } from '../relation/packed.ts';
import { readRepoId } from './repo-id.ts';
import { quantizedText } from './sources.ts';

/** A tool's or an owner's word may stand beside the original's name. */
const SPARE_WORDS = 1;

/**
 * The same edges; where the name is no declared parent's but that of a model of which the text says the files were made, this
 * one goes before them. What was declared stays as an ancestor, how it came to be is not said.
 */
export function pastCopiedCard(model: Reading, declared: BaseModel[]): BaseModel[] {
  if (model.card === null || !saysPacked(model.name)) return declared;
  if (declared.some(({ id }) => isOriginal(model, id))) return declared;
  const [written] = quantizedText(model);
  const read = written === undefined ? null : readRepoId(written.text);
  if (written === undefined || read?.kind !== 'id' || !isOriginal(model, read.id)) return declared;
  const { relation, place } = written;
  const original: BaseModel = { id: read.id, relation, basis: 'inferred', place, rule: 'lineage/copied-card' };
  return [original, ...declared.map((edge) => (edge.relation === 'quantized' ? { ...edge, relation: null } : edge))];
}

function isOriginal(model: Reading, id: string): boolean {
  return isRepackagingOf(model.name, readName(id), SPARE_WORDS);
}
