/** Records of Every Eval Ever as files, laid out as its datastore is: `data/<collection>/<developer>/<model>/<uuid>.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportState } from '../../../index/export.ts';
import type { Sqlite } from '../../../index/open.ts';
import { cardsWithClaims } from '../../../index/claims-made.ts';
import { version } from '../../../package-root.ts';
import { writeWhole } from '../folder.ts';
import { hear } from '../hear.ts';
import { pathPart } from '../path-part.ts';
import { EEE_SCHEMA, type EeeRecord, eeeRecords } from './record.ts';

const COLLECTION = 'hubdex-model-cards';

/** What was written. */
export interface EeeManifest {
  hubdex: string;
  /** The format and its version. */
  format: string;
  /** The number of the last crawl in it, and the newest observation of the Hub. */
  version: number;
  as_of: string | null;
  cards: number;
  records: number;
  results: number;
}

/** Writes what cards claim, of all models or of these: one card's claims are in memory at a time. @throws ExportFolderError */
export function writeEee(
  db: Sqlite,
  folder: string,
  only: ReadonlySet<string> | null,
  signal: AbortSignal,
): Promise<EeeManifest> {
  return writeWhole(db, folder, async (fresh) => {
    const state = exportState(db);
    const format = `every-eval-ever ${EEE_SCHEMA}`;
    const told: EeeManifest = {
      hubdex: version,
      format,
      version: state.version,
      as_of: state.asOf,
      cards: 0,
      records: 0,
      results: 0,
    };
    for (const { card, claims } of cardsWithClaims(db, only)) {
      const records = eeeRecords(card, claims);
      for (const record of records) writeRecord(fresh, record);
      told.cards += 1;
      told.records += records.length;
      told.results += claims.length;
      await hear(signal);
    }
    return told;
  });
}

function writeRecord(folder: string, record: EeeRecord): void {
  const place = join(folder, ...placeOf(record));
  mkdirSync(place, { recursive: true });
  const name = record.evaluation_id.slice(record.evaluation_id.lastIndexOf('/') + 1);
  writeFileSync(join(place, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`, { flag: 'wx' });
}

function placeOf({ model_info: { id } }: EeeRecord): string[] {
  const [owner = '', ...name] = id.includes('/') ? id.split('/') : ['unknown', id];
  return ['data', COLLECTION, pathPart(owner), pathPart(name.join('_'))];
}
