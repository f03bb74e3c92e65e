/** What the class of a model, as the Hub tags it, says of its size. */
import { COMPOSITE_TYPES, SIZE_CLASSES } from '../../rules/size-classes.ts';
import type { Reading } from '../extractor.ts';

/** Whether it is put together of two models, of which its name tells the one. */
export function isComposite({ sorted }: Reading): boolean {
  return sorted.lower.some((tag) => COMPOSITE_TYPES.includes(tag));
}

/** Whether models of its class come in such a size: in a name a serial number, training tokens and words look like one. */
export function isOfClass({ tags }: Reading, size: number): boolean {
  const row = SIZE_CLASSES.find(({ tag }) => tags.includes(tag));
  return row === undefined || (size >= row.least && size <= row.most);
}
