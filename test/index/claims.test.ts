import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSubject, listClaims, listDisagreements, nearSubjects } from '../../src/index/claims.ts';
import { lineageStore } from '../../src/index/lineage.ts';
import { resolveMeanings } from '../../src/index/meanings.ts';
import { settling } from '../../src/index/settling.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { ledger, type Said } from './ledger.ts';

const other = (id: string, benchmark: string, value: string, more: Partial<Said> = {}): Said => ({
  role: 'other',
  id,
  about: id.slice(id.indexOf('/') + 1),
  benchmark,
  value,
  ...more,
});
const scores = (db: Sqlite, card: string): unknown[] =>
  db.prepare('SELECT score FROM claim_values WHERE model_id = ? ORDER BY place').pluck().all(card);
const disputes = (db: Sqlite): unknown[] =>
  db
    .prepare(
      'SELECT subject_id, benchmark, setting, lowest, highest, stated, cards FROM disagreements ORDER BY 1, 2, 3',
    )
    .all();

describe("a score on its benchmark's own scale", () => {
  it('stays 0.91 among percentages of its table, and is a share where the table ends before them', () => {
    const one = (line: number, benchmark: string, value: string) => ({ benchmark, value, line });
    const near = [one(5, 'mmlu', '45.2'), one(6, 'gsm8k', '0.91'), one(7, 'hellaswag', '71.3')];
    const apart = [one(5, 'mmlu', '45.2'), one(20, 'gsm8k', '0.91')];
    expect(scores(ledger([{ id: 'a/percent', says: near }]), 'a/percent')).toEqual([45.2, 0.91, 71.3]);
    expect(scores(ledger([{ id: 'a/mixed', says: apart }]), 'a/mixed')).toEqual([45.2, 91]);
  });

  it('is a percentage where the card prints a share of one', () => {
    const db = ledger([
      {
        id: 'a/shares',
        says: [
          { benchmark: 'mmlu', value: '0.713' },
          { benchmark: 'gsm8k', value: '0.5' },
        ],
      },
    ]);
    expect(scores(db, 'a/shares')).toEqual([71.3, 50]);
  });

  it('stays below one where its column holds percentages', () => {
    const db = ledger([
      { id: 'a/toxic', says: [{ benchmark: 'toxigen', value: '0.01' }, other('b/x', 'toxigen', '21.25')] },
    ]);
    expect(scores(db, 'a/toxic')).toEqual([0.01, 21.25]);
  });

  it('stays below one where its line holds percentages and few decimals leave it open', () => {
    const says: Said[] = [
      { benchmark: 'math', value: '0.5', line: 7 },
      { benchmark: 'mmlu', value: '25.1', line: 7 },
    ];
    expect(scores(ledger([{ id: 'a/small', says }]), 'a/small')).toEqual([0.5, 25.1]);
  });

  it('leaves alone what is printed with a percent sign, and benchmarks without an end', () => {
    const says: Said[] = [
      { benchmark: 'mmlu', value: '0.7%' },
      { benchmark: 'wikitext', value: '0.9' },
    ];
    expect(scores(ledger([{ id: 'a/b', says }]), 'a/b')).toEqual([0.7, 0.9]);
  });

  it('reads marks out of ten that are printed out of a hundred, but no win rate', () => {
    const says: Said[] = [
      { benchmark: 'mt-bench', value: '84.3' },
      { benchmark: 'mt-bench', value: '57.5', metric: 'win-rate' },
    ];
    expect(scores(ledger([{ id: 'a/b', says }]), 'a/b')).toEqual([8.43, 57.5]);
  });
});

describe('disagreements', () => {
  it('are found across scales, and name every card, line, date and link', () => {
    const db = ledger([
      { id: 'a/m', says: [{ benchmark: 'mmlu', value: '70.1', shots: 5 }] },
      { id: 'b/n', says: [other('a/m', 'mmlu', '0.655', { shots: 5, line: 12 })] },
    ]);
    expect(disputes(db)).toEqual([
      {
        subject_id: 'a/m',
        benchmark: 'mmlu',
        setting: '5-shot',
        lowest: 65.5,
        highest: 70.1,
        stated: 'by all',
        cards: 2,
      },
    ]);
    const [high, low] = listDisagreements(db, {
      subject: { id: 'a/m', name: 'a/m' },
      benchmark: null,
      card: null,
      limit: 5,
    });
    expect(high).toMatchObject({
      card: 'a/m',
      value: '70.1',
      role: 'self',
      line: 1,
      date: '2024-05-02',
      difference: 4.6,
    });
    expect(low).toMatchObject({
      card: 'b/n',
      value: '0.655',
      role: 'other',
      url: 'https://huggingface.co/b/n/blob/abc/README.md?code=true#L12',
    });
  });

  it('are not made of rounding', () => {
    const card = (id: string, value: string) => ({ id, says: [other('a/m', 'mmlu', value)] });
    expect(disputes(ledger([card('b/1', '70.1'), card('b/2', '70.14'), card('b/3', '70.2')]))).toEqual([]);
    expect(disputes(ledger([card('b/1', '70.12'), card('b/2', '70.14')]))).toHaveLength(1);
  });

  it('need settings that do not differ: shots, variant, metric and sub-task', () => {
    const says = (more: Partial<Said>, benchmark = 'arc-challenge', value = '50.5') => [
      other('a/m', benchmark, value, more),
    ];
    const apart: Said[][] = [
      says({ shots: 0 }),
      says({ variant: 'cot', shots: 25 }),
      says({ metric: 'acc', shots: 25 }),
      says({ shots: 25 }, 'arc-easy'),
    ];
    for (const stranger of apart) {
      const db = ledger([
        { id: 'b/1', says: says({ shots: 25 }, 'arc-challenge', '60.5') },
        { id: 'b/2', says: stranger },
      ]);
      expect({ stranger, found: disputes(db) }).toEqual({ stranger, found: [] });
    }
  });

  it('count accuracy, exact match and pass@1 as one way of counting', () => {
    const card = (id: string, value: string, metric: string) => ({
      id,
      says: [other('a/m', 'gsm8k', value, { metric })],
    });
    expect(disputes(ledger([card('b/1', '60.5', 'acc'), card('b/2', '55.5', 'em')]))).toHaveLength(1);
    expect(disputes(ledger([card('b/1', '60.5', 'acc'), card('b/2', '85.5', 'maj@8')]))).toEqual([]);
  });

  it('are marked where a card leaves the setting open', () => {
    const db = ledger([
      { id: 'b/1', says: [other('a/m', 'mmlu', '60.5', { shots: 5 })] },
      { id: 'b/2', says: [other('a/m', 'mmlu', '50.5')] },
    ]);
    expect(disputes(db)).toMatchObject([{ setting: '5-shot', stated: 'by some' }]);
    const bare = ledger([
      { id: 'b/1', says: [other('a/m', 'mmlu', '60.5')] },
      { id: 'b/2', says: [other('a/m', 'mmlu', '50.5')] },
    ]);
    expect(disputes(bare)).toMatchObject([{ setting: null, stated: 'by none' }]);
  });

  it('leave out a card that states two numbers in the same words, and unknown subjects', () => {
    const both = { id: 'b/1', says: [other('a/m', 'mmlu', '60.5'), other('a/m', 'mmlu', '50.5')] };
    expect(disputes(ledger([both, { id: 'b/2', says: [other('a/m', 'mmlu', '55.5')] }]))).toEqual([]);
    const nobody = (id: string, value: string) => ({
      id,
      says: [{ benchmark: 'mmlu', value, role: 'other' as const, about: 'Baseline' }],
    });
    expect(disputes(ledger([nobody('b/1', '1.5'), nobody('b/2', '90.5')]))).toEqual([]);
  });

  it('leave out means of other numbers', () => {
    const card = (id: string, value: string) => ({ id, says: [other('a/m', 'average', value)] });
    expect(disputes(ledger([card('b/1', '60.5'), card('b/2', '50.5')]))).toEqual([]);
  });
});

describe('copies', () => {
  const table: Said[] = [
    ['mmlu', '64.15'],
    ['gsm8k', '37.83'],
    ['hellaswag', '83.31'],
    ['winogrande', '78.37'],
  ].map(([benchmark = '', value = '']) => ({ benchmark, value }));
  const copies = (db: Sqlite) => db.prepare('SELECT child_id, parent_id, role, shared, equal, share FROM copies').all();
  const parents = [{ id: 'a/parent', relation: 'finetune' }];

  it("tell how much of a table is the parent's", () => {
    const db = ledger([
      { id: 'a/parent', says: table },
      { id: 'b/child', parents, says: [...table.slice(0, 3), { benchmark: 'winogrande', value: '75.5' }] },
    ]);
    expect(copies(db)).toEqual([
      { child_id: 'b/child', parent_id: 'a/parent', role: 'self', shared: 4, equal: 3, share: 0.75 },
    ]);
  });

  it('are none where numbers differ, or another model is the parent', () => {
    const own = table.map((said) => ({ ...said, value: `${said.value}1` }));
    expect(
      copies(
        ledger([
          { id: 'a/parent', says: table },
          { id: 'b/child', parents, says: own },
        ]),
      ),
    ).toEqual([]);
    expect(
      copies(
        ledger([
          { id: 'a/other', says: table },
          { id: 'b/child', parents, says: table },
        ]),
      ),
    ).toEqual([]);
  });
});

describe('who says so', () => {
  it('tells own card, verified run, community, the same owner, repackaging and others apart', () => {
    const mmlu = { benchmark: 'mmlu', value: '70.1' };
    const db = ledger([
      { id: 'a/m', says: [mmlu, { ...mmlu, standing: 'verified' }, { ...mmlu, standing: 'community' }] },
      { id: 'a/n', says: [other('a/m', 'mmlu', '70.1')] },
      { id: 'b/m-GGUF', says: [{ ...other('a/m', 'mmlu', '70.1'), role: 'base' }] },
      { id: 'c/x', says: [other('a/m', 'mmlu', '70.1')] },
    ]);
    const said = db
      .prepare("SELECT said_by FROM claims_about WHERE subject_id = 'a/m' ORDER BY card, line")
      .pluck()
      .all();
    expect(said).toEqual(['own card', 'verified', 'community', 'same owner', 'repackaging', 'other card']);
  });
});

describe('whom a name means', () => {
  let db: Sqlite;
  beforeAll(() => {
    db = ledger([
      {
        id: 'a/Model-7B',
        says: [
          other('c/Known-7B', 'mmlu', '60.1', { about: 'Known' }),
          { benchmark: 'mmlu', value: '50.1', role: 'other', about: 'Mystery 7B' },
        ],
      },
      { id: 'c/Known-7B', says: [] },
    ]);
  });
  afterAll(() => void db.close());

  it('is a model by its id in any case, a proprietary one by id or name, or what cards mean by the name', () => {
    expect(findSubject(db, 'A/model-7b')).toEqual({ id: 'a/Model-7B', name: 'a/Model-7B' });
    expect(findSubject(db, 'GPT-4')?.id).toBe('proprietary:gpt-4');
    expect(findSubject(db, 'known')?.id).toBe('c/Known-7B');
  });

  it("is a name only, where no card's reading of it is certain", () => {
    const subject = findSubject(db, 'mystery 7b');
    expect(subject).toEqual({ id: null, name: 'Mystery 7B' });
    expect(listClaims(db, { subject, benchmark: 'mmlu', card: null, limit: 9 })).toMatchObject([
      { value: '50.1', card: 'a/Model-7B', line: 2 },
    ]);
  });

  it('is nobody for a part of a name; near names are offered', () => {
    expect(findSubject(db, 'Myster')).toBeNull();
    expect(nearSubjects(db, 'myster')).toEqual(['Mystery 7B']);
  });
});

describe('whom a bare name in a card means', () => {
  const said = (card: string, stage: string, around: string | null = null): unknown => {
    const db = ledger([
      { id: 'meta-llama/Meta-Llama-3-70B', says: [] },
      { id: card, says: [{ benchmark: 'mmlu', value: '79.5', role: 'other', about: 'Llama 3 70B' }] },
    ]);
    db.prepare('UPDATE models SET stage = CASE id WHEN ? THEN ? ELSE ? END').run(card, stage, 'base');
    db.prepare("UPDATE model_claims SET subject_stage = ? WHERE role = 'other'").run(around);
    db.prepare('INSERT INTO unsettled (model) SELECT key FROM models').run();
    const scope = settling(db);
    scope.begin((name) => name);
    const meaning = (): string => 'meta-llama/Meta-Llama-3-70B';
    resolveMeanings(db, { developers: new Set(), ofModel: () => [], ofSubject: () => [], meaning }, { all: false });
    scope.markClaims();
    lineageStore(db).setSubjects();
    return db.prepare("SELECT subject_id FROM model_claims WHERE role = 'other'").pluck().get();
  };

  it('is the base model in the card of a base model, and not certain in that of a tuned one', () => {
    expect(said('a/base-model', 'base')).toBe('meta-llama/Meta-Llama-3-70B');
    expect(said('a/chat-model', 'instruct')).toBeNull();
  });

  it('is what the table says that it compares, whatever the card is of', () => {
    expect(said('a/base-model', 'base', 'instruct')).toBeNull();
    expect(said('a/chat-model', 'instruct', 'base')).toBe('meta-llama/Meta-Llama-3-70B');
  });
});
