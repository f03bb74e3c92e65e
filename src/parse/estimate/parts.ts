/** What the estimate adds up for a claim, and which claims share which values. */
import { PULLS } from '../../rules/estimate.ts';
import type { EstimateClaims, Measure } from './claim.ts';
import { byGroup, byText, dense, type Numbering, paired, through, within } from './numbering.ts';
import { part, type Part, term, type Term } from './term.ts';

/** What a claim multiplies by: how far its benchmark spreads models, how high its model stands. */
export type Slopes = Record<'spread' | 'level', Float64Array>;

/** Which groups each claim stands in, by row. */
export interface Groups {
  models: Numbering;
  benchmarks: Numbering;
  /** Benchmark, item, class, and whether an own card says it. */
  measures: Numbering;
  /** A model in a field. */
  fields: Numbering;
  /** A model on a benchmark. */
  asked: Numbering;
}

/** All terms, in the parts that are fitted one after the other. */
export interface Parts {
  measures: Part;
  cards: Part;
  levels: Part;
  /** What one card's numbers about one maker's models have in common that is none of their ability. */
  witnesses: Part;
  spreads: Part;
  /** Those of them that are shown. */
  difficulties: Term;
  abilities: Term;
  fields: Term;
}

/** The parts of a fit before its first sweep. */
export function partsOf(claims: EstimateClaims, slopes: Slopes): { groups: Groups; parts: Parts } {
  const measures = paired(dense(claims.measure), { of: Int32Array.from(claims.own), size: 2 });
  const by = numberedBy(claims, byGroup(measures, claims.measure));
  const [models, kind] = [dense(claims.subject), by('class')];
  const benchmarks = through(measures, by('benchmark'));
  const fields = paired(models, through(measures, by('field')));
  return {
    groups: { models, benchmarks, measures, fields, asked: paired(models, benchmarks) },
    parts: {
      ...measuring(claims, measures, by),
      ...levelling(models, fields, slopes.spread),
      cards: single(within(through(measures, kind), claims.card), null, PULLS.card),
      witnesses: single(within(makersOf(claims), claims.card), slopes.spread, PULLS.witness),
      spreads: single(benchmarks, slopes.level, PULLS.spread, 1),
    },
  };
}

type By = (part: keyof Measure) => Numbering;

/** Numbers what is measured alike in some respect: `of` has the number of each measure. */
function numberedBy({ measures }: EstimateClaims, of: Int32Array): By {
  return (part) =>
    byText(
      of,
      measures.map((one) => one[part]),
    );
}

/** A part of one term, whose groups are the cells. */
function single(cells: Numbering, slope: Part['slope'], pull: number, toward = 0): Part {
  return part(cells, slope, [term({ size: cells.size, pull, toward })]);
}

function measuring({ own }: EstimateClaims, measures: Numbering, by: By) {
  const difficulties = term({ ...by('benchmark'), pull: PULLS.benchmark });
  const [item, kind] = [term({ ...by('item'), pull: PULLS.item }), term({ ...by('class'), pull: PULLS.class })];
  const ownCards = term({ of: byGroup(measures, own).map((one) => one - 1), size: 1, pull: PULLS.own });
  return { difficulties, measures: part(measures, null, [difficulties, item, kind, ownCards]) };
}

function levelling(models: Numbering, cells: Numbering, slope: Float64Array) {
  const abilities = term({ of: byGroup(cells, models.of), size: models.size, pull: PULLS.ability });
  const fields = term({ size: cells.size, pull: PULLS.field });
  return { abilities, fields, levels: part(cells, slope, [abilities, fields]) };
}

/** Whose model each claim is about: the owner's of a repo; one of which only a name is known stands for itself. */
function makersOf({ subject, subjects }: EstimateClaims): Numbering {
  return byText(
    subject,
    subjects.map((id) => (id.includes(':') ? id : id.replace(/\/.*$/, ''))),
  );
}
