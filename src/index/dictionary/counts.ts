import type { Entry } from './entry.ts';

/** Tables of models counted and dated. */
export const COUNT_TABLES: readonly Entry[] = [
  {
    table: 'model_facets',
    row: 'one current model by what it is filtered and counted by',
    columns: {
      model: 'number of the model, as models.key',
      line: 'specialisation: coder, math, vl ...; null for none',
      stage: 'base or instruct',
      task: "the Hub's task, such as text-generation",
      library: 'library that loads it',
      gated: 'no, auto or manual',
      terms: 'kind of the license: permissive, copyleft, community ...',
      commercial_use: 'yes, no, conditional or unknown',
      size: { says: 'range of its parameters, the upper end left out', unit: 'billions' },
      context: { says: 'range of its context, the upper end left out', unit: 'tokens' },
      downloads: { says: 'downloads in the last 30 days', unit: 'downloads' },
      likes: { says: 'likes', unit: 'likes' },
      trending_score: "the Hub's own measure of what is popular now",
      least_bytes: { says: 'smallest of its own sets of weights that has 4 bits or more', unit: 'bytes' },
    },
    example: {
      asks: 'Models by size and terms',
      sql: 'SELECT size, terms, count(*) AS models FROM model_facets GROUP BY size, terms ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'model_formats',
    row: 'one format and level of the own weights of a current model',
    columns: {
      model: 'number of the model, as models.key',
      downloads: { says: 'downloads of the model in the last 30 days', unit: 'downloads' },
    },
    example: {
      asks: 'The levels most downloaded',
      sql: 'SELECT format, level, sum(downloads) AS downloads FROM model_formats GROUP BY format, level ORDER BY downloads DESC LIMIT 10',
    },
  },
  {
    table: 'release_dates',
    row: 'one model that the Hub still has, and when it came out',
    columns: {
      released:
        'day on which its repo was created, but no day before its generation was announced (ISO 8601); null where neither is known',
    },
    example: {
      asks: 'The newest models of a family',
      sql: "SELECT m.id, r.released FROM current_models m JOIN release_dates r ON r.model_id = m.id WHERE m.family = 'qwen' ORDER BY r.released DESC LIMIT 10",
    },
  },
  {
    table: 'facets',
    row: 'current models that share one value of one facet, counted when a crawl ends',
    columns: {
      facet: 'what models are told apart by: family, license, format ...',
      value: 'what they share; models without a value are in no row',
      models: { says: 'models that have it', unit: 'models' },
      percent: { says: 'of all current models', unit: 'percent' },
      downloads: { says: 'downloads of them all in the last 30 days', unit: 'downloads' },
    },
    example: {
      asks: 'The most common licenses',
      sql: "SELECT value, models, percent FROM facets WHERE facet = 'license' ORDER BY models DESC LIMIT 10",
    },
  },
  {
    table: 'family_months',
    row: 'current models of one family, month, relation and task, counted when a crawl ends',
    columns: {
      month: 'month in which their repos were created (YYYY-MM); null where no date is known',
      task: 'task as the Hub names it',
      makers_own: "1: published by the family's own makers; 0: by others",
      models: { says: 'how many they are', unit: 'models' },
      downloads: { says: 'downloads of them all in the last 30 days', unit: 'downloads' },
    },
    example: {
      asks: 'What others made of each family',
      sql: 'SELECT family, relation, sum(models) AS models FROM family_months WHERE makers_own = 0 GROUP BY family, relation ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'benchmark_counts',
    row: 'one benchmark that cards claim something on, counted when a crawl ends',
    columns: {
      claims: { says: 'numbers that cards state on it, of any model', unit: 'claims' },
      cards: { says: 'cards that state them', unit: 'cards' },
      subjects: { says: 'models that they are about, as far as that is certain', unit: 'models' },
      bare: { says: 'claims beside which neither shots nor a variant nor a metric is stated', unit: 'claims' },
      since: 'when the first repo whose card states one was created (ISO 8601, UTC)',
      until: 'when the last was',
      highest: {
        says: 'highest score that a card states of any model on its usual questions, whatever the setting; null where it is not known who could have seen them, or the scale is no percentage',
        unit: 'percent',
      },
      scored: { says: 'models with such a score; null as above', unit: 'models' },
      since_published: { says: 'of those, how many came out after the questions did; null as above', unit: 'models' },
    },
    example: {
      asks: 'On which benchmarks do cards claim most?',
      sql: 'SELECT benchmark, claims, cards, subjects FROM benchmark_counts ORDER BY claims DESC LIMIT 10',
    },
  },
  {
    table: 'benchmark_cards',
    row: 'one claim on a benchmark, by the number of the model whose card states it: for counting cards of several benchmarks',
    columns: { card: 'as in models.key' },
    example: {
      asks: 'How many cards state numbers on either of two benchmarks?',
      sql: "SELECT count(DISTINCT card) AS cards FROM benchmark_cards WHERE benchmark IN ('mmlu', 'hellaswag')",
    },
  },
  {
    table: 'span',
    row: 'the models that the Hub still has, all together',
    columns: {
      models: { says: 'how many they are, counted when a crawl ends', unit: 'models' },
      since: 'when the first of their repos was created (ISO 8601, UTC)',
      until: 'when the last was',
    },
    example: { asks: 'How large is the index?', sql: 'SELECT models, since, until FROM span' },
  },
];
