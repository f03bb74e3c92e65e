/** One model's record, with the sizes and hashes of its files. */
import type { Exchange, Note } from '../model.ts';
import { errorOf } from './errors.ts';
import { getExpanded } from './expand.ts';
import type { Expected } from './json.ts';
import { readRecord, type HubRecord } from './records.ts';
import { DETAIL_EXPAND, detailUrl } from './requests.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

export interface Detail extends HubRecord {
  exchanges: Exchange[];
  /** The id asked for, when the Hub led from it to another; the target may belong to someone else, so compare `hubId`. */
  renamedFrom: string | null;
}

const RECORD: Expected = { what: 'a record', is: (value) => readRecord(value).record !== null };

/** What a detail request may be told. */
export interface DetailOptions extends GetOptions {
  expand?: readonly string[];
  /** The `_id` that the record must have; null takes any. */
  hubId?: string | null;
}

/** A model's detail record. Throws HubError: `missing`, `disabled`, `malformed`, `other-model` ... */
export const getDetail = async (
  source: HubSource,
  id: string,
  { expand = DETAIL_EXPAND, hubId = null, ...options }: DetailOptions = {},
): Promise<Detail> => {
  const { exchanges, value, notes } = await getExpanded(source, detailUrl(id, expand), RECORD, options);
  const { record } = readRecord(value);
  const last = finalOf(exchanges);
  if (record === null) throw errorOf('malformed', last, { saw: `no record: ${last.body.slice(0, 80)}` });
  if (isOther(record, hubId)) throw errorOf('other-model', last, { saw: `${record.id} with _id ${record.hubId}` });
  const all: Note[] = [...notes, ...record.notes];
  return { ...record, notes: all, exchanges, renamedFrom: record.id === id ? null : id };
};

/** Whether a record is that of another repo than the one with this `_id`; where either tells none, nobody can say. */
export const isOther = (record: HubRecord, hubId: string | null): boolean =>
  hubId !== null && record.hubId !== null && record.hubId !== hubId;
