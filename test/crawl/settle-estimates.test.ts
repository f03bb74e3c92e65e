import { afterEach, describe, expect, it } from 'vitest';
import { add, CHANGES, type Hub, hubOf, settled } from './night-hub.ts';

const MODELS = 40;
/** A level that no fit gives. */
const MARK = -1;

let hub: Hub;
afterEach(() => hub.db.close());

/** A hub whose estimates were all replaced by a mark: whatever is fitted anew loses it. */
function markedHub(): Hub {
  hub = hubOf(7);
  for (let number = 0; number < MODELS; number++) add(hub);
  settled(hub);
  hub.night = 1;
  hub.db.prepare('UPDATE model_estimates SET level = ?').run(MARK);
  return hub;
}

const count = (sql: string, ...cells: (string | number)[]): number =>
  hub.db
    .prepare(sql)
    .pluck()
    .get(...cells) as number;
const marked = (): number => count('SELECT count(*) FROM model_estimates WHERE level = ?', MARK);
const estimated = (): number => count('SELECT count(*) FROM model_estimates');

/** A card about another model, and that model's id. */
const ABOUT_ANOTHER =
  'FROM estimate_claims e JOIN estimate_names s ON s.number = e.subject JOIN models m ON m.id = s.name WHERE e.subject <> e.card';

function touch(model: number): void {
  hub.db.prepare('INSERT INTO unsettled (model, searched) VALUES (?, 1)').run(model);
  settled(hub);
}

describe('the quality estimate, overnight', () => {
  it('is not fitted anew when a card that makes claims is read again and says the same', () => {
    markedHub();
    expect(estimated()).toBeGreaterThan(0);
    touch(count(`SELECT e.claim / 1000000 ${ABOUT_ANOTHER}`));
    expect(marked()).toBe(estimated());
  });

  it('is fitted anew to all claims when one card says something else', () => {
    const { models } = markedHub();
    const cards = models.find(({ id }) => count('SELECT count(*) FROM claims WHERE model_id = ?', String(id)) > 0);
    CHANGES['a card is edited']?.(hub, cards ?? {});
    settled(hub);
    expect(estimated()).toBeGreaterThan(0);
    expect(marked()).toBe(0);
  });

  it('is fitted anew when a model that cards speak of turns out larger', () => {
    markedHub();
    const model = count(`SELECT m.key ${ABOUT_ANOTHER} AND m.gone_at IS NULL`);
    hub.db.prepare('UPDATE models SET parameters = 70000000000 WHERE key = ?').run(model);
    touch(model);
    expect(marked()).toBe(0);
  });

  it('keeps numbers of claims that are no longer made out of the fit', () => {
    markedHub();
    const { model, claims } = hub.db
      .prepare('SELECT claim / 1000000 AS model, count(*) AS claims FROM estimate_claims GROUP BY 1 LIMIT 1')
      .get() as { model: number; claims: number };
    const before = count('SELECT count(*) FROM estimate_claims');
    hub.db.prepare('DELETE FROM model_claims WHERE model = ?').run(model);
    touch(model);
    expect(claims).toBeGreaterThan(0);
    expect(count('SELECT count(*) FROM estimate_claims')).toBe(before - claims);
    expect(marked()).toBe(0);
  });
});
