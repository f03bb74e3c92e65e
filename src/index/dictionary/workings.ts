import type { Entry } from './entry.ts';

/** Views that flags are made by: filled for the models that a crawl is settling, and empty for everybody else. */
export const WORKING_TABLES: readonly Entry[] = [
  {
    table: 'rival_gaps',
    row: "one number that a card quotes of another model, beside the one in that model's own card",
    columns: {
      model: 'number of the model, as models.key',
      subject_id: 'the model that is quoted',
    },
    example: {
      asks: 'Who is quoted too low?',
      sql: 'SELECT model_id, subject_id, benchmark, value_text, own_value FROM rival_gaps WHERE alike ORDER BY gap DESC LIMIT 5',
    },
  },
  {
    table: 'independent_gaps',
    row: 'one number of an own card beside the one that others state',
    columns: {
      model: 'number of the model, as models.key',
      stated_by: 'whose card states the other number',
    },
    example: {
      asks: 'What do others not find?',
      sql: 'SELECT model_id, benchmark, value_text, other_value, stated_by FROM independent_gaps ORDER BY gap DESC LIMIT 5',
    },
  },
  {
    table: 'bold_beside_better',
    row: 'one number in bold with a better one of another open model beside it',
    columns: {
      model: 'number of the model, as models.key',
      better_subject: 'the model with the better number',
      better_value: 'that number as printed',
      better_line: { says: 'its line', unit: 'line number' },
      better_url: 'its line on the Hub',
    },
    example: {
      asks: 'What is in bold and not best?',
      sql: 'SELECT model_id, benchmark, subject, value_text, better_subject, better_value FROM bold_beside_better LIMIT 5',
    },
  },
  {
    table: 'flags_now',
    row: 'the same, worked out anew from the claims',
    columns: {
      model: 'number of the model, as models.key',
    },
    example: {
      asks: 'Flags by kind',
      sql: 'SELECT flag, count(*) AS models FROM flags_now GROUP BY flag ORDER BY models DESC',
    },
  },
  {
    table: 'flag_rows',
    row: 'one claim that proves a flag',
    columns: {
      model: 'number of the model, as models.key',
      weight: "which of a model's rows is told first",
      says: 'what stands where',
      proof: 'the claim as JSON',
    },
    example: {
      asks: 'Every proof of one flag',
      sql: "SELECT model_id, says FROM flag_rows WHERE flag = 'below-chance' LIMIT 10",
    },
  },
];
