import type { Entry } from './entry.ts';

/** Tables of what hubdex knows beforehand: the rows of its rules. */
export const REFERENCE_TABLES: readonly Entry[] = [
  {
    table: 'families',
    row: 'one foundation family',
    columns: {},
    example: { asks: 'All families', sql: 'SELECT family, name, developer FROM families ORDER BY family' },
  },
  {
    table: 'generations',
    row: 'one release line of a family',
    columns: { released: 'day, month or year of its first release (ISO 8601)' },
    example: {
      asks: 'The generations of a family in order',
      sql: "SELECT generation, name, released FROM generations WHERE family = 'llama' ORDER BY released",
    },
  },
  {
    table: 'licenses',
    row: 'one license and our reading of its terms; no legal advice',
    columns: {
      spdx_id: 'its SPDX id; null for none',
      kind: 'permissive, copyleft, community, research, noncommercial, proprietary or unknown',
      commercial_use: 'yes, no, conditional or unknown',
      conditions: 'what it asks for, as JSON',
      text_read: 'when its text was read for this row',
      text_digest: 'hash of that text',
      text_url: 'where that text lies',
      expression:
        'what stands for it in SPDX expressions: its SPDX id, else a LicenseRef; null where it names no license',
    },
    example: {
      asks: 'Licenses with conditions on commercial use',
      sql: "SELECT license, name, conditions FROM licenses WHERE commercial_use = 'conditional' LIMIT 10",
    },
  },
  {
    table: 'benchmarks',
    row: 'one benchmark',
    columns: {
      measures: 'what it measures',
      unit: 'unit of its numbers',
      chance: { says: 'what guessing gives', unit: 'its own' },
      ceiling: { says: 'what its wrong labels leave possible', unit: 'its own' },
      metric: 'the metric it is usually stated in; null where several are usual',
      range_max: { says: 'the highest possible number; null without an end', unit: 'its own' },
    },
    example: {
      asks: 'Benchmarks of code',
      sql: "SELECT benchmark, name, published FROM benchmarks WHERE measures LIKE '%code%' ORDER BY published LIMIT 10",
    },
  },
  {
    table: 'metrics',
    row: 'one metric',
    columns: {
      counts_right: '1: counts answers that are right at the first attempt, as others do under other names',
    },
    example: { asks: 'All metrics', sql: 'SELECT metric, name, unit, higher_is_better FROM metrics ORDER BY metric' },
  },
  {
    table: 'suites',
    row: 'one benchmark of one edition of a suite',
    columns: {
      edition: 'edition of the suite: its id and the day it began',
      since: 'when the edition began',
      until: 'when it ended; null while it lasts',
      telling: '1: this benchmark with these shots is stated by nobody else',
      rescaled: '1: its results are printed so that guessing comes to 0',
    },
    example: {
      asks: 'What is in a suite?',
      sql: 'SELECT name, benchmark, shots FROM suites ORDER BY edition, benchmark LIMIT 12',
    },
  },
  {
    table: 'proprietary_models',
    row: 'one model without open weights that cards compare with',
    columns: { proprietary: 'its id; claims have it as proprietary:<id>', released: 'when it was released (ISO 8601)' },
    example: {
      asks: 'The newest proprietary models known here',
      sql: 'SELECT proprietary, name, developer, released FROM proprietary_models ORDER BY released DESC LIMIT 10',
    },
  },
  {
    table: 'released_with',
    row: 'what every model of a generation, or of a family without any, was released with',
    columns: {
      name: 'the generation or family',
      context_length: { says: 'the shortest context of its releases; null: differs', unit: 'tokens' },
      sharing: { says: 'attention heads that share one key and value in each of them, at least', unit: 'heads' },
      languages: 'JSON array of the languages that the developer names; null: it names none',
      owners: 'JSON array of the accounts whose own releases these are',
    },
    example: {
      asks: 'Which generations are made for French?',
      sql: "SELECT name FROM released_with WHERE EXISTS (SELECT 1 FROM json_each(languages) WHERE value = 'fr')",
    },
  },
  {
    table: 'red_flag_kinds',
    row: 'one kind of red flag and how much it takes',
    columns: {
      margin: { says: 'differences up to this are left out; null: none is measured', unit: 'points of a hundred' },
    },
    example: { asks: 'All kinds', sql: 'SELECT flag, severity, states FROM red_flag_kinds ORDER BY severity, flag' },
  },
];
