/** What is stored of a model, as the writer hands it out. */
import type { Cell } from './rows.ts';

/** Absent, not fetched, failed and refused are different answers. */
export type State = 'held' | 'absent' | 'not-fetched' | 'failed' | 'gated';

/** A stored model, by column name. */
export interface StoredModel {
  key: number;
  id: string;
  hub_id: string | null;
  sha: string | null;
  record_hash: string | null;
  record_seq: number | null;
  details_sha: string | null;
  card_state: State;
  config_state: State;
  files_state: State;
  last_seen_at: string;
  gone_at: string | null;
  [column: string]: Cell;
}

/** A text held of a model. */
export interface Part {
  path: string;
  seq: number;
  blobId: string | null;
  sha: string | null;
  state: State;
}
