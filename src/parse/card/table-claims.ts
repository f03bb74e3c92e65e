/** Which tables of a card hold results, and the claims of those that do. */
import type { Note } from '../../model.ts';
import { type Axes, axesOf } from './axes.ts';
import { benchmarkAround } from './benchmark-around.ts';
import { speaksOfEvaluation } from './evaluation-around.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import type { Judge } from './judge.ts';
import { labelTexts } from './label-cells.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Surroundings } from './passages.ts';
import { unstacked } from './stacked-rows.ts';
import { draftsOf } from './table-drafts.ts';
import type { TableInput } from './table-input.ts';

/** Drafts of a table's claims; [] for tables that hold no results, with a note where they look as if they did. */
export function tableClaims(input: TableInput): Draft[] {
  const { judge, around } = input;
  const grid = unstacked(input.card, input.grid);
  const layout = layoutOf(grid, judge);
  if (layout === null) return [];
  const axes = axesOf(layout, judge);
  const introduced = (): boolean => input.vouched === true || isIntroduced(around) || isOfOwn(layout, around, judge);
  const proven = axes !== null && (axes.proven || (isAboutQuality(layout, axes, judge) && introduced()));
  if (axes === null || !proven) {
    if (axes !== null || speaksOfEvaluation(around)) input.notes.push(notUnderstood(grid));
    return [];
  }
  return draftsOf(input, layout, axes);
}

/** Surroundings that speak of evaluation, or name the benchmark, vouch for a table of unknown labels. */
function isIntroduced(around: Surroundings): boolean {
  return speaksOfEvaluation(around) || benchmarkAround(around) !== null;
}

/** Nothing but metrics below the model's own name (EIStakovskii/french_toxicity_classifier_plus_v2). */
function isOfOwn(layout: Layout, { headings: [heading] }: Surroundings, judge: Judge): boolean {
  if (heading === undefined || !judge.fits(heading)) return false;
  const values = layout.columns.filter((column) => column.role === 'value');
  return values.every(({ heads }) => heads.some(({ text }) => judge.setting(text).metric !== null));
}

/** Tables of layer counts and sizes compare models too (ibm-granite/granite-3.1-1b-a400m-instruct). */
function isAboutQuality(layout: Layout, axes: Axes, judge: Judge): boolean {
  const labels = labelTexts(layout, axes, judge).filter((text) => text !== '');
  // Losses stand beside the metrics of a spaCy pipeline (tsantosh7/en_covid19_ner).
  const scoreless = labels.filter((text) => judge.scoreless(text)).length;
  const metrics = labels.filter((text) => !judge.scoreless(text) && judge.setting(text).metric !== null).length;
  return metrics > 0 ? scoreless <= metrics : scoreless * 3 < Math.max(1, labels.length);
}

function notUnderstood(grid: Grid): Note {
  const first = grid.rows.flat().find((cell) => cell !== null && cell.text !== '');
  const saw = (grid.rows[0] ?? []).map((cell) => cell?.text ?? '').join(' | ');
  return { code: 'table-not-understood', place: `README.md:${first?.line ?? 0}`, saw: saw.slice(0, 200) };
}
