/** What hubdex brings along may be passed on by anybody, and goes out with its notices. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brought, textOf } from '../src/library/build/licenses.ts';

const ROOT = new URL('..', import.meta.url).pathname;
/** Licenses that ask for no more than their notice. */
const FREE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
]);

describe('the licenses of what is brought along', () => {
  it('are of every dependency, and of what those depend on', () => {
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { dependencies: object };
    const names = new Set(brought().map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(names.size).toBeGreaterThan(Object.keys(dependencies).length);
  });

  it('ask for no more than a notice', () => {
    const others = brought().filter(({ license }) => !FREE.has(license));
    expect(others, 'choose another library, or read its license and add it here').toEqual([]);
  });

  it('go out as they are written', () => {
    const notices = readFileSync(`${ROOT}dist/licenses.txt`, 'utf8');
    for (const one of brought()) {
      expect(notices).toContain(`${one.name} ${one.version} (${one.license})`);
      expect(notices).toContain(textOf(one) ?? 'No text is in the package.');
    }
  });
});
