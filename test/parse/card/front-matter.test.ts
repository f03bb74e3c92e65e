import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyPlace, readFrontMatter } from '../../../src/parse/card/front-matter.ts';
import { scalarPlaces } from '../../../src/parse/card/scalar-places.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';

const body = (card: string) => card.slice(readFrontMatter(card).bodyStart);

describe('the fences', () => {
  test('end before the body, whose offset and line are told', () => {
    const card = '---\nlicense: mit\n---\n# Title\n';
    const front = readFrontMatter(card);
    expect(front).toMatchObject({ data: { license: 'mit' }, bodyLine: 4, yaml: { line: 2 }, notes: [] });
    expect(card.slice(front.bodyStart)).toBe('# Title\n');
    expect(bodyPlace(card)).toEqual({ bodyStart: front.bodyStart, bodyLine: 4 });
  });

  test('may stand behind a byte order mark and empty lines, with Windows line ends', () => {
    const card = '\ufeff\r\n---\r\nlicense: mit\r\n---\r\n# Title';
    expect(readFrontMatter(card)).toMatchObject({ data: { license: 'mit' }, bodyLine: 5, notes: [] });
    expect(body(card)).toBe('# Title');
  });

  test('are no fences further down: a rule between paragraphs opens nothing', () => {
    const card = 'Text first.\n\n---\nlicense: mit\n---\n';
    expect(readFrontMatter(card)).toEqual({ data: {}, yaml: null, bodyStart: 0, bodyLine: 1, notes: [] });
  });

  test('that never close leave everything to the body, and a note says so', () => {
    const front = readFrontMatter('---\nlicense: mit\n\n# Title');
    expect(front).toMatchObject({ data: {}, bodyStart: 0 });
    expect(front.notes).toEqual([{ code: 'front-matter-unclosed', place: 'README.md:1', saw: '---' }]);
  });

  test('around prose are two rules: the prose stays in the body', () => {
    const card = '---\nJust a sentence.\n---\nMore.';
    expect(body(card)).toBe(card);
    expect(readFrontMatter(card).notes[0]?.code).toBe('front-matter-no-mapping');
  });
});

describe('the values', () => {
  test('are YAML 1.2: no is a word, a date is text, nothing becomes infinite', () => {
    const { data } = readFrontMatter('---\nlanguage: no\ndate: 2024-01-01\nbig: .inf\nyes: on\n---\n');
    expect(data).toEqual({ language: 'no', date: '2024-01-01', big: 'Infinity', yes: 'on' });
  });

  test('never reach a prototype', () => {
    const { data } = readFrontMatter('---\n__proto__:\n  polluted: 1\nlicense: mit\n---\n');
    expect(data).toEqual({ license: 'mit' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('are plain text under a tag nobody asked for, with a note', () => {
    const front = readFrontMatter('---\nlicense: !!js/function mit\n---\n');
    expect(front.data).toEqual({ license: 'mit' });
    expect(front.notes[0]).toMatchObject({ code: 'front-matter-invalid', place: 'README.md:2' });
  });
});

describe('broken YAML', () => {
  test('of one entry costs no other entry, and the note shows the line', () => {
    const front = readFrontMatter('---\ntitle: a: b\nlicense: apache-2.0\ntags:\n- x\n---\n');
    expect(front.data).toEqual({ title: 'a: b', license: 'apache-2.0', tags: ['x'] });
    expect(front.notes[0]).toMatchObject({ place: 'README.md:2', saw: expect.stringContaining('title: a: b') });
  });

  test('with a key twice keeps the last value', () => {
    const front = readFrontMatter('---\nlicense: mit\nlicense: apache-2.0\n---\n');
    expect(front.data).toEqual({ license: 'apache-2.0' });
    expect(front.notes[0]?.saw).toContain('duplicated mapping key');
  });

  test('with tabs and an open list still gives what can be read', () => {
    const { data } = readFrontMatter('---\nlicense: mit\ntags:\n\t- a\n- b\nlist: [1,\n---\n');
    expect(data).toMatchObject({ license: 'mit', list: [1] });
  });
});

describe('hostile front matter', () => {
  test('that unfolds to billions of values is refused', () => {
    const letters = [...'abcdefghij'];
    const rows = letters.slice(1).map((key, at) => {
      return `${key}: &${key} [${Array(9).fill(`*${letters[at]}`).join(',')}]`;
    });
    const front = readFrontMatter(`---\na: &a [${Array(9).fill('x').join(',')}]\n${rows.join('\n')}\n---\n`);
    expect(front.data).toEqual({});
    expect(front.notes[0]?.code).toBe('front-matter-too-large');
  });

  test.each([
    ['deep lists', `x: ${'['.repeat(50_000)}`],
    ['deep mappings', `x: ${'{a: '.repeat(30_000)}`],
    ['nested dashes', '- '.repeat(60_000)],
    ['anchors upon anchors', '&a '.repeat(60_000)],
    ['open quotes', 'k: "\n'.repeat(40_000)],
  ])('of %s ends in a note, not in an exception', (_name, yaml) => {
    const front = readFrontMatter(`---\n${yaml}\n---\nbody`);
    expect(front.notes.length).toBeGreaterThan(0);
  });

  test('larger than the limit loses its model-index and keeps the rest', () => {
    const results = '- name: x\n'.repeat(40_000);
    const front = readFrontMatter(`---\nlicense: mit\nmodel-index:\n${results}tags: [a]\n---\nbody`);
    expect(front.data).toEqual({ license: 'mit', tags: ['a'] });
    expect(front.notes[0]?.code).toBe('front-matter-too-large');
  });
});

describe('places of values', () => {
  const card = '---\r\nmodel-index:\r\n- name: "a \\"b\\""\r\n  results:\r\n  - value: 73.8%\r\n---\r\n';

  test('are offsets of the value itself, quotes left out, with its line', () => {
    const places = scalarPlaces(card, readFrontMatter(card));
    const value = places.find(({ path }) => path.at(-1) === 'value');
    expect(value?.path).toEqual(['model-index', 0, 'results', 0, 'value']);
    expect([value?.line, card.slice(value?.start, value?.end)]).toEqual([5, '73.8%']);
    expect(places[0]).toMatchObject({ text: 'a "b"', line: 3 });
  });

  test('are found in front matter that only the forgiving parser reads, too', () => {
    const broken = '---\nx: {a\nmodel-index:\n- value: 1.5\n---\n';
    const places = scalarPlaces(broken, readFrontMatter(broken));
    expect(places.some(({ text, line }) => text === '1.5' && line === 4)).toBe(true);
  });
});

describe('places of values behind a broken entry', () => {
  test('are those of the entry that holds them (Mihakram/AraT5-base-question-generation)', () => {
    const card = '---\r\nwidget:\r\n- text: "a\r\n"\r\nmodel-index:\r\n- name: b\r\n  value: 37.62\r\n---\r\n';
    const front = readFrontMatter(card);
    expect(front.notes[0]?.code).toBe('front-matter-invalid');
    const value = scalarPlaces(card, front).find(({ path }) => path.join('/') === 'model-index/0/value');
    expect([value?.line, card.slice(value?.start, value?.end)]).toEqual([7, '37.62']);
  });
});

const CARDS = `${CORPUS}/cards`;
describeCorpus('over real cards', () => {
  test('every value of every front matter stands where its place says', () => {
    const wrong: string[] = [];
    for (const file of readdirSync(CARDS)) {
      const card = readFileSync(`${CARDS}/${file}`, 'utf8');
      const front = readFrontMatter(card);
      const lines = card.split(/\r\n|\r|\n/);
      for (const { start, end, line, text } of scalarPlaces(card, front)) {
        const first = card.slice(start, end).split(/[\r\n]/, 1)[0] ?? '';
        if (!lines[line - 1]?.includes(first)) wrong.push(`${file}:${line} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
