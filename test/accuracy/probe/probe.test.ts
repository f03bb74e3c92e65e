import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { ledgerOf } from '../../parse/card/read.ts';
import { cardsOf } from '../claims/today.ts';
import { bounded, probedClaims, probedLines } from './read.ts';
import { probedClaimLines, probedLineLines } from './table.ts';

describe('claims and lines that were read one by one', () => {
  it('stand in docs/accuracy.md as they stand here', () => {
    const page = readFileSync(new URL('../../../docs/accuracy.md', import.meta.url), 'utf8');
    expect(page).toContain(probedClaimLines().join('\n'));
    expect(page).toContain(probedLineLines().join('\n'));
  });

  it('have bounds that a small draw widens', () => {
    expect(bounded(9, 10)).toBe('0.90 (0.60 to 0.98)');
    expect(bounded(900, 1000)).toBe('0.90 (0.88 to 0.92)');
    expect(bounded(0, 0)).toBe('');
  });
});

describeCorpus('the cards they stand in', () => {
  const cardOf = cardsOf(CORPUS);

  it('tell today what was told rightly, but for one in a hundred', () => {
    const right = probedClaims().filter(({ verdict }) => verdict === 'right' || verdict === 'detail');
    const told = right.filter(({ id, line, value, role }) =>
      ledgerOf(id, cardOf(id)).claims.some(
        (claim) => claim.source.line === line && claim.value === value && claim.role === role,
      ),
    );
    expect(told.length / right.length).toBeGreaterThanOrEqual(0.99);
  });

  it('tell most of the results that had been missed', () => {
    const missed = probedLines().filter(({ draw, verdict }) => draw === 'first' && verdict === 'missed');
    const told = missed.filter(({ id, line }) =>
      ledgerOf(id, cardOf(id)).claims.some(({ source }) => source.line === line),
    );
    expect(told.length * 2).toBeGreaterThan(missed.length);
  });
});
