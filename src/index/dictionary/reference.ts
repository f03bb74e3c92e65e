import type { Entry } from './entry.ts';

/** Tables of what hubdex knows beforehand: the rows of its rules. */
export const REFERENCE_TABLES: readonly Entry[] = [
  {
    table: 'families',
    row: 'one foundation family',
    columns: { owners: 'owners whose own releases these are, as a JSON list' },
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
      terms: 'what it allows and asks for, in plain sentences',
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
      items: { says: 'questions it asks; null where nobody has looked', unit: 'questions' },
      scored: 'how an answer is found right, in plain words; null where nobody has looked',
      guessable: '1: an answer is picked from a list, so that guessing finds some',
      exposure: 'who can have seen questions and answers, in plain words; null where nobody has looked',
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
    table: 'openness',
    row: 'what of the making of one family is public beside its weights',
    columns: {
      training_code: 'code that the weights were trained with: published, partly, described or withheld',
      training_data: 'data that the weights were trained on, in the same words',
      says: 'what is there and what is not',
    },
    example: {
      asks: 'Families whose training data is published',
      sql: "SELECT family, says FROM openness WHERE training_data = 'published' ORDER BY family",
    },
  },
  {
    table: 'name_words',
    row: 'one word of model names, decoded as "hubdex explain" decodes it',
    columns: {
      word: 'the word in lower case',
      kind: 'what it tells: stage, line, method, part, format, level, size ...',
      meaning: 'in plain words',
    },
    example: {
      asks: 'What do words of stages mean?',
      sql: "SELECT word, meaning FROM name_words WHERE kind = 'stage' ORDER BY word LIMIT 10",
    },
  },
  {
    table: 'devices',
    row: 'one graphics card or Mac with one memory that it is sold with',
    columns: {
      device: 'its name, with the memory where it is sold with several',
      kind: 'gpu or mac',
      maker: 'who makes it',
      memory_gib: { says: 'memory', unit: '2^30 bytes' },
      usable_gib: { says: 'memory that a model may have of it', unit: '2^30 bytes' },
      gigabytes_per_second: {
        says: "bandwidth of that memory, the maker's own figure; null where none is held",
        unit: '10^9 bytes a second',
      },
      source_url: 'where the bandwidth is stated',
    },
    example: {
      asks: 'The widest memories',
      sql: 'SELECT device, memory_gib, gigabytes_per_second FROM devices ORDER BY gigabytes_per_second DESC LIMIT 10',
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
