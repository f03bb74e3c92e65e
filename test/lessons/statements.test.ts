import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { baselineOf, lapsed } from '../../src/lessons/baseline.ts';
import { type Decided, decide } from '../../src/lessons/decide.ts';
import type { Verdict } from '../../src/lessons/lesson.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { changedFixtures, fixtureIndex } from './fixture-index.ts';

const statements = readLessons().flatMap((lesson) => lesson.statements);

function decided(db: Sqlite, id: string): Decided {
  const statement = statements.find((one) => one.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return decide(db, statement);
}

const column = ({ evidence }: Decided, name: string) => evidence.rows.map((row) => row[evidence.columns.indexOf(name)]);

let db: Sqlite;
beforeAll(async () => {
  db = await fixtureIndex();
});
afterAll(() => db.close());

/**
 * What the recorded cards do not decide, and why: one benchmark in one setting for Llama 3.3 and GPT-4; no card that
 * quotes both Mistral Large and Claude 3 Opus; no record that dates Mixtral; no scores in the cards of Qwen2.5's lines; no
 * dates of the models beside which Gemma would stand.
 */
const UNDECIDED = [
  'llama-33-matches-gpt4',
  'mistral-large-competes-with-opus',
  'mixtral-first-moe',
  'qwen-lines-excel',
  'gemma-strong-for-size',
];

describe('the statements of the course, decided by the fixtures', () => {
  it.each(statements.map(({ id }) => id).filter((id) => !UNDECIDED.includes(id)))(
    '%s has a verdict with rows',
    (id) => {
      const { verdict, sentence, evidence } = decided(db, id);
      expect(verdict).not.toBe('not decidable from the index');
      expect(evidence.rows).not.toEqual([]);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\bunknown\b/);
    },
  );

  it.each(UNDECIDED)('%s is left open, in a sentence that says what is missing', (id) => {
    const { verdict, sentence } = decided(db, id);
    expect(verdict).toBe('not decidable from the index');
    expect(sentence).toMatch(/^(Only \d+ benchmarks|The index does not hold|In no field|No Gemma model) /);
  });

  // What the checkpoints' own cards declare: Meta's community licenses; MNPL and MRL of some Mistral repos; the Qwen
  // licenses of some sizes; the Gemma terms; MIT of every Phi.
  it.each<[string, Verdict, string]>([
    ['llama-license', 'contradicted', 'llama2'],
    ['mistral-license', 'mixed', 'mistralai/Codestral-22B-v0.1'],
    ['qwen-license', 'mixed', 'Qwen/Qwen2.5-72B-Instruct'],
    ['gemma-license', 'supported', 'gemma'],
    ['phi-license', 'supported', 'mit'],
  ])('%s is %s, for %s', (id, verdict, because) => {
    const answer = decided(db, id);
    expect(answer.verdict).toBe(verdict);
    expect(answer.sentence).toContain(because);
  });

  it('names every Qwen checkpoint that differs from Apache 2.0, and no other', () => {
    const answer = decided(db, 'qwen-license');
    const differing = answer.evidence.rows.filter((row) => row[answer.evidence.columns.indexOf('agrees')] === 0).length;
    expect(differing).toBe(
      db.prepare("SELECT count(*) FROM models WHERE owner = 'Qwen' AND license <> 'apache-2.0'").pluck().get(),
    );
  });

  it('compares Llama 3.3 with GPT-4 by numbers that cards state, each with its line', () => {
    const answer = decided(db, 'llama-33-matches-gpt4');
    const mmlu = answer.evidence.rows.find((row) => row[0] === 'mmlu' && row[1] === 'GPT-4');
    expect(mmlu?.slice(0, 6)).toEqual(['mmlu', 'GPT-4', 86, 83, 3, 'matches']);
    for (const url of [...column(answer, 'url'), ...column(answer, 'closed_url')])
      expect(url).toMatch(/^https:\/\/huggingface\.co\/.+#L\d+$/);
  });

  it('does not count scores of different settings against each other', () => {
    const answer = decided(db, 'llama-33-matches-gpt4');
    const math = answer.evidence.rows.find((row) => row[0] === 'math');
    expect(math?.[answer.evidence.columns.indexOf('counts')]).toBe('not counted');
  });

  it('sees that Qwen is downloaded more and Llama built upon more', () => {
    expect(decided(db, 'llama-most-used')).toMatchObject({ verdict: 'mixed' });
  });
});

describe('a verdict follows the rows', () => {
  it('flips when a checkpoint declares another license', async () => {
    const changed = await fixtureIndex(
      changedFixtures((_, body) =>
        body
          .replaceAll('"license":"llama3.1"', '"license":"apache-2.0"')
          .replaceAll('license:llama3.1', 'license:apache-2.0')
          .replaceAll('license: llama3.1', 'license: apache-2.0'),
      ),
    );
    const answer = decided(changed, 'llama-license');
    expect(answer.verdict).toBe('mixed');
    expect(answer.sentence).toContain('apache-2.0');
    changed.close();
  });

  it('flips when a card states other scores', async () => {
    const changed = await fixtureIndex(
      changedFixtures((url, body) =>
        url.includes('Phi-3.5-mini-instruct') ? body.replace(/\| \d\d(?:\.\d)?(?= \|)/g, '| 9.1') : body,
      ),
    );
    const before = [decided(db, 'phi-35-mini-beats-7b')];
    const after = [decided(changed, 'phi-35-mini-beats-7b')];
    expect(after[0]?.verdict).toBe('contradicted');
    expect(lapsed(baselineOf(before, null), after)).toEqual([{ id: 'phi-35-mini-beats-7b', now: 'contradicted' }]);
    changed.close();
  });

  it('calls Mixtral the first mixture of experts once a record says when it came', async () => {
    const mixtral = '"id":"mistralai/Mixtral-8x7B-v0.1",';
    const changed = await fixtureIndex(
      changedFixtures((_, body) => body.replaceAll(mixtral, `${mixtral}"createdAt":"2023-12-01T00:00:00.000Z",`)),
    );
    const answer = decided(changed, 'mixtral-first-moe');
    expect(answer.verdict).toBe('supported');
    expect(column(answer, 'model')).toEqual(['mistralai/Mixtral-8x7B-v0.1']);
    changed.close();
  });

  it('is undecided when too few benchmarks can be compared', () => {
    const statement = statements.find(({ id }) => id === 'mistral-large-competes-with-opus');
    if (!statement) throw new Error('the statement is gone');
    expect(decide(db, statement, { least: 50 }).verdict).toBe('not decidable from the index');
  });
});

describe('a baseline', () => {
  it('lets statements be newly supported, and reports those that are no longer checked', () => {
    const now = [decided(db, 'qwen-license'), decided(db, 'phi-license')];
    const baseline = {
      as_of: null,
      verdicts: { 'qwen-license': 'contradicted', 'phi-license': 'supported', 'old-one': 'supported' },
    } as const;
    expect(lapsed(baseline, now)).toEqual([{ id: 'old-one', now: null }]);
  });
});
