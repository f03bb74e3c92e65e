import { describe, expect, it } from 'vitest';
import { hubHome, readSettings, userAgent, type Env } from '../../src/hub/settings.ts';

const files =
  (texts: Record<string, string>) =>
  (path: string): string | null =>
    texts[path] ?? null;
const none = files({});
const tokenIn = (env: Env, texts: Record<string, string> = {}): [string | null, string | null] => {
  const { token, tokenFrom } = readSettings({ HOME: '/home/u', ...env }, files(texts));
  return [token, tokenFrom];
};

describe('the token', () => {
  it.each([
    [
      'HF_TOKEN before everything',
      { HF_TOKEN: 'hf_a', HUGGING_FACE_HUB_TOKEN: 'hf_b' },
      { '/home/u/.cache/huggingface/token': 'hf_c' },
      ['hf_a', 'HF_TOKEN'],
    ],
    [
      'the old variable next',
      { HUGGING_FACE_HUB_TOKEN: 'hf_b' },
      { '/home/u/.cache/huggingface/token': 'hf_c' },
      ['hf_b', 'HUGGING_FACE_HUB_TOKEN'],
    ],
    ['the file that HF_TOKEN_PATH names', { HF_TOKEN_PATH: '/t' }, { '/t': 'hf_d\n' }, ['hf_d', '/t']],
    ['the file in HF_HOME', { HF_HOME: '/hf' }, { '/hf/token': ' hf_e ' }, ['hf_e', '/hf/token']],
    [
      'the file in the XDG cache',
      { XDG_CACHE_HOME: '/x' },
      { '/x/huggingface/token': 'hf_f' },
      ['hf_f', '/x/huggingface/token'],
    ],
    [
      'the file in the home folder',
      {},
      { '/home/u/.cache/huggingface/token': 'hf_g' },
      ['hf_g', '/home/u/.cache/huggingface/token'],
    ],
    ['an empty variable as none', { HF_TOKEN: ' ' }, {}, [null, null]],
    [
      'no stored token where implicit ones are unwanted',
      { HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
      { '/home/u/.cache/huggingface/token': 'hf_g' },
      [null, null],
    ],
    [
      'a stated one all the same',
      { HF_HUB_DISABLE_IMPLICIT_TOKEN: 'TRUE', HF_TOKEN: 'hf_a' },
      {},
      ['hf_a', 'HF_TOKEN'],
    ],
  ] as const)('is taken from %s', (_from, env, texts, expected) => {
    expect(tokenIn(env, texts)).toEqual(expected);
  });
});

describe('a token that no header can carry', () => {
  it.each([
    ['of two lines', 'HF_TOKEN', { HF_TOKEN: 'hf_first\nhf_second' }, {}],
    ['with a space within', 'HF_TOKEN', { HF_TOKEN: 'Bearer hf_second' }, {}],
    ['with a letter of another script', '/hf/token', { HF_HOME: '/hf' }, { '/hf/token': 'hf_sécond' }],
  ] as const)('%s is refused by the name of its place, and not repeated', (_what, place, env, texts) => {
    const read = () => readSettings(env, files(texts));
    expect(read).toThrow(`the token of ${place} holds`);
    expect(read).not.toThrow(/hf_first|cond/);
  });
});

describe('the rest of the environment', () => {
  it('has HF_HOME win over XDG', () => {
    expect(hubHome({ HF_HOME: '/hf', XDG_CACHE_HOME: '/x' })).toBe('/hf');
  });

  it.each(['1', 'ON', 'yes', 'True'])('is offline for HF_HUB_OFFLINE=%s and for TRANSFORMERS_OFFLINE', (value) => {
    expect(readSettings({ HF_HUB_OFFLINE: value }, none).offline).toBe(true);
    expect(readSettings({ TRANSFORMERS_OFFLINE: value }, none).offline).toBe(true);
  });

  it.each(['', '0', 'off', 'no', 'maybe'])('is online for HF_HUB_OFFLINE=%j', (value) => {
    expect(readSettings({ HF_HUB_OFFLINE: value }, none).offline).toBe(false);
  });

  it('takes the trailing slash off HF_ENDPOINT', () => {
    expect(readSettings({ HF_ENDPOINT: 'http://127.0.0.1:4010/' }, none).endpoint).toBe('http://127.0.0.1:4010');
    expect(readSettings({}, none).endpoint).toBe('https://huggingface.co');
  });

  it.each(['huggingface.co', 'ftp://x', 'not an address'])(
    'refuses HF_ENDPOINT=%s and says how to write it',
    (endpoint) => {
      expect(() => readSettings({ HF_ENDPOINT: endpoint }, none)).toThrow(/HF_ENDPOINT.*write it like https:/);
    },
  );
});

describe('an address with a password', () => {
  it.each(['https://someone:secret@hub.example', 'someone:secret@hub.example', 'https://secret@hub.example/'])(
    '%s is no HF_ENDPOINT: it would stand in every report of a crawl',
    (endpoint) => {
      const read = () => readSettings({ HF_ENDPOINT: endpoint }, none);
      expect(read).toThrow('HF_ENDPOINT holds a user name or a password; write it without');
      expect(read).not.toThrow(/secret/);
    },
  );
});

describe('the User-Agent', () => {
  it('names the tool, what it is, the runtime and the origin', () => {
    expect(userAgent('1.2.3', '20.19.0', 'course')).toMatch(
      /^hubdex\/1\.2\.3 \(model index crawler\); node\/20\.19\.0; origin\/course$/,
    );
  });

  it('has no origin when none is told, and no room for a forged header', () => {
    expect(userAgent('1.2.3', '20.19.0', null)).not.toContain('origin');
    expect(userAgent('1.2.3', '20.19.0', 'a\r\nX-Evil: 1; b')).toMatch(/; origin\/aX-Evil:1b$/);
  });
});
