import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENSES } from '../src/parse/licenses/lookup.ts';
import { BENCHMARKS } from '../src/rules/benchmarks.ts';
import { FAMILIES } from '../src/rules/families.ts';
import { FORMATS } from '../src/rules/formats.ts';
import { GENERATIONS } from '../src/rules/generations.ts';
import { LEVELS } from '../src/rules/levels.ts';
import { PROPRIETARY } from '../src/rules/proprietary.ts';

const SRC = new URL('../src', import.meta.url).pathname;

/** Which rooms each room may import from, itself and the vocabulary aside. Only crawl, choose, publish, cli and library introduce rooms to one another. */
const DOORS: Record<string, readonly string[]> = {
  rules: ['parse'],
  parse: ['rules'],
  hub: [],
  index: [],
  lessons: ['index'],
  explore: ['index', 'lessons'],
  publish: ['hub', 'index', 'explore'],
  crawl: ['hub', 'parse', 'rules', 'index', 'lessons'],
  choose: ['parse', 'rules', 'index', 'lessons'],
  library: ['parse', 'rules', 'index', 'choose'],
  cli: ['hub', 'parse', 'rules', 'index', 'lessons', 'choose', 'explore', 'crawl', 'publish'],
};
/** Files at the root of src that belong to nobody. */
const SHARED = [
  'by-number.ts',
  'expected.ts',
  'extract-input.ts',
  'figures.ts',
  'model.ts',
  'package-root.ts',
  'refused.ts',
  'related-model.ts',
  'weight-head.ts',
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const roomOf = (file: string): string => file.split(sep)[0] ?? '';

/** Files of ours that a file imports, as paths below src. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return named.map((path) => relative(SRC, resolve(SRC, dirname(file), path)));
}

/** Names of number types in file headers, which levels of quantisation share. */
const DTYPES: ReadonlySet<string> = new Set(['BF16', 'F16', 'F32', 'F64', 'FP8']);
const RULE_IDS = [FAMILIES, GENERATIONS, FORMATS, LEVELS, BENCHMARKS, LICENSES, PROPRIETARY].flatMap((rows) =>
  rows.map((row) => row.id),
);

/** Quoted words of a file's code, comments left out. */
function literalsOf(file: string): string[] {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/^\s*(?:\*|\/\*|\/\/).*$/gm, '');
  return [...code.matchAll(/'([^'\n]+)'/g)].map((match) => match[1] ?? '');
}

describe('the rooms', () => {
  it.each(Object.entries(DOORS))('%s opens no other door than its own', (room, doors) => {
    const strangers = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => !SHARED.includes(target) && roomOf(target) !== room && !doors.includes(roomOf(target)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(
      strangers,
      'hub gets, parse understands, index keeps; only crawl, choose, publish and cli introduce them',
    ).toEqual([]);
  });

  it('are all named here', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !room.endsWith('.ts')));
    expect(
      [...rooms].filter((room) => !(room in DOORS)),
      'a new room needs its line in DOORS',
    ).toEqual([]);
  });

  it('leave the ids of rules to the rules: no family, license or benchmark is named in code', () => {
    const ids = new Set(RULE_IDS.filter((id) => /[\d-]/.test(id) && !DTYPES.has(id)));
    const named = files
      .filter((file) => !['rules', 'lessons'].includes(roomOf(file)))
      .flatMap((file) =>
        literalsOf(file)
          .filter((literal) => ids.has(literal))
          .map((literal) => `${file} names '${literal}'`),
      );
    expect(named, 'move what is special about it into its row').toEqual([]);
  });

  it('say what their exported functions promise', () => {
    const bare = files.flatMap((file) => {
      const lines = readFileSync(join(SRC, file), 'utf8').split('\n');
      return lines.flatMap((line, at) => {
        const isPromise = /^export (?:async )?(?:function\*?|class) /.test(line);
        return isPromise && !/\*\/\s*$/.test(lines[at - 1] ?? '') ? [`${file}:${at + 1} ${line.slice(0, 80)}`] : [];
      });
    });
    expect(bare, 'write a doc comment: what it promises, units, shapes, what it throws').toEqual([]);
  });

  it('take zod by its namespace, of which a bundle keeps what is used: its `z` brings every language of its messages', () => {
    const whole = files.filter((file) =>
      /import (?:type )?\{[^}]*\bz\b[^}]*\} from 'zod'/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(whole, "write import * as z from 'zod'").toEqual([]);
  });
});
