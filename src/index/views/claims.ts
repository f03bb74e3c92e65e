/** Views of what cards claim, as a program reads them. What columns mean stands in the dictionary. */
import { integer, real, text, sqliteView } from 'drizzle-orm/sqlite-core';
import { CLAIM, CLAIM_SCORE } from '../schema/claims.ts';

/** Columns that views of claims have in common, in no order. */
const COLUMNS = {
  ...CLAIM,
  ...CLAIM_SCORE,
  model: integer().notNull(),
  place: integer().notNull(),
  model_id: text().notNull(),
  owner: text(),
  created_at: text(),
  last_modified: text(),
  access: text(),
  name: text(),
  card: text().notNull(),
  card_date: text(),
  said_by: text(),
  called: text().notNull(),
  stated_by: text().notNull(),
  stated_at: text(),
  setting: text(),
  class: text(),
  comparable: text(),
  special: integer(),
  printed: text(),
  benchmark_name: text(),
  range_max: real(),
  published: text(),
  higher_is_better: integer(),
  on_scale: integer(),
  chance: real(),
  ceiling: real(),
  released: text(),
  url: text(),
};

type Columns = typeof COLUMNS;
/** The words of a line. */
type Words<Line extends string> = Line extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Line;

/** Those that a view has, in its order: lines of names. */
function columns<Line extends string>(...lines: readonly Line[]): Pick<Columns, keyof Columns & Words<Line>> {
  const names = lines.flatMap((line) => line.split(' ')) as (keyof Columns & Words<Line>)[];
  return Object.fromEntries(names.map((name) => [name, COLUMNS[name]])) as Pick<Columns, keyof Columns & Words<Line>>;
}

export const claims = sqliteView('claims', { model_id: COLUMNS.model_id, ...CLAIM, url: COLUMNS.url }).existing();

export const benchmarkCards = sqliteView('benchmark_cards', {
  benchmark: text(),
  card: integer().notNull(),
}).existing();

export const ownClaims = sqliteView(
  'own_claims',
  columns('model_id benchmark label shots variant metric setting value_text score unit standing source_kind line url'),
).existing();

export const claimsAbout = sqliteView(
  'claims_about',
  columns(
    'subject_id said_by card card_date called role role_reason standing benchmark label shots variant metric',
    'setting class silent value_text score unit source_kind line url',
  ),
).existing();

export const claimValues = sqliteView(
  'claim_values',
  columns(
    'model place model_id owner created_at last_modified subject subject_id role role_reason standing benchmark',
    'label shots variant metric way edition method silent class setting value value_text printed score step speaks',
    'leads bold source_kind line benchmark_name unit range_max published higher_is_better on_scale chance ceiling',
    'url',
  ),
).existing();

export const scores = sqliteView(
  'scores',
  columns(
    'subject_id access name benchmark score setting shots variant way edition method class silent comparable',
    'special higher_is_better role standing source_kind called stated_by stated_at line url released',
  ),
).existing();

export const comparisons = sqliteView('comparisons', {
  model: text(),
  rival: text(),
  rival_name: text(),
  benchmark: text(),
  score: real().notNull(),
  rival_score: real().notNull(),
  margin: real(),
  agreement: text(),
  distance: real(),
  setting: text(),
  rival_setting: text(),
  class: text(),
  rival_class: text(),
  stated_by: text().notNull(),
  rival_stated_by: text().notNull(),
  url: text(),
  rival_url: text(),
}).existing();

export const disagreements = sqliteView('disagreements', {
  subject_id: text(),
  benchmark: text(),
  setting: text(),
  lowest: real(),
  highest: real(),
  difference: real(),
  stated: text(),
  cards: integer(),
  evidence: text(),
}).existing();

export const inheritedScores = sqliteView('inherited_scores', {
  child: integer().notNull(),
  child_id: text().notNull(),
  parent_id: text().notNull(),
  relation: text(),
  role: text().notNull(),
  benchmark: text(),
  setting: text(),
  value_text: text().notNull(),
  line: integer().notNull(),
  url: text(),
  equal: integer(),
  parent_value: text().notNull(),
  parent_line: integer().notNull(),
  parent_url: text(),
}).existing();

export const copies = sqliteView('copies', {
  child_id: text().notNull(),
  parent_id: text().notNull(),
  relation: text(),
  role: text().notNull(),
  shared: integer(),
  equal: integer(),
  share: real(),
  equal_numbers: integer(),
  evidence: text(),
}).existing();

export const redFlags = sqliteView('red_flags', {
  model_id: text().notNull(),
  flag: text().notNull(),
  severity: text().notNull(),
  detail: text().notNull(),
  evidence: text().notNull(),
  states: text().notNull(),
}).existing();

export const estimates = sqliteView('estimates', {
  subject_id: text().notNull(),
  access: text(),
  name: text(),
  field: text().notNull(),
  level: real().notNull(),
  error: real().notNull(),
  low: real(),
  high: real(),
  claims: integer().notNull(),
  benchmarks: integer().notNull(),
  claimants: integer().notNull(),
  own_claims: integer().notNull(),
  ranks: integer().notNull(),
  sure: real(),
}).existing();

export const expectations = sqliteView('expectations', {
  model_id: text().notNull(),
  level: real(),
  error: real(),
  sure: real(),
  own_release: integer().notNull(),
}).existing();

export const difficulties = sqliteView('difficulties', {
  benchmark: text().notNull(),
  name: text(),
  field: text().notNull(),
  level: real().notNull(),
  spread: real().notNull(),
  claims: integer().notNull(),
  models: integer().notNull(),
}).existing();
