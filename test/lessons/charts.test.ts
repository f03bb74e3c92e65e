import { describe, expect, it } from 'vitest';
import { NARROW } from '../../src/explore/charts/ink.ts';
import { marksOf } from '../../src/explore/charts/marks.ts';
import { dated, linear, logarithmic, short } from '../../src/explore/charts/scale.ts';
import { svg } from '../../src/explore/charts/svg.ts';
import { terminalChart } from '../../src/explore/charts/terminal.ts';
import type { Table } from '../../src/index/query.ts';
import type { Chart } from '../../src/lessons/lesson.ts';

const table = (columns: string[], ...rows: Table['rows']): Table => ({ columns, rows, cut: false });

const drawn = (answer: Table, chart: Chart, width?: number): string => {
  const marks = marksOf(answer, chart);
  if (!marks) throw new Error('nothing to draw');
  return svg(marks, 'What is drawn?', width);
};

const numbers = (picture: string): number[] =>
  [...picture.matchAll(/ (?:x|y|x1|y1|x2|y2|cx|cy|width|height)="([^"]*)"/g)].map((match) => Number(match[1]));

const families = table(['family', 'models'], ['llama', 40], ['qwen', 20], ['phi', 0]);

describe('a chart', () => {
  it('takes its marks from the columns it names, in the order of the rows', () => {
    expect(marksOf(families, { kind: 'bars', label: 'family', value: 'models' })).toEqual({
      kind: 'bars',
      name: 'models',
      bars: [
        { label: 'llama', value: 40, series: null },
        { label: 'qwen', value: 20, series: null },
        { label: 'phi', value: 0, series: null },
      ],
    });
  });

  it('leaves out rows without a number, and is none where no row has one', () => {
    const gaps = table(['family', 'models'], ['llama', null], ['qwen', 3]);
    expect(marksOf(gaps, { kind: 'bars', label: 'family', value: 'models' })).toMatchObject({
      bars: [{ label: 'qwen' }],
    });
    expect(
      marksOf(table(['family', 'models'], ['llama', null]), { kind: 'bars', label: 'family', value: 'models' }),
    ).toBeNull();
  });

  it('says which columns there are when it names another', () => {
    expect(() => marksOf(families, { kind: 'bars', label: 'family', value: 'repos' })).toThrow(
      'a column "repos"; the answer has family, models',
    );
  });

  it('makes a line of each column that it names as y', () => {
    const months = table(['month', 'llama', 'qwen'], ['2024-01', 1, 2], ['2024-02', 3, 4]);
    const marks = marksOf(months, { kind: 'lines', x: 'month', y: 'llama,qwen' });
    expect(marks).toMatchObject({
      dated: true,
      points: [
        { series: 'llama', y: 1 },
        { series: 'llama', y: 3 },
        { series: 'qwen', y: 2 },
        { series: 'qwen', y: 4 },
      ],
    });
  });
});

describe('what can be read', () => {
  const many = (from: number, to: number) =>
    table(['a', 'b'], ...Array.from({ length: from - to }, (_, at): [string, number] => [`name-${at}`, from - at]));
  const chart: Chart = { kind: 'bars', label: 'a', value: 'b' };

  it('is twenty rows, and the picture says of how many', () => {
    const marks = marksOf(many(40, 0), chart);
    expect(marks).toMatchObject({ of: 40, bars: Array.from({ length: 20 }, (_, at) => ({ label: `name-${at}` })) });
    expect(drawn(many(40, 0), chart)).toContain('>20 of 40 drawn<');
    expect(drawn(many(20, 0), chart)).not.toContain('drawn<');
  });

  it('is both ends where values lie on both sides of zero', () => {
    const marks = marksOf(many(20, -20), chart);
    const values = marks?.kind === 'bars' ? marks.bars.map(({ value }) => value) : [];
    expect(values).toHaveLength(20);
    expect([values[0], values.at(-1)]).toEqual([20, -19]);
  });

  it('is one row a name, with a dot for each series', () => {
    const scores = table(['a', 'b', 'c'], ['x', 70, 'mmlu'], ['y', 60, 'mmlu'], ['x', 80, 'gsm8k']);
    const picture = drawn(scores, { ...chart, series: 'c' });
    expect([...picture.matchAll(/<circle /g)]).toHaveLength(3);
    expect([...picture.matchAll(/>x</g)]).toHaveLength(1);
    expect(picture).toContain('<title>x, gsm8k, 80</title>');
  });

  it('says in plain words what the axis counts', () => {
    const sizes = table(['model', 'context_gib'], ['x', 4]);
    const picture = drawn(sizes, { kind: 'bars', label: 'model', value: 'context_gib' });
    expect(picture).toContain('>memory that the whole context takes, GiB<');
  });
});

describe('a line', () => {
  const path = (answer: Table, chart: Chart) => /<path d="([^"]+)"/.exec(drawn(answer, chart))?.[1] ?? '';
  const months = table(['month', 'n'], ['2024-01', 1], ['2024-02', 2], ['2024-05', 1], ['2024-06', 3]);

  it('has a gap where there is no month', () => {
    expect(path(months, { kind: 'lines', x: 'month', y: 'n' }).replace(/[\d. ]+/g, '')).toBe('MLML');
  });

  it('of records goes in steps: a record stands until the next', () => {
    const steps = path(months, { kind: 'lines', x: 'month', y: 'n', path: 'steps' });
    expect(steps.replace(/[\d. ]+/g, '')).toBe('MHVHVHV');
  });
});

describe('an SVG chart', () => {
  it('draws the longest bar for the largest value and says every figure', () => {
    const picture = drawn(families, { kind: 'bars', label: 'family', value: 'models' });
    const widths = [...picture.matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="16"/g)].map((match) =>
      Number(match[1]),
    );
    expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? 0), 0);
    for (const words of ['>llama<', '>40<', '>qwen<', '>20<', '<title>llama: 40</title>'])
      expect(picture).toContain(words);
  });

  it.each<[string, Table, Chart]>([
    ['one bar', table(['a', 'b'], ['x', 5]), { kind: 'bars', label: 'a', value: 'b' }],
    ['bars of nothing', table(['a', 'b'], ['x', 0], ['y', 0]), { kind: 'bars', label: 'a', value: 'b' }],
    ['bars below zero', table(['a', 'b'], ['x', -5], ['y', 3]), { kind: 'bars', label: 'a', value: 'b' }],
    ['huge bars', table(['a', 'b'], ['x', 1e15], ['y', 1]), { kind: 'bars', label: 'a', value: 'b' }],
    ['one month', table(['a', 'b'], ['2024-01', 5]), { kind: 'lines', x: 'a', y: 'b' }],
    ['one dot', table(['a', 'b', 'c'], [7, 5, 'x']), { kind: 'dots', x: 'a', y: 'b', label: 'c', scale: 'log' }],
    [
      'dots at nought on a logarithmic scale',
      table(['a', 'b', 'c'], [0, 5, 'x'], [9, 5, 'y']),
      { kind: 'dots', x: 'a', y: 'b', label: 'c', scale: 'log' },
    ],
    [
      'many dots in one place',
      table(['a', 'b', 'c'], ...Array.from({ length: 200 }, () => [7, 5, 'same/name'])),
      { kind: 'dots', x: 'a', y: 'b', label: 'c' },
    ],
  ])('stays within the picture for %s', (_, answer, chart) => {
    const picture = drawn(answer, chart);
    const height = Number(/viewBox="0 0 760 ([\d.]+)"/.exec(picture)?.[1]);
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    for (const number of numbers(picture)) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(Math.max(760, height));
    }
  });

  it('writes no name upon another', () => {
    const crowd = table(
      ['a', 'b', 'c'],
      ...Array.from({ length: 60 }, (_, at) => [1 + (at % 7), 50 + (at % 5), `lab/model-${at}`]),
    );
    const picture = drawn(crowd, { kind: 'dots', x: 'a', y: 'b', label: 'c' });
    const names = [...picture.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="11">([^<]+)</g)].map(
      ([, x, y, words]) => ({ x: Number(x), y: Number(y), wide: (words ?? '').length * 6.2 }),
    );
    const clashes = names.filter((one, at) =>
      names.some(
        (other, place) =>
          place > at && Math.abs(one.y - other.y) < 11 && one.x < other.x + other.wide && other.x < one.x + one.wide,
      ),
    );
    expect(clashes).toEqual([]);
  });

  it('writes no name upon the words of the axis', () => {
    const low = table(
      ['a', 'b', 'c'],
      ...Array.from({ length: 30 }, (_, at) => [at % 7, at === 0 ? 90 : at % 2, `name-${at}`]),
    );
    const picture = drawn(low, { kind: 'dots', x: 'a', y: 'b', label: 'c' });
    const axis = [...picture.matchAll(/<text x="[\d.]+" y="([\d.]+)" text-anchor="middle"/g)].map(([, y]) => Number(y));
    const names = [...picture.matchAll(/ y="([\d.]+)" font-size="11">/g)].map(([, y]) => Number(y));
    expect(names.length).toBeGreaterThan(5);
    for (const y of names) expect(Math.min(...axis) - y).toBeGreaterThanOrEqual(11);
  });

  it('shows names from cards as words, never as markup', () => {
    const picture = drawn(table(['a', 'b'], ['</text><script>alert(1)</script>"\'&\u202e\u0007', 5]), {
      kind: 'bars',
      label: 'a',
      value: 'b',
    });
    expect(picture).not.toMatch(/<script|(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(picture).toContain('&#60;script&#62;');
  });

  it('keeps all that it draws within the width of a phone, and tells repos of one owner apart', () => {
    const scores = table(
      ['model', 'open_ahead_percent', 'billions'],
      ['mistralai/Mixtral-8x7B-v0.1', 27.6, 46.7],
      ['mistralai/Mixtral-8x22B-v0.1', 100, 140.6],
    );
    const bars = drawn(scores, { kind: 'bars', label: 'model', value: 'open_ahead_percent' }, NARROW);
    const dots = drawn(scores, { kind: 'dots', label: 'model', x: 'billions', y: 'open_ahead_percent' }, NARROW);
    for (const across of [
      ...bars.matchAll(/ (?:x|x1|x2|cx)="([^"]*)"/g),
      ...dots.matchAll(/ (?:x|x1|x2|cx)="([^"]*)"/g),
    ])
      expect(Number(across[1])).toBeLessThanOrEqual(NARROW);
    expect(bars).toContain('>Mixtral-8x7B-v0.1<');
    expect(bars, 'long words stand in two lines').not.toContain(
      '>benchmarks on which an open model is at least as good, per cent<',
    );
    expect(bars).toContain('per cent</text>');
  });

  it('has no blank line, so that it may stand in Markdown', () => {
    expect(drawn(families, { kind: 'bars', label: 'family', value: 'models' })).not.toMatch(/\n\s*\n/);
  });
});

describe('a scale', () => {
  it('has round ticks that span the values', () => {
    expect(linear([3, 97], [0, 100]).ticks.map(({ at }) => at)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(logarithmic([0.5, 405], [0, 100]).ticks.map(({ text }) => text)).toEqual([
      '0.5',
      '1',
      '2',
      '5',
      '10',
      '20',
      '50',
      '100',
      '200',
    ]);
    expect(dated([Date.parse('2023-07-15'), Date.parse('2024-05-01')], [0, 100]).ticks[0]?.text).toBe('2023-07');
  });

  it('places equal steps equally far', () => {
    const { place } = linear([0, 10], [100, 200]);
    expect([0, 5, 10].map(place)).toEqual([100, 150, 200]);
    const log = logarithmic([1, 100], [0, 100]);
    expect(log.place(10) - log.place(1)).toBeCloseTo(log.place(100) - log.place(10), 6);
  });

  it.each([
    [0, '0'],
    [999.9, '1k'],
    [58_459_966, '58.5M'],
    [8_030_261_248, '8.03B'],
    [-0.25, '-0.25'],
  ])('writes %d as %s', (value, text) => {
    expect(short(value)).toBe(text);
  });
});

describe('a chart in a terminal', () => {
  it('is as wide as the terminal at most, the longest bar for the largest value', () => {
    const marks = marksOf(families, { kind: 'bars', label: 'family', value: 'models' });
    const lines = marks ? terminalChart(marks, 60).trimEnd().split('\n') : [];
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(['llama', 'qwen', 'phi']);
    const lengths = lines.map((line) => (line.match(/█/g) ?? []).length);
    expect(lengths[0]).toBe(2 * (lengths[1] ?? 0) + ((lengths[0] ?? 0) % 2));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('draws lines as small curves with their first and last figure', () => {
    const months = table(['month', 'llama'], ['2024-01', 1], ['2024-02', 8]);
    const marks = marksOf(months, { kind: 'lines', x: 'month', y: 'llama' });
    expect(marks && terminalChart(marks, 60)).toMatch(/▁█ 1 to 8\n$/);
  });
});
