import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { baselineOf, changed as changes, lapsed } from '../../src/lessons/baseline.ts';
import { type Decided, decide } from '../../src/lessons/decide.ts';
import type { Statement, Verdict } from '../../src/lessons/lesson.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { changedIndex, fixtureIndex } from './fixture-index.ts';

const statements = readLessons().flatMap((lesson) => lesson.statements);

function decided(db: Sqlite, id: string): Decided {
  return decide(db, theStatement(id));
}

function theStatement(id: string): Statement {
  const statement = statements.find((one) => one.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return statement;
}

const column = ({ evidence }: Decided, name: string) => evidence.rows.map((row) => row[evidence.columns.indexOf(name)]);

let db: Sqlite;
beforeAll(async () => {
  db = await fixtureIndex();
});
afterAll(() => db.close());

/**
 * What a handful of recorded repos cannot decide: who is first on the whole Hub or was first on it; pairs of one
 * comparability class that are too few; a family whose newest generation is not there; what no card states.
 */
const UNDECIDED = [
  'gpt3-alone-2022',
  'qwen-25-beats-gpt4-at-code',
  'llama-most-used',
  'llama-31-33-rival-gpt4',
  'mistral-7b-above-its-weight',
  'gemma-license',
  'phi-disproportionate',
  'q4-7b-over-q2-13b',
  'llama-33-matches-gpt4',
  'mistral-large-competes-with-opus',
  'mixtral-first-moe',
  'qwen-lines-excel',
  'gemma-strong-for-size',
  'phi-35-mini-beats-7b',
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
    expect(sentence, 'say how much is missing, or what is').toMatch(
      /\d.* (takes|needed|decide|proves nothing)|(is not|does not hold|no card|none is of|are there) /,
    );
  });

  // What the checkpoints' own cards declare: Meta's community licenses; MNPL and MRL of some Mistral repos; the Qwen
  // licenses of some sizes; the Gemma terms; MIT of every Phi.
  it.each<[string, Verdict, string]>([
    ['llama-license', 'contradicted', 'llama2'],
    ['mistral-license', 'mixed', 'mistralai/Codestral-22B-v0.1'],
    ['qwen-license', 'mixed', 'Qwen/Qwen2.5-72B-Instruct'],
    ['gemma-license', 'not decidable from the index', 'Gemma 4'],
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

  it('shows looser comparisons of Llama 3.3 with GPT-4 apart, each with its line', () => {
    const answer = decided(db, 'llama-33-matches-gpt4');
    const mmlu = answer.evidence.rows.find((row) => row[0] === 'mmlu' && row[1] === 'GPT-4');
    expect(mmlu?.slice(0, 6)).toEqual(['mmlu', 'GPT-4', 86, 83, 3, 'looser, not counted']);
    for (const url of [...column(answer, 'url'), ...column(answer, 'closed_url')])
      expect(url).toMatch(/^https:\/\/huggingface\.co\/.+#L\d+$/);
  });

  it('does not count scores of different settings against each other', () => {
    const answer = decided(db, 'llama-33-matches-gpt4');
    const math = answer.evidence.rows.filter((row) => row[0] === 'math');
    const counts = answer.evidence.columns.indexOf('counts');
    expect(math.map((row) => row[counts])).toEqual(['looser, not counted', 'not counted']);
  });

  it('does not take the recorded repos for the Hub, and counts derivatives once a crawl saw enough', () => {
    const statement = theStatement('llama-most-used');
    expect(decide(db, statement).sentence).toContain('is not the whole Hub');
    expect(decide(db, statement, { whole: 100 }).verdict).not.toBe('not decidable from the index');
  });

  it('takes no 401B for a 405B', () => {
    const answer = decided(db, 'llama-sizes');
    const sizes = answer.evidence.rows.map(([billions, named]) => [billions, named]);
    expect(sizes).toContainEqual([400.7, null]);
    expect(answer.sentence).toContain('400.7B');
  });

  it('says what every verdict rests on and what would change it', () => {
    for (const statement of statements) {
      const { rests } = decide(db, statement);
      expect(`${statement.id}: ${rests}`).toMatch(/: \d.*; (no row|\d+ rows? )/);
      expect(statement.changes).toMatch(/\.$/);
    }
  });
});

describe('a verdict follows the rows', () => {
  it('flips when a checkpoint declares another license', async () => {
    const changed = await changedIndex((_, body) =>
      body
        .replaceAll('"license":"llama3.1"', '"license":"apache-2.0"')
        .replaceAll('license:llama3.1', 'license:apache-2.0')
        .replaceAll('license: llama3.1', 'license: apache-2.0'),
    );
    const answer = decided(changed, 'llama-license');
    expect(answer.verdict).toBe('mixed');
    expect(answer.sentence).toContain('apache-2.0');
    changed.close();
  });

  it('flips when a card states other scores', async () => {
    const changed = await changedIndex((url, body) =>
      url.includes('Phi-3.5-mini-instruct') ? body.replace(/\| \d\d(?:\.\d)?(?= \|)/g, '| 9.1') : body,
    );
    const statement = theStatement('phi-35-mini-beats-7b');
    const anySize = { from: 0.5, to: 500 };
    const before = [decide(db, statement, anySize)];
    const after = [decide(changed, statement, anySize)];
    expect(changes(baselineOf(before, null), after)).toEqual([
      { id: 'phi-35-mini-beats-7b', was: 'mixed', now: 'contradicted' },
    ]);
    changed.close();
  });

  it('calls Mixtral the first mixture of experts once the index is the whole Hub, and dates others no earlier than announced', async () => {
    const statement = theStatement('mixtral-first-moe');
    expect(decide(db, statement).verdict).toBe('not decidable from the index');
    // A repo that was made long before the generation whose weights it holds was used again: it was not the first.
    const reused = '"id":"deepseek-ai/DeepSeek-V3",';
    const changed = await changedIndex((_, body) =>
      body.replaceAll(reused, `${reused}"createdAt":"2023-01-01T00:00:00.000Z",`),
    );
    const answer = decide(changed, statement, { whole: 100 });
    expect(answer.verdict).toBe('supported');
    expect(column(answer, 'model')).toEqual(['mistralai/Mixtral-8x7B-v0.1']);
    expect(column(answer, 'released')).toEqual(['2023-12-11']);
    changed.close();
  });

  it('takes what is missing from a part of the Hub for no size that does not exist', () => {
    const statement = theStatement('llama-sizes');
    const sizes = '[8,70,405,999]';
    expect(decide(db, statement, { sizes })).toMatchObject({ verdict: 'not decidable from the index' });
    expect(decide(db, statement, { sizes }).sentence).toContain('is not the whole Hub');
    expect(decide(db, statement, { sizes, whole: 100 }).verdict).toBe('mixed');
  });

  it('compares instruct models with instruct models', () => {
    const rivals = column(decided(db, 'phi-35-mini-beats-7b'), 'rival');
    const stages = rivals.map((rival) => db.prepare('SELECT stage FROM models WHERE id = ?').pluck().get(rival));
    expect(new Set(stages)).toEqual(new Set(['instruct']));
  });

  it('is undecided when too few benchmarks can be compared', () => {
    expect(decide(db, theStatement('mistral-large-competes-with-opus'), { least: 50 }).verdict).toBe(
      'not decidable from the index',
    );
  });
});

describe('a baseline', () => {
  it('tells every change in either direction, and which of them lost its support', () => {
    const now = [decided(db, 'qwen-license'), decided(db, 'phi-license')];
    const baseline = {
      as_of: null,
      verdicts: { 'qwen-license': 'contradicted', 'phi-license': 'supported', 'old-one': 'supported' },
    } as const;
    const all = changes(baseline, now);
    expect(all).toEqual([
      { id: 'qwen-license', was: 'contradicted', now: 'mixed' },
      { id: 'old-one', was: 'supported', now: null },
    ]);
    expect(all.filter(lapsed).map(({ id }) => id)).toEqual(['old-one']);
  });
});
