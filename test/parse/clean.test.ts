import { describe, expect, test } from 'vitest';
import { cleanText, REDACTED } from '../../src/parse/clean.ts';

describe('text of strangers', () => {
  test('is cut to the limit, with a sign that something is missing', () => {
    expect(cleanText('abcdef', 4)).toBe('abc…');
    expect(cleanText('abcd', 4)).toBe('abcd');
    expect(cleanText('x'.repeat(5000)).length).toBe(200);
  });

  test('is never cut inside a pair of surrogates', () => {
    expect(cleanText('ab😀cd', 4)).toBe('ab…');
    expect(cleanText('\ud83dx')).toBe('\ufffdx');
  });

  test('loses what terminals act on', () => {
    expect(cleanText('\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007')).toBe(
      'red link',
    );
    expect(cleanText('a\u0000b\u0008c\r\u009bd')).toBe('abcd');
  });

  test('loses direction overrides and letters nobody sees, but not the joiners of emoji', () => {
    expect(cleanText('apache\u202e0.2-\u2066x\u200b\ufeff')).toBe('apache0.2-x');
    expect(cleanText('👩‍💻')).toBe('👩‍💻');
  });

  test('keeps line feeds, tabs and every other script', () => {
    expect(cleanText('模型\t1\nمرحبا')).toBe('模型\t1\nمرحبا');
  });
});

describe('credentials', () => {
  // Put together at run time, so that no scanner takes the tests for a leak.
  const made = (head: string, length: number) => head + 'aB3'.repeat(length).slice(0, length);
  test.each([
    ['Hugging Face', made('hf_', 34)],
    ['OpenAI', made('sk-proj-', 40)],
    ['AWS', ['AKIA', 'ABCDEFGH12345678'].join('')],
    ['GitHub', made('ghp_', 36)],
    ['GitHub, fine-grained', made('github_pat_', 60)],
    ['a web token', `${made('eyJ', 20)}.${made('eyJ', 30)}.${made('', 30)}`],
  ])('of %s are never shown', (_whose, secret) => {
    expect(cleanText(`token = "${secret}", use it`)).toBe(`token = "${REDACTED}", use it`);
  });

  test('that reach over the cut are not shown in half', () => {
    expect(cleanText(`${'x'.repeat(190)} ${made('hf_', 34)}`)).not.toContain('hf_');
  });

  test.each([
    'task-oriented-dialogue-model-with-long-name',
    'hf_model',
    'sk-learn',
    'disk-based-very-long-hyphenated-word',
  ])('are not suspected in %s', (text) => expect(cleanText(text)).toBe(text));
});

test('a megabyte of beginnings of escapes and tokens is cleaned like any other', () => {
  for (const piece of ['\u001b[', '\u001b]', 'eyJ-', 'sk-', 'hf_', 'eyJaaaaaaaa.']) {
    expect(cleanText(piece.repeat(200_000), 100_000).length).toBeLessThanOrEqual(100_000);
  }
});
