/** Licenses along a lineage: taken over, held against each other, and the path that proves it. */
import { describe, expect, test } from 'vitest';
import { node, from, licensed, settled, LLAMA } from './nodes.ts';

describe('licenses along the lineage', () => {
  test('are taken over by a model that declares none', () => {
    const found = settled([LLAMA, node('a/q', from('quantized', LLAMA.id))]).get('a/q');
    expect(found?.license).toEqual({
      id: 'llama3.1',
      basis: 'inferred',
      place: `lineage: a/q -> ${LLAMA.id}`,
      rule: 'license/lineage',
      state: 'inherited',
    });
  });

  test('are not forced on a model that states something nobody can read', () => {
    const own = node('a/own', { ...from('finetune', LLAMA.id), license_state: 'named-other' });
    expect(settled([LLAMA, own]).get('a/own')?.license).toBeNull();
  });

  test('replace a bare other only where the Hub has no id for them', () => {
    const other = { license: 'other', license_state: 'unknown' } as const;
    const yi = node('01-ai/Yi-34B', { ...licensed('yi'), license_state: 'named-other' });
    const all = settled([
      yi,
      LLAMA,
      node('a/yi', { ...from('quantized', yi.id), ...other }),
      node('a/ll', { ...from('quantized', LLAMA.id), ...other }),
    ]);
    expect(all.get('a/yi')?.license?.id).toBe('yi');
    expect(all.get('a/ll')?.license).toBeNull();
  });

  test('of parents that differ are not taken over, but the strictest holds', () => {
    const nc = node('m/nc', licensed('cc-by-nc-4.0'));
    const found = settled([LLAMA, nc, node('a/merge', from('merge', LLAMA.id, 'm/nc'))]).get('a/merge');
    expect(found?.license).toBeNull();
    expect(found?.effective).toEqual({
      license: 'cc-by-nc-4.0',
      complete: false,
      path: [
        { id: 'a/merge', license: null },
        { id: 'm/nc', license: 'cc-by-nc-4.0' },
      ],
      expression: 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0',
    });
  });

  test('label a fine-tune of Llama as Apache: the flag names the chain and the stricter license', () => {
    const middle = node('a/middle', from('finetune', LLAMA.id));
    const free = node('b/free', { ...from('quantized', 'a/middle'), ...licensed('apache-2.0') });
    const found = settled([free, middle, LLAMA]).get('b/free');
    expect(found?.freer).toEqual({
      license: 'apache-2.0',
      relation: 'quantized',
      path: [
        { id: 'b/free', license: 'apache-2.0' },
        { id: 'a/middle', license: null },
        { id: LLAMA.id, license: 'llama3.1' },
      ],
    });
    expect(found?.effective).toMatchObject({ license: 'llama3.1', complete: true });
  });

  test.each([
    ['llama3.1', 'apache-2.0'],
    ['mit', 'apache-2.0'],
    ['cc-by-nc-4.0', 'llama3.1'],
    ['apache-2.0', 'other'],
  ])('%s on a child of %s is no freer label', (child, parent) => {
    const all = settled([
      node('m/p', licensed(parent)),
      node('a/c', { ...from('finetune', 'm/p'), ...licensed(child) }),
    ]);
    expect(all.get('a/c')?.freer ?? null).toBeNull();
  });

  test.each([
    ['joins what parents bring, the own one first', 'mit', 'MIT AND LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
    ['names each license once', 'llama3.1', 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
    ['has no place for a label that names none', 'other', 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
  ])('the expression of all of them %s', (_, own, expression) => {
    const nc = node('m/nc', licensed('cc-by-nc-4.0'));
    const merge = node('a/merge', { ...from('merge', LLAMA.id, 'm/nc'), ...licensed(own) });
    const tune = node('b/tune', { ...from('finetune', merge.id), ...licensed('mit') });
    const all = settled([LLAMA, nc, merge, tune]);
    expect(all.get(merge.id)?.effective?.expression).toBe(expression);
    expect(all.get(tune.id)?.effective?.expression?.split(' AND ').toSorted()).toEqual(
      ['MIT', ...expression.split(' AND ')].filter((name, at, names) => names.indexOf(name) === at).toSorted(),
    );
  });

  test('a parent under a freer license stands in the expression, though the own one is the strictest', () => {
    const all = settled([
      node('m/free', licensed('apache-2.0')),
      node('a/nc', { ...from('finetune', 'm/free'), ...licensed('cc-by-nc-4.0') }),
      node('a/same', { ...from('finetune', 'm/free'), ...licensed('apache-2.0') }),
    ]);
    expect(all.get('a/nc')?.effective).toMatchObject({
      license: 'cc-by-nc-4.0',
      expression: 'CC-BY-NC-4.0 AND Apache-2.0',
    });
    expect(all.get('a/same') ?? null, 'nothing is added by the same license again').toBeNull();
  });

  test('that are unknown somewhere leave the chain open', () => {
    const all = settled([
      node('a/c', { ...from('finetune', 'gone/parent'), ...licensed('mit') }),
      node('b/c', { ...from('quantized', 'a/c'), ...licensed('gpl-3.0') }),
    ]);
    expect(all.get('b/c')?.effective).toMatchObject({ complete: false, expression: 'GPL-3.0 AND MIT' });
    const nc = settled([
      node('a/c', { ...from('finetune', 'gone/parent'), ...licensed('cc-by-nc-4.0') }),
      node('b/c', { ...from('quantized', 'a/c'), ...licensed('mit') }),
    ]);
    expect(nc.get('b/c')?.effective).toMatchObject({ license: 'cc-by-nc-4.0', complete: false });
  });
});
