/**
 * Claims as files of `.eval_results/`, the Hub's place for results: what is said of a model under its name, by its own card
 * and by others'. https://huggingface.co/docs/hub/eval-results
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { exportState } from '../../index/export.ts';
import type { Sqlite } from '../../index/open.ts';
import { type ClaimAbout, claimsOn } from '../../index/claims-made.ts';
import { version } from '../../package-root.ts';
import { writeWhole } from './folder.ts';
import { hear } from './hear.ts';
import { pathPart } from './path-part.ts';

/** A benchmark that the Hub has a leaderboard of. */
export interface Leaderboard {
  /** Our id of the benchmark. */
  id: string;
  dataset: string;
  task: string;
}

/** What was written. */
export interface EvalResultsManifest {
  hubdex: string;
  format: string;
  /** The number of the last crawl in it, and the newest observation of the Hub. */
  version: number;
  as_of: string | null;
  benchmarks: number;
  files: number;
  results: number;
}

/** Of what, and until when. */
export interface EvalResultsOptions {
  /** Of these models; null for all. */
  only: ReadonlySet<string> | null;
  leaderboards: readonly Leaderboard[];
  /** Breaks it off: then nothing is left of it. */
  signal: AbortSignal;
}

/**
 * Writes `owner/name/.eval_results/<benchmark>.yaml` for every model, or for these, from all claims about it: of one model
 * and benchmark in memory at a time. @throws ExportFolderError
 */
export function writeEvalResults(
  db: Sqlite,
  folder: string,
  { only, leaderboards, signal }: EvalResultsOptions,
): Promise<EvalResultsManifest> {
  return writeWhole(db, folder, async (fresh) => {
    const state = exportState(db);
    const told = { benchmarks: leaderboards.length, files: 0, results: 0 };
    for (const leaderboard of leaderboards) {
      for (const claims of claimsOn(db, leaderboard.id)) {
        const [{ subject_id: model }] = claims;
        if (only !== null && !only.has(model)) continue;
        const results = evalResults(leaderboard, claims);
        writeResults(fresh, model, leaderboard.id, results);
        told.files += 1;
        told.results += results.length;
        await hear(signal);
      }
    }
    return { hubdex: version, format: 'eval-results', version: state.version, as_of: state.asOf, ...told };
  });
}

function writeResults(folder: string, model: string, benchmark: string, results: readonly EvalResult[]): void {
  const place = join(folder, ...model.split('/').map(pathPart), '.eval_results');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${pathPart(benchmark)}.yaml`), stringify(results, { lineWidth: 0 }), { flag: 'wx' });
}

/** One result as the Hub reads it. `source.url` leads to the line of the card that says so, and names its owner. */
export interface EvalResult {
  dataset: { id: string; task_id: string };
  value: number;
  source: { url: string; name: string };
  notes?: string;
}

/** The results of one model on one benchmark, on the benchmark's own scale; what a card says twice stands there once. */
export function evalResults({ dataset, task }: Leaderboard, claims: readonly ClaimAbout[]): EvalResult[] {
  const found = new Map<string, EvalResult>();
  for (const claim of claims) {
    const { card, score, url } = claim;
    const notes = notesOf(claim);
    const key = JSON.stringify([card, score, notes]);
    if (found.has(key)) continue;
    found.set(key, {
      dataset: { id: dataset, task_id: task },
      value: score,
      source: { url, name: `Model card of ${card}` },
      ...(notes === '' ? {} : { notes }),
    });
  }
  return [...found.values()];
}

/** How it was measured, in words that the reader of such files takes apart again: `8-shot; variant: cot; metric: em`. */
function notesOf({ shots, variant, metric }: ClaimAbout): string {
  const parts = [
    shots === null ? null : `${shots}-shot`,
    variant === null ? null : `variant: ${variant}`,
    metric === null ? null : `metric: ${metric}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
