import type { Entry } from './entry.ts';

const MODELS: Entry['columns'] = {
  key: 'number of the model in this file; not the same in another one',
  hub_id: "the Hub's own _id, which survives renames",
  name: 'the part of the id behind the owner',
  line: 'specialisation: coder, math, vl, audio, embedding, reranker, reward, guard, draft ...; null for none',
  stage: 'base or instruct',
  experts: { says: 'experts of a mixture', unit: 'experts' },
  license_state: 'declared, named-other, inherited (from its parent), unknown or absent',
  task: "the Hub's task, such as text-generation",
  library: 'library that loads it, such as transformers or peft',
  gated: 'no, auto or manual: whether its terms must be accepted to download',
  disabled: '1: the Hub has disabled it',
  downloads: { says: 'downloads in the last 30 days', unit: 'downloads' },
  downloads_all_time: { says: 'downloads since it was made', unit: 'downloads' },
  likes: { says: 'likes', unit: 'likes' },
  trending_score: "the Hub's own measure of what is popular now",
  sha: 'its present commit',
  card_state: 'of README.md: held, absent, not-fetched, failed or gated',
  config_state: 'of config.json: held, absent, not-fetched, failed or gated',
  files_state: 'of the list of files with sizes: held, absent, not-fetched or failed',
  first_seen_at: 'when a crawl first saw it (ISO 8601, UTC)',
  last_seen_at: 'when a crawl last saw it (ISO 8601, UTC)',
  gone_at: 'since when the Hub has it no longer; null while it has',
  version: 'grows with every change of any model: what changed since is what has more',
  record_seq: 'row of the archive with the newest record',
  record_hash: 'hash of that record without its moving counts',
  details_sha: 'commit whose details are held; null for none',
};

/** Tables of what a model is. */
export const MODEL_TABLES: readonly Entry[] = [
  {
    table: 'models',
    row: 'one model repo of the Hub, those that are gone among them',
    columns: MODELS,
    example: {
      asks: 'The largest open models of a family',
      sql: "SELECT id, parameters, license FROM models WHERE family = 'qwen' ORDER BY parameters DESC LIMIT 5",
    },
  },
  {
    table: 'current_models',
    row: 'one model that the Hub still has; the columns of models',
    columns: MODELS,
    example: {
      asks: 'Models and downloads of each family',
      sql: 'SELECT family, count(*) AS models, sum(downloads) AS downloads FROM current_models GROUP BY family ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'choosable_models',
    row: 'one current model that one may choose: no adapter, no draft, and a repackaging only where its original is not in the index; the columns of models',
    columns: MODELS,
    example: {
      asks: 'The most downloaded models that embed texts',
      sql: "SELECT id, parameters, license, downloads FROM choosable_models WHERE task = 'sentence-similarity' ORDER BY downloads DESC LIMIT 10",
    },
  },
  {
    table: 'facts',
    row: 'one value told of a model, with who says so; several may be told of one field',
    columns: { value: 'the value as text; lists as JSON', chosen: '1: the value that stands in models' },
    example: {
      asks: 'Why is a model of this family?',
      sql: "SELECT field, value, basis, place, rule, chosen FROM facts WHERE model_id = 'deepseek-ai/DeepSeek-R1-Distill-Qwen-32B' AND field = 'family'",
    },
  },
  {
    table: 'notes',
    row: 'one thing seen in a model and not understood',
    columns: { code: 'kind of note', saw: 'what was seen, verbatim' },
    example: {
      asks: 'What is not understood most often?',
      sql: 'SELECT code, count(*) AS notes FROM notes GROUP BY code ORDER BY notes DESC',
    },
  },
  {
    table: 'tags',
    row: 'one tag of a model',
    columns: {},
    example: {
      asks: 'The most frequent tags',
      sql: 'SELECT tag, count(*) AS models FROM tags GROUP BY tag ORDER BY models DESC LIMIT 10',
    },
  },
];
