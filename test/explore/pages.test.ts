import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { LESSONS } from '../../src/explore/parts/lessons.ts';
import { ROUTES } from '../../src/explore/routes.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { here, type Served, served } from './served.ts';

/** An address for each route, with a model that has everything. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/models/:id{.+}': '/models/meta-llama/Llama-3.1-8B-Instruct?children=all',
  '/cards/:id{.+}': '/cards/meta-llama/Llama-3.1-8B-Instruct',
  '/families/:family': '/families/llama',
  '/benchmarks/:benchmark{.+}': '/benchmarks/mmlu',
  '/licenses/:license': '/licenses/apache-2.0',
  '/lessons/:number{[0-9]+}': '/lessons/1',
  '/search': '/search?family=llama&q=instruct',
  '/suggest': '/suggest?q=llama',
  '/compare': '/compare?m=meta-llama/Llama-3.1-8B-Instruct&m=Qwen/Qwen2.5-7B-Instruct',
  '/sql': '/sql?sql=SELECT+id,+downloads+FROM+models+LIMIT+5&as=chart',
};
const PAGES = ROUTES.map(({ path }) => EXAMPLES[path] ?? path);

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** All elements of a page, and the texts between them. */
function parsed(html: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void elements.push({ name, attributes }),
      ontext: (more) => void (text += more),
    },
    { lowerCaseTags: false },
  );
  parser.end(html);
  return { elements, text };
}

let db: Sqlite;
let site: Served;

beforeAll(async () => {
  db = await fixtureIndex();
  site = served(db);
});

describe.each(PAGES)('%s', (path) => {
  it('is a page with one heading, a name, and a way past the navigation', async () => {
    const answer = await site.get(path);
    expect(answer.status).toBe(200);
    const { elements } = parsed(await answer.text());
    expect(elements.filter(({ name }) => name === 'h1').length).toBe(1);
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toBe('en');
    expect(elements.some(({ name, attributes }) => name === 'a' && attributes.href === '#main')).toBe(true);
    expect(elements.some(({ attributes }) => attributes.id === 'main')).toBe(true);
  });

  it('is to be had as JSON that says the same', async () => {
    expect(await site.json(path)).toBeTypeOf('object');
    expect(await site.json(`${path}${path.includes('?') ? '&' : '?'}out=json`)).toEqual(await site.json(path));
  });

  it('leads to no page of ours that is missing', async () => {
    const { elements } = parsed(await site.text(path));
    const links = new Set(
      elements.flatMap(({ name, attributes: { href } }) =>
        name === 'a' && href?.startsWith('/') ? [href.replace(/#.*/, '')] : [],
      ),
    );
    const checked = [...links].filter((href) => !/^\/(cards|models)\//.test(href)).slice(0, 60);
    expect(checked.length).toBeGreaterThan(5);
    for (const href of checked) expect((await site.get(href)).status, `${path} leads to ${href}`).toBe(200);
  });
});

describe('a page of a model', () => {
  it('gives each fact its basis, its place and its rule', async () => {
    const text = parsed(await site.text('/models/meta-llama/Llama-3.1-8B-Instruct')).text;
    const { value, basis, place, rule } = db
      .prepare(
        "SELECT value, basis, place, rule FROM facts WHERE model_id = 'meta-llama/Llama-3.1-8B-Instruct' AND field = 'generation' AND chosen",
      )
      .get() as Record<string, string>;
    for (const part of [value, basis, place, rule]) expect(text).toContain(part);
  });

  it('is found under another case and under a name of before', async () => {
    expect((await site.get('/models/QWEN/qwen2.5-7b-instruct')).status).toBe(200);
    db.prepare(
      "INSERT INTO aliases (id, model, seen_at) SELECT 'Qwen/Once-Called', key, '2026-08-10' FROM models WHERE id = 'Qwen/Qwen2.5-7B-Instruct'",
    ).run();
    expect(await site.text('/models/Qwen/Once-Called')).toMatch(/<title>Qwen\/Qwen2.5-7B-Instruct/);
    db.prepare("DELETE FROM aliases WHERE id = 'Qwen/Once-Called'").run();
  });

  it('draws its lineage with links to those that the index has', async () => {
    const edge = db
      .prepare(
        'SELECT l.child_id, l.parent_id FROM lineage l JOIN models p ON p.id = l.parent_id JOIN models c ON c.id = l.child_id WHERE l.parent_id <> l.child_id LIMIT 1',
      )
      .get() as { child_id: string; parent_id: string };
    const drawn = parsed(await site.text(`/models/${edge.child_id}`)).elements.filter(
      ({ name, attributes }) => name === 'a' && attributes.class === 'node',
    );
    expect(drawn.map(({ attributes }) => attributes.href)).toContain(`/models/${edge.parent_id}`);
  });
});

describe('a benchmark', () => {
  interface Shown {
    subjects: { subject_id: string; score: number; claims: number; lowest: number; highest: number }[];
    from: number;
    next: string | null;
  }
  const benchmark = 'mmlu';

  it('lists whom claims are about by the best of them, with how far they lie apart', async () => {
    const { subjects } = (await site.json(`/benchmarks/${benchmark}`)) as Shown;
    const counted = db
      .prepare(
        `SELECT subject_id, max(score) AS score, count(*) AS claims, min(score) AS lowest, max(score) AS highest
         FROM scores WHERE benchmark = ? GROUP BY subject_id ORDER BY score DESC, subject_id LIMIT 60`,
      )
      .all(benchmark);
    expect(subjects.length).toBeGreaterThan(5);
    expect(
      subjects.map(({ subject_id, score, claims, lowest, highest }) => ({
        subject_id,
        score,
        claims,
        lowest,
        highest,
      })),
    ).toEqual(counted);
  });

  it('goes on where the last page ended', async () => {
    const { subjects } = (await site.json(`/benchmarks/${benchmark}`)) as Shown;
    const at = 2;
    const { subject_id: subject, score } = subjects[at] ?? { subject_id: '', score: 0 };
    const more = (await site.json(
      `/benchmarks/${benchmark}?after=${encodeURIComponent(`3_${score}_${subject}`)}`,
    )) as Shown;
    expect(more.from).toBe(3);
    expect(more.subjects[0]).toEqual(subjects[at + 1]);
  });
});

describe('red flags', () => {
  interface Flags {
    models: { model_id: string; flag: string; downloads: number | null }[];
    kinds: { flag: string; models: number }[];
  }
  it('are listed by downloads, of one kind or of all, as many as are counted', async () => {
    const { kinds, models } = (await site.json('/flags')) as Flags;
    expect(models.length).toBeGreaterThan(0);
    for (const { flag, models: count } of kinds) {
      const own = (await site.json(`/flags?flag=${flag}`)) as Flags;
      expect(own.models.length).toBe(Math.min(50, count));
      expect(own.models.every((row) => row.flag === flag)).toBe(true);
      const downloads = own.models.map((row) => row.downloads ?? 0);
      expect(downloads).toEqual(downloads.toSorted((a, b) => b - a));
    }
    const of = db.prepare('SELECT count(*) FROM red_flags').pluck().get() as number;
    expect(models.length).toBe(Math.min(50, of));
  });
});

describe('the source of a card', () => {
  it('marks each claim where it stands, and says what it was taken for', async () => {
    const card = db
      .prepare('SELECT model_id, count(*) AS claims FROM claims GROUP BY model_id ORDER BY claims DESC LIMIT 1')
      .get() as { model_id: string };
    const claims = db
      .prepare('SELECT DISTINCT value_text, start_at FROM claims WHERE model_id = ? AND end_at > start_at')
      .all(card.model_id) as { value_text: string; start_at: number }[];
    const marks = parsed(await site.text(`/cards/${card.model_id}`)).elements.filter(({ name }) => name === 'mark');
    const places = new Set(claims.map(({ start_at }) => start_at));
    expect(places.size).toBeGreaterThan(5);
    expect(marks.length).toBe(places.size);
    for (const { attributes } of marks)
      expect(attributes.title).toMatch(/ of .+\((self|base|other): [a-z ]+\), .+; read from /);
  });

  it('counts lines as the claims of a card do, bare carriage returns too', () => {
    const given = here(db);
    const texts = (card: string): string[] => given.lines(card).map(({ start, end }) => card.slice(start, end));
    expect(texts('---\rlicense: mit\r---\rMMLU: 70')).toEqual(['---', 'license: mit', '---', 'MMLU: 70']);
    expect(texts('one\r\ntwo\rstill two\n')).toEqual(['one', 'two\rstill two']);
  });

  it('says what to do where it is not held', async () => {
    const id = db.prepare("SELECT id FROM models WHERE card_state <> 'held' LIMIT 1").pluck().get() as string;
    const answer = await site.get(`/cards/${id}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/hubdex crawl --texts all/);
  });
});

describe('lessons', () => {
  it.each(LESSONS.map(({ number }) => number))(
    '%i shows every verdict and every question, each with its query',
    async (number) => {
      const lesson = LESSONS.find((one) => one.number === number);
      const { text, elements } = parsed(await site.text(`/lessons/${number}`));
      for (const { ask, id } of lesson?.questions ?? []) {
        expect(text.replace(/\s+/g, ' ')).toContain(ask.replace(/\s+/g, ' '));
        expect(
          elements.some(({ attributes }) => attributes.id === id),
          `the question ${id}`,
        ).toBe(true);
      }
      expect(elements.filter(({ attributes }) => attributes.class?.startsWith('verdict ')).length).toBe(
        lesson?.statements.length,
      );
    },
  );

  it('are asked with a changed value, and refuse one that no query has', async () => {
    const lesson = LESSONS.find(({ questions }) =>
      questions.some(({ params }) => params.some(({ value }) => typeof value === 'number')),
    );
    const param = lesson?.questions.flatMap(({ params }) => params).find(({ value }) => typeof value === 'number');
    const path = `/lessons/${lesson?.number}`;
    expect(await site.text(`${path}?p.${param?.name}=3`)).toContain(`<code>${param?.name} = 3</code>`);
    expect((await site.get(`${path}?p.${param?.name}=many`)).status).toBe(400);
    expect((await site.get(`${path}?p.nosuch=1`)).status).toBe(400);
  });

  it('are worked out once a crawl', async () => {
    let asked = 0;
    const state = { stamp: 'a', settled: 'a' };
    const counting = served(db, state, (given) => ({
      ...given,
      lesson: (number, changed) => (asked++, given.lesson(number, changed)),
    }));
    await counting.get('/statements');
    const once = asked;
    state.stamp = 'b';
    await counting.get('/statements');
    expect(asked, 'a running crawl moves the stamp, not what is settled').toBe(once);
    state.settled = 'b';
    state.stamp = 'c';
    await counting.get('/statements');
    expect(asked).toBe(2 * once);
  });
});

describe('hostile text', () => {
  const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u202e\u0000\u001b[2J</table></main>&amp;`;
  const TAGS = new Set(
    'html head meta title link script body a header div span form label input kbd nav ul ol li main h1 h2 h3 p strong small table thead tbody tr th td section details summary pre code dl dt dd br wbr footer button select option datalist textarea fieldset legend time mark blockquote svg rect text path g circle line'.split(
      ' ',
    ),
  );
  let hostile: Served;
  let hostileDb: Sqlite;

  beforeAll(async () => {
    hostileDb = await fixtureIndex();
    const run = (sql: string, ...values: string[]): void => void hostileDb.prepare(sql).run(...values);
    for (const column of [
      'family',
      'generation',
      'line',
      'task',
      'license',
      'library',
      'gated',
      'sha',
      'relation',
      'stage',
    ])
      run(`UPDATE models SET ${column} = ? WHERE id = 'meta-llama/Llama-3.1-8B-Instruct'`, EVIL);
    run(
      "UPDATE models SET id = ?, name = ? WHERE key = (SELECT min(key) FROM models WHERE owner = 'Qwen')",
      `Qwen/${EVIL}`,
      EVIL,
    );
    run(
      'UPDATE model_claims SET subject = ?, label = ?, value_text = ?, variant = ?, metric = ?',
      EVIL,
      EVIL,
      EVIL,
      EVIL,
      EVIL,
    );
    run(
      'UPDATE model_licenses SET declared = ?, license_name = ?, license_link = ?',
      EVIL,
      EVIL,
      'javascript:alert(1)',
    );
    run('UPDATE model_flags SET detail = ?', EVIL);
    run('UPDATE tag_names SET tag = tag || ?', EVIL);
    run('UPDATE words SET word = word || ?', EVIL);
    run('UPDATE families SET name = ?, developer = ?, source_url = ?', EVIL, EVIL, 'javascript:alert(1)');
    run('UPDATE generations SET name = ?, source_url = ?', EVIL, 'data:text/html,<script>');
    run('UPDATE benchmarks SET name = ?, measures = ?, source_url = ?', EVIL, EVIL, 'javascript:alert(1)');
    run('UPDATE licenses SET name = ?, source_url = ?', EVIL, 'javascript:alert(1)');
    run('UPDATE edges SET stated = stated || ?', EVIL);
    run('UPDATE model_files SET path = path || ?', EVIL);
    run(
      'INSERT INTO model_changes (model, field, old_value, new_value, seen_at) SELECT key, ?, ?, ?, ? FROM models LIMIT 20',
      EVIL,
      EVIL,
      EVIL,
      EVIL,
    );
    hostile = served(hostileDb);
  });

  it.each([
    ...PAGES,
    `/search?q=${encodeURIComponent(EVIL)}&family=${encodeURIComponent(EVIL)}`,
    `/sql?sql=${encodeURIComponent(`SELECT '${EVIL.replaceAll("'", "''").replace('\u0000', '')}' AS "${EVIL.replaceAll('"', '').replace('\u0000', '')}"`)}`,
    `/compare?m=${encodeURIComponent(EVIL)}`,
  ])('is only text on %s', async (path) => {
    const { elements } = parsed(await hostile.text(path));
    expect(elements.filter(({ name }) => !TAGS.has(name)).map(({ name }) => name)).toEqual([]);
    const keys = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => /^on|^style$|^srcdoc$/i.test(key))).toEqual([]);
    const targets = elements.flatMap(({ attributes: { href, src, action } }) =>
      [href, src, action].filter((target) => target !== undefined),
    );
    expect(targets.filter((target) => !/^(\/|#|https:\/\/)/.test(target))).toEqual([]);
    const scripts = elements
      .filter(({ name }) => name === 'script')
      .map(({ attributes }) => attributes.src ?? 'inline');
    expect(scripts.filter((src) => !src.startsWith('/assets/'))).toEqual([]);
  });

  it('hides no sign that reorders or moves a terminal', async () => {
    for (const path of PAGES) {
      const text = await hostile.text(path);
      const unseen = [...text].filter(
        (sign) => !/[\n\t\r]/.test(sign) && /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(sign),
      );
      expect(unseen, `seen on ${path}`).toEqual([]);
    }
  });

  it('is no path out of the cards and models', async () => {
    for (const path of ['/models/..%2f..%2fetc%2fpasswd', '/models/%00', `/families/${encodeURIComponent(EVIL)}`])
      expect([404, 400]).toContain((await hostile.get(path)).status);
  });
});

describe("a model's history", () => {
  it('says what changed, since when the old value stood, and draws its downloads', async () => {
    const id = 'Qwen/Qwen2.5-7B-Instruct';
    const own = await fixtureIndex();
    const key = own.prepare('SELECT key FROM models WHERE id = ?').pluck().get(id);
    own
      .prepare(
        "INSERT INTO model_changes (model, field, old_value, new_value, seen_at, hub_id, seen_from) VALUES (?, 'license', 'mit', 'apache-2.0', '2026-08-09', ?, '2026-08-02')",
      )
      .run(key, id);
    own.prepare('DELETE FROM model_counts WHERE model = ?').run(key);
    const sample = own.prepare('INSERT INTO model_counts (model, at, downloads, likes) VALUES (?, ?, ?, ?)');
    sample.run(key, '2026-08-02', 1000, 10);
    expect(await served(own).text(`/models/${id}`), 'one sample is no line').not.toContain(
      'Downloads over time</title>',
    );
    sample.run(key, '2026-08-09', 3000, 12);
    const text = await served(own).text(`/models/${id}`);
    const [, history = ''] = text.split('<section id="history"');
    expect(history).toMatch(/license.*mit.*apache-2\.0.*2026-08-02.*2026-08-09/);
    expect(history).toContain('2 samples');
    expect(history).toMatch(/<svg[\s\S]*<path d="M[\d. ]+L[\d. ]+"/);
  });
});
