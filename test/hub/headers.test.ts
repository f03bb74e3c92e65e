import { describe, expect, it } from 'vitest';
import { linkOf } from '../../src/hub/link.ts';
import { parsePolicy, parseRateLimit } from '../../src/hub/ratelimit.ts';

const NEXT = 'https://huggingface.co/api/models?limit=3&cursor=eyJ%3D';

describe('Link', () => {
  it.each([
    ['as the Hub writes it', `<${NEXT}>; rel="next"`],
    ['without white space', `<${NEXT}>;rel="next"`],
    ['without quotes', `<${NEXT}>; rel=next`],
    ['in capitals', `<${NEXT}>; REL="Next"`],
    ['with several relations', `<${NEXT}>; rel="last next"`],
    ['with a parameter before', `<${NEXT}>; title="a, b; c"; rel="next"`],
    ['second of two', `<https://huggingface.co/>; rel="xet-auth", <${NEXT}>; rel="next"`],
    ['with blanks inside the brackets', `< ${NEXT} >; rel="next"`],
  ])('finds the next page %s', (_how, header) => {
    expect(linkOf(header, 'next')).toBe(NEXT);
  });

  it('keeps an address with commas and semicolons whole', () => {
    expect(linkOf('<https://huggingface.co/api/models?a=1,2;b>; rel="next"', 'next')).toBe(
      'https://huggingface.co/api/models?a=1,2;b',
    );
  });

  it.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['another relation', `<${NEXT}>; rel="prev"`],
    ['a relation that only starts so', `<${NEXT}>; rel="nextish"`],
    ['no brackets', `${NEXT}; rel="next"`],
    ['an empty address', '<>; rel="next"'],
    ['an unclosed bracket', `<${NEXT}; rel="next"`],
  ])('finds none in %s', (_what, header) => {
    expect(linkOf(header, 'next')).toBeNull();
  });
});

describe('RateLimit', () => {
  it.each([
    ['as documented', '"api";r=489;t=189', { bucket: 'api', remaining: 489, resetSeconds: 189 }],
    ['with blanks', ' "resolvers" ; r=2976 ; t=166 ', { bucket: 'resolvers', remaining: 2976, resetSeconds: 166 }],
    ['spent', '"api";r=0;t=52', { bucket: 'api', remaining: 0, resetSeconds: 52 }],
    ['turned round', '"pages";t=224;r=98', { bucket: 'pages', remaining: 98, resetSeconds: 224 }],
  ])('is read %s', (_how, header, expected) => {
    expect(parseRateLimit(header)).toEqual(expected);
  });

  it.each([
    null,
    '',
    'api',
    '"api"',
    '"api";r=5',
    '"api";t=5',
    '"api";r=-1;t=5',
    '"api";r=1.5;t=5',
    '"api";r=many;t=5',
  ])('is not read from %j', (header) => {
    expect(parseRateLimit(header)).toBeNull();
  });

  it('takes quota and window from the policy, whose first token is no bucket', () => {
    expect(parsePolicy('"fixed window";"api";q=500;w=300')).toEqual({ bucket: 'api', quota: 500, windowSeconds: 300 });
  });

  it.each([null, '', '"fixed window";"api"', '"api";q=500', '"api";q=500;w=0'])('takes no policy from %j', (header) => {
    expect(parsePolicy(header)).toBeNull();
  });
});
