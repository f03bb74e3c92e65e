/** What stored answers are understood with, and what happens where nothing can be made of one. */
import type { Archive } from '../index/archive.ts';
import type { Dictionary, ModelRows } from '../index/rows.ts';
import type { Writer } from '../index/write.ts';
import type { JsonObject, RawModel } from '../model.ts';
import { extract } from '../parse/extract.ts';
import { held, type Held } from './held.ts';
import { modelRows } from './model-rows.ts';
import { notUnderstood } from './page.ts';

/** Nothing can be made of what is held of a model: a fault of the rules, which must not stop a run. */
class NotUnderstoodError extends Error {
  override name = 'NotUnderstoodError';
  readonly code = 'not-understood';
  constructor(
    readonly id: string,
    cause: unknown,
  ) {
    super(notUnderstood(id, cause).message, { cause });
  }
}

/** The work's result, or what `otherwise` gives where nothing can be made of a model. */
export function unlessNotUnderstood<T>(work: () => T, otherwise: (error: NotUnderstoodError) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotUnderstoodError) return otherwise(error);
    throw error;
  }
}

/** What answers are applied with. */
export interface Means {
  writer: Writer;
  held: Held;
  /** Numbers words from here on; read from the index when first needed. */
  words(): Dictionary;
  /** The rows of a model. @throws NotUnderstoodError */
  understood(raw: RawModel, record: JsonObject): ModelRows;
}

/** The means of an open index. */
export function meansOf(writer: Writer, archive: Archive): Means {
  let dictionary: Dictionary | null = null;
  const words = (): Dictionary => (dictionary ??= writer.words());
  return {
    writer,
    held: held(archive, writer),
    words,
    understood(raw, record) {
      try {
        return modelRows(record, raw.card, extract(raw), words());
      } catch (error) {
        throw new NotUnderstoodError(raw.id, error);
      } finally {
        writer.keepWords(words().fresh());
      }
    },
  };
}
