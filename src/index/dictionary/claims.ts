import type { Entry } from './entry.ts';

/** Tables of what cards claim, and what follows from comparing them. */
export const CLAIM_TABLES: readonly Entry[] = [
  {
    table: 'claims',
    row: 'one benchmark number that a card states, as it stands there',
    columns: {
      model_id: 'the model whose card states it',
      value: { says: 'the number', unit: 'as in unit' },
      start_at: { says: 'where in README.md the number begins', unit: 'UTF-16 units' },
      end_at: { says: 'where it ends', unit: 'UTF-16 units' },
    },
    example: {
      asks: 'What does a card claim of its own model?',
      sql: "SELECT benchmark, value_text, shots, metric, line FROM claims WHERE model_id = 'microsoft/phi-4' AND role = 'self' ORDER BY line",
    },
  },
  {
    table: 'own_claims',
    row: "one number that a model's own card states of itself",
    columns: {},
    example: {
      asks: 'Own MMLU scores, highest first',
      sql: "SELECT model_id, score, setting, url FROM own_claims WHERE benchmark = 'mmlu' ORDER BY score DESC LIMIT 10",
    },
  },
  {
    table: 'claims_about',
    row: 'one number said about a model, and by whom',
    columns: {
      said_by: 'own card, same owner, repackaging, other card, verified (by the Hub) or community',
    },
    example: {
      asks: 'What is said of a proprietary model?',
      sql: "SELECT benchmark, value_text, setting, card FROM claims_about WHERE subject_id = 'proprietary:gpt-4o' ORDER BY benchmark LIMIT 10",
    },
  },
  {
    table: 'claim_values',
    row: "one claim on its benchmark's own scale, with what that scale is: what other views are made of",
    columns: {
      model: 'number of the model, as models.key',
      place: 'number of the claim within its card',
      model_id: 'the model whose card states it',
      value: { says: 'the number', unit: 'as the card has it' },
      printed: 'the number as printed, and on the scale where that differs',
      speaks: '1: what its card says of this subject, benchmark and setting; 0 for repetitions and contradictions',
      leads: '1: the first of all claims about this subject, benchmark and setting',
      chance: { says: 'what guessing gives', unit: "the benchmark's own" },
      ceiling: { says: "what the benchmark's wrong labels leave possible", unit: "the benchmark's own" },
    },
    example: {
      asks: 'Claims of the last digit',
      sql: 'SELECT model_id, benchmark, value_text, score, step FROM claim_values WHERE step < 0.1 LIMIT 10',
    },
  },
  {
    table: 'scores',
    row: 'one claim about a known model on a known benchmark',
    columns: {
      access: 'open, or closed for proprietary models',
      name: 'what to call the model',
      setting: "all that is stated of how it was measured; '' for nothing",
      special: '1: a variant whose numbers stand apart: a window of dates, tools',
      comparable:
        'claims of one value may be held against each other: the class, and the card where something that moves the number is left unsaid',
      released:
        'when the model came out (ISO 8601): its repo was created, but no day before its generation was announced',
      stated_by: 'the model whose card says so',
      stated_at: 'when that repo was made (ISO 8601, UTC)',
    },
    example: {
      asks: 'Open against closed on one benchmark',
      sql: "SELECT name, access, max(score) AS score, setting FROM scores WHERE benchmark = 'humaneval' GROUP BY name ORDER BY score DESC LIMIT 10",
    },
  },
  {
    table: 'comparisons',
    row: 'two models on one benchmark: every pair of claims; ask for one benchmark and one model',
    columns: {
      model: 'the one model',
      rival: 'the other: an id or proprietary:<id>',
      rival_name: 'what to call it',
      rival_score: { says: "the other's number", unit: "the benchmark's own" },
      margin: { says: 'above 0 where the model is better', unit: "the benchmark's own" },
      agreement: 'same (shots and variant stated alike), open (nothing stated differs) or differ',
      distance: 'of several pairs the one with the least is the one to compare by',
      rival_setting: "the other's setting",
      rival_class: "the other's comparability class",
      stated_by: "whose card says the model's",
      rival_stated_by: "whose card says the other's",
      rival_url: "the other's line on the Hub",
    },
    example: {
      asks: 'Where does a model beat a closed one?',
      sql: "SELECT rival_name, benchmark, score, rival_score, margin, agreement FROM comparisons WHERE model = 'microsoft/phi-4' AND rival LIKE 'proprietary:%' ORDER BY distance LIMIT 10",
    },
  },
  {
    table: 'disagreements',
    row: 'one model, benchmark and setting of which cards state different numbers, beyond rounding',
    columns: {
      setting: 'setting of the numbers; null where no card states one',
      lowest: { says: 'the lowest number', unit: "the benchmark's own" },
      highest: { says: 'the highest number', unit: "the benchmark's own" },
      difference: { says: 'how far they are apart', unit: "the benchmark's own" },
      stated: 'by all, by some or by none: how many cards state the setting',
      cards: { says: 'cards that state a number', unit: 'cards' },
    },
    example: {
      asks: 'Where do cards differ most?',
      sql: 'SELECT subject_id, benchmark, setting, lowest, highest, cards FROM disagreements ORDER BY difference DESC LIMIT 5',
    },
  },
  {
    table: 'inherited_scores',
    row: 'one number of a derived model beside the one that its parent states of itself',
    columns: {
      child: 'number of the child, as models.key',
      equal: '1: both are the same number',
      parent_value: "the parent's number as printed",
      parent_line: { says: "line in the parent's card", unit: 'line number' },
      parent_url: "line in the parent's card on the Hub",
    },
    example: {
      asks: 'What did fine-tuning change?',
      sql: 'SELECT child_id, benchmark, value_text, parent_value FROM inherited_scores WHERE NOT equal LIMIT 10',
    },
  },
  {
    table: 'copies',
    row: "one derived model whose card states numbers of its parent's card",
    columns: {
      shared: { says: 'numbers on what the parent states too', unit: 'numbers' },
      equal: { says: 'of these, equal ones', unit: 'numbers' },
      share: 'equal ones of those shared, from 0 to 1',
      equal_numbers: { says: 'different numbers among the equal ones', unit: 'numbers' },
    },
    example: {
      asks: "Whose table is the parent's?",
      sql: 'SELECT child_id, parent_id, role, shared, equal FROM copies LIMIT 10',
    },
  },
  {
    table: 'red_flags',
    row: 'one sign that should make a reader look twice at a card, with the claims that prove it',
    columns: {},
    example: {
      asks: 'What to look at first',
      sql: "SELECT model_id, flag, severity, detail FROM red_flags WHERE severity <> 'info' LIMIT 10",
    },
  },
  {
    table: 'estimates',
    row: 'one model and field: the level that all claims together let expect; an estimate, no measurement',
    columns: {
      access: 'open, or closed for proprietary models',
      name: 'what to call the model',
      field: 'overall, or a field of benchmarks such as code',
      level: { says: 'score on a benchmark of middling difficulty', unit: '%' },
      error: { says: 'one standard error of it', unit: '%' },
      low: { says: 'level less two errors', unit: '%' },
      high: { says: 'level and two errors', unit: '%' },
      claims: { says: 'claims that it rests on', unit: 'claims' },
      benchmarks: { says: 'benchmarks that they are on', unit: 'benchmarks' },
      claimants: { says: 'cards that state them', unit: 'cards' },
      own_claims: { says: "claims of the model's own side", unit: 'claims' },
      ranks: '1: enough benchmarks, and overall enough fields, to be placed among others',
      sure: { says: 'the level less one standard error, by which models are placed', unit: 'percentage points' },
    },
    example: {
      asks: 'Levels that claims let expect, with their doubt',
      sql: "SELECT name, access, level, low, high, claims FROM estimates WHERE field = 'overall' ORDER BY level DESC LIMIT 10",
    },
  },
  {
    table: 'expectations',
    row: 'one model: what its size, day of release and generation let expect before anything is claimed about it',
    columns: {
      level: { says: 'score on a benchmark of middling difficulty', unit: '%' },
      error: { says: 'one standard error of it', unit: '%' },
      sure: { says: 'the level less one standard error', unit: 'percentage points' },
      own_release: '1: a release of the developer of its generation',
    },
    example: {
      asks: 'Models of which more is claimed than was to be expected',
      sql: "SELECT e.name, e.level, x.level AS expected FROM estimates e JOIN expectations x ON x.model_id = e.subject_id WHERE e.field = 'overall' AND e.ranks ORDER BY e.level - x.level DESC LIMIT 10",
    },
  },
  {
    table: 'difficulties',
    row: 'one benchmark: how hard it is by all claims together; an estimate, no measurement',
    columns: {
      field: 'the field of the benchmark',
      level: { says: 'what a model of middling ability reaches', unit: '%' },
      spread: '1 where it tells models apart as most do, more where it does so better',
      claims: { says: 'claims that it rests on', unit: 'claims' },
      models: { says: 'models that they are about', unit: 'models' },
    },
    example: {
      asks: 'The hardest benchmarks',
      sql: 'SELECT benchmark, name, level, spread, models FROM difficulties ORDER BY level LIMIT 10',
    },
  },
];
