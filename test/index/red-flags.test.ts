import { describe, expect, it } from 'vitest';
import { ledger, flagOf, type Card, type Said } from './ledger.ts';

/** A card with these claims and nothing else. */
const one = (says: readonly Said[]) => ledger([{ id: 'a/m', says }]);
const self = (benchmark: string, value: string, more: Partial<Said> = {}): Said => ({
  benchmark,
  value,
  shots: 5,
  ...more,
});
const rival = (id: string, benchmark: string, value: string, more: Partial<Said> = {}): Said => {
  return { role: 'other', id, about: id, benchmark, value, shots: 5, ...more };
};

describe('below-chance', () => {
  it('is an own score lower than guessing', () => {
    expect(flagOf(one([self('boolq', '45.78')]), 'a/m', 'below-chance')?.detail).toBe(
      'BoolQ 45.78 is below 50.0, what guessing gives',
    );
  });

  it('is not a score that sampling explains, one counted another way, or a lost comparison', () => {
    const says = [
      self('mmlu', '24.1'),
      self('boolq', '36.4', { metric: 'f1' }),
      self('alpacaeval-2', '12.5'),
      rival('b/x', 'mmlu', '10.2'),
    ];
    expect(flagOf(one(says), 'a/m', 'below-chance')).toBeUndefined();
  });

  it('is not a score of a suite that prints guessing as 0', () => {
    const says = [
      self('gpqa', '5.7', { shots: 0 }),
      self('musr', '9.1', { shots: 0 }),
      self('math/lvl-5', '4.2', { shots: 4 }),
    ];
    expect(flagOf(one(says), 'a/m', 'below-chance')).toBeUndefined();
    expect(flagOf(one(says.slice(0, 1)), 'a/m', 'below-chance')?.evidence).toHaveLength(1);
  });
});

describe('rival-below-own-card', () => {
  const quoting = (value: string, more: Partial<Said> = {}, own: Partial<Said> = {}) =>
    ledger([
      { id: 'b/rival', says: [self('mmlu', '70.5', own)] },
      { id: 'a/m', says: [rival('b/rival', 'mmlu', value, more)] },
    ]);

  it('is a rival quoted lower than it states itself, both with their shots', () => {
    const flag = flagOf(quoting('62.5'), 'a/m', 'rival-below-own-card');
    expect(flag?.detail).toBe('quotes b/rival with MMLU 62.5; its own card says 70.5');
    expect(flag?.evidence[0]).toMatchObject({
      value: '62.5',
      own: { value: '70.5', url: 'https://huggingface.co/b/rival/blob/abc/README.md?code=true#L1' },
    });
  });

  it('is none where a side leaves the setting open', () => {
    const db = quoting('62.5', { shots: undefined });
    expect(db.prepare("SELECT flag FROM red_flags WHERE model_id = 'a/m'").all()).toEqual([]);
  });

  it('is not a quote in other shots, a point lower, higher, or of a model of the same owner', () => {
    const kin = ledger([
      { id: 'a/older', says: [self('mmlu', '70.5')] },
      { id: 'a/m', says: [rival('a/older', 'mmlu', '62.5')] },
    ]);
    for (const db of [quoting('62.5', { shots: 0 }), quoting('69.9'), quoting('75.5'), kin]) {
      expect(db.prepare("SELECT flag FROM red_flags WHERE flag LIKE 'rival%'").all()).toEqual([]);
    }
  });

  it('counts the own score that is nearest', () => {
    const two = ledger([
      { id: 'b/rival', says: [self('mmlu', '70.5'), self('mmlu', '62.4')] },
      { id: 'a/m', says: [rival('b/rival', 'mmlu', '62.5')] },
    ]);
    expect(flagOf(two, 'a/m', 'rival-below-own-card')).toBeUndefined();
  });

  it('knows where less is better', () => {
    const quoted = (value: string) =>
      ledger([
        { id: 'b/rival', says: [self('toxigen', '20.5')] },
        { id: 'a/m', says: [rival('b/rival', 'toxigen', value)] },
      ]);
    expect(flagOf(quoted('30.5'), 'a/m', 'rival-below-own-card')?.evidence).toHaveLength(1);
    expect(flagOf(quoted('10.5'), 'a/m', 'rival-below-own-card')).toBeUndefined();
  });
});

describe('above-independent', () => {
  const claimed = (own: string, others: readonly Card[]) =>
    ledger([{ id: 'a/m', says: [self('mmlu', own)] }, ...others]);
  const says = (id: string, value: string, more: Partial<Said> = {}): Card => ({
    id,
    says: [rival('a/m', 'mmlu', value, more)],
  });

  it('is an own score far above all independent ones', () => {
    const flag = flagOf(claimed('80.5', [says('b/x', '70.5'), says('c/x', '72.5')]), 'a/m', 'above-independent');
    expect(flag?.detail).toBe('states MMLU 80.5; the highest independent number is 72.5, in the card of c/x');
  });

  it('is also told by a run that the Hub verified', () => {
    const db = ledger([{ id: 'a/m', says: [self('mmlu', '80.5'), self('mmlu', '70.5', { standing: 'verified' })] }]);
    expect(flagOf(db, 'a/m', 'above-independent')?.evidence[0]).toMatchObject({
      independent: { standing: 'verified', value: '70.5' },
    });
  });

  it('is not an own score that one independent number bears out, nor one its owner repeats', () => {
    expect(
      flagOf(claimed('80.5', [says('b/x', '70.5'), says('c/x', '78.5')]), 'a/m', 'above-independent'),
    ).toBeUndefined();
    expect(flagOf(claimed('80.5', [says('a/other', '70.5')]), 'a/m', 'above-independent')).toBeUndefined();
  });
});

describe('bold-not-best', () => {
  const row = (about: string, value: string, line: number, bold = false): Said => ({
    role: 'other',
    about,
    benchmark: 'mmlu',
    value,
    shots: 5,
    line,
    bold,
  });
  const also: Said = { role: 'other', about: 'x', benchmark: 'gsm8k', value: '10.5', line: 4 };

  it('is a bold number with a better one in its column', () => {
    const flag = flagOf(one([row('x', '70.5', 4, true), also, row('y', '75.5', 5)]), 'a/m', 'bold-not-best');
    expect(flag?.detail).toBe('MMLU 70.5 of x is in bold; y has 75.5');
    expect(flag?.evidence[0]).toMatchObject({ line: 4, better: { subject: 'y', line: 5 } });
  });

  it('is a bold number with a better one in its line', () => {
    expect(
      flagOf(one([row('x', '70.5', 4, true), row('y', '75.5', 4), { ...also, line: 5 }]), 'a/m', 'bold-not-best')
        ?.evidence,
    ).toHaveLength(1);
  });

  it('is not the best open number beside a model whose weights nobody has', () => {
    const closed = { ...row('GPT-4', '86.4', 5), id: 'proprietary:gpt-4' };
    expect(flagOf(one([row('x', '70.5', 4, true), also, closed]), 'a/m', 'bold-not-best')).toBeUndefined();
  });

  it('is not the best number, a model set in bold throughout, or one beaten in another table', () => {
    const best = [row('x', '80.5', 4, true), also, row('y', '75.5', 5)];
    const throughout = [row('x', '70.5', 4, true), row('y', '75.5', 5)];
    const elsewhere = [row('x', '70.5', 4, true), also, row('z', '60.5', 5), row('y', '75.5', 12)];
    const marked = [...throughout, { ...also, line: 20 }];
    for (const says of [best, throughout, marked, elsewhere])
      expect(flagOf(one(says), 'a/m', 'bold-not-best')).toBeUndefined();
  });
});
