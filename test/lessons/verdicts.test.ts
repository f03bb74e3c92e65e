import { beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { keepVerdicts, keptVerdicts, type Stood } from '../../src/lessons/verdicts.ts';
import { served } from '../explore/served.ts';
import { fixtureIndex } from './fixture-index.ts';

const LICENSE = 'llama-license';
let db: Sqlite;
const kept = (): Stood[] => keptVerdicts(statementsOf(db));
const ofLicense = (): Stood[] => kept().filter(({ statement }) => statement === LICENSE);

beforeEach(async () => {
  db = await fixtureIndex();
  db.exec('DELETE FROM statement_verdicts');
});

/** Another night: `change` is what it brought. */
function night(change = ''): void {
  db.exec(change);
  db.exec(`INSERT INTO crawls (id, started_at, finished_at, kind, scope, requests, models_seen, models_new, models_changed,
      rows_written, failures, outcome)
    SELECT max(id) + 1, '2026-08-11', '2026-08-11', 'update', 'whole Hub', 0, 0, 0, 0, 0, 0, 'done' FROM crawls`);
  keepVerdicts(db);
}

const FREER = "UPDATE models SET license = 'apache-2.0' WHERE family = 'llama' AND license IS NOT NULL";

describe('verdicts after each crawl', () => {
  it('are kept of every statement, with nothing said of what was before the first', () => {
    keepVerdicts(db);
    expect(kept().map(({ statement }) => statement)).toEqual(
      readLessons()
        .flatMap(({ statements }) => statements.map(({ id }) => id))
        .toSorted(),
    );
    expect(kept().filter(({ moved }) => moved !== null)).toEqual([]);
  });

  it('stand as long as they are the same', () => {
    keepVerdicts(db);
    night();
    const [only, ...more] = ofLicense();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ since_crawl: 1, until_crawl: 2, until: '2026-08-11' });
  });

  it('give way with the rows that came and went', () => {
    keepVerdicts(db);
    night(FREER);
    const [was, now] = ofLicense();
    expect(was?.verdict).not.toBe('supported');
    expect(was).toMatchObject({ since_crawl: 1, until_crawl: 1 });
    expect(now).toMatchObject({ verdict: 'supported', since_crawl: 2, since: '2026-08-11' });
    const { gone = [], come = [], total } = now?.moved ?? {};
    expect(gone.map(([license]) => license)).toContain('llama3.1');
    expect(come.map(([license]) => license)).toEqual(['apache-2.0']);
    expect(total).toBe(gone.length + come.length);
  });

  it('come back as a time of their own', () => {
    keepVerdicts(db);
    db.exec('CREATE TEMP TABLE before AS SELECT key, license FROM models');
    night(FREER);
    night('UPDATE models SET license = b.license FROM before b WHERE b.key = models.key');
    expect(ofLicense().map(({ verdict }) => verdict)).toEqual([
      ofLicense()[0]?.verdict,
      'supported',
      ofLicense()[0]?.verdict,
    ]);
  });
});

describe('the page of statements', () => {
  const text = async (): Promise<string> => (await served(db).text('/statements')).replaceAll(/<[^>]+>|\s+/g, ' ');

  it('invents nothing where no crawl has kept any, and where one has', async () => {
    expect(await text()).toContain('No verdict of a crawl is kept here yet');
    keepVerdicts(db);
    expect(await text()).toContain('Verdicts are kept since crawl 1: changes show from the next one on.');
  });

  it('says that nothing changed, where nothing did', async () => {
    keepVerdicts(db);
    night();
    expect(await text()).toContain('No verdict has changed from crawl 1 to crawl 2.');
  });

  it('says between which crawls a verdict changed, and which rows moved', async () => {
    keepVerdicts(db);
    night(FREER);
    const said = await text();
    expect(said).toMatch(/until crawl 1 \( 2026-08-10 \), supported since crawl 2 \( 2026-08-11 \)/);
    expect(said).toMatch(/\d+ deciding rows moved/);
    expect(said).not.toContain('its rules may have moved it');
  });

  it('tells a change of the rules from one of the Hub', async () => {
    keepVerdicts(db);
    db.exec("UPDATE statement_verdicts SET hubdex = '0.0.1'");
    night(FREER);
    expect(await text()).toContain('before by 0.0.1: its rules may have moved it');
  });
});
