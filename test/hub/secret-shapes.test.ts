import { describe, expect, it } from 'vitest';
import { scrubText } from '../../src/hub/scrub.ts';
import { SECRETS } from '../../src/hub/secret-shapes.ts';
import { formsOf } from '../../src/hub/secrets.ts';

const OURS = 'hf_OurOwnTokenThatNobodyElseMayEverSee';

describe('the shapes of secrets', () => {
  it('are sorted, each of its own name, from a primary source', () => {
    const ids: string[] = SECRETS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(SECRETS.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it.each(SECRETS)('$id is struck out in a card, its length and lines kept, and words like it stay', (row) => {
    const card = `export KEY="${row.example}" # mine\nnext line, ${row.nearMiss} and more`;
    const scrubbed = scrubText(card);
    expect(scrubbed).not.toContain(row.example.slice(-20));
    expect(scrubbed).toHaveLength(card.length);
    expect(scrubbed.split('\n')).toHaveLength(card.split('\n').length);
    expect(scrubbed).toContain(row.nearMiss);
    expect(scrubbed.startsWith('export KEY="')).toBe(true);
  });
});

describe('what stands around a secret', () => {
  const key = 'aB3'.repeat(11);
  it.each([
    ['the name of a key', `os.environ["MISTRAL_API_KEY"] = "`, key, '"'],
    ['a field in JSON within JSON', String.raw`{\"api_key\": \"`, key, String.raw`\"}`],
    ['the host of an address', 'git clone https://', `someone:${key}`, '@git.example/a/b.git'],
    ['the kind of a header', 'curl -H "Authorization: Bearer ', key, '"'],
    ['the call that takes it', 'wandb.login(key="', '0123456789'.repeat(4), '")'],
  ])('stays: %s', (_, before, secret, behind) => {
    expect(scrubText(`${before}${secret}${behind}`)).toBe(`${before}${'*'.repeat(secret.length)}${behind}`);
  });

  it.each([
    'export COHERE_API_KEY=your-api-key',
    'api_key="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    'git clone https://USER:${HF_TOKEN}@huggingface.co/a/b',
    'see http://localhost:8080/@scope/package and mailto:somebody@host',
    'commit 0123456789012345678901234567890123456789 of wandb',
  ])('stays: %s', (text) => {
    expect(scrubText(text)).toBe(text);
  });
});

describe("somebody's token of the Hub", () => {
  it.each(['\\_', '%5F', '&#95;', '&#x5f;', '\\u005f'])('is struck out where its underscore stands as %s', (mark) => {
    const token = `hf${mark}AbCdEfGhIjKlMnOpQrStUvWxYz12345678`;
    expect(scrubText(`token: ${token}.`)).toBe(`token: ${'*'.repeat(token.length)}.`);
  });
});

describe('our own token', () => {
  it.each(formsOf(OURS))('is struck out as %s', (form) => {
    const scrubbed = scrubText(`before ${form} behind`, OURS);
    expect(scrubbed).toBe(`before ${'*'.repeat(form.length)} behind`);
  });

  it.each([0, 1, 2, 3, 4, 5])('is struck out of the base64 of a header, %i bytes in', (before) => {
    const header = Buffer.from(`${'u'.repeat(before)}:${OURS}@host`).toString('base64');
    const left = Buffer.from(scrubText(header, OURS).replaceAll('*', 'A'), 'base64').toString('latin1');
    expect(left).not.toContain(OURS.slice(4, 12));
  });
});
