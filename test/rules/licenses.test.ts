import { describe, expect, test } from 'vitest';
import { SPDX_IDS } from '../explore/cyclonedx-schema.ts';
import { LICENSES, licenseByLink, licenseByName, licenseIndex, licenseKey } from '../../src/parse/licenses/lookup.ts';
import { isFreer, restriction } from '../../src/parse/licenses/restrictiveness.ts';
import { NAMED_LICENSES } from '../../src/rules/license-names.ts';
import { LICENSE_TEXTS } from '../../src/rules/license-texts.ts';
import { spdxExpression, spdxName } from '../../src/parse/licenses/spdx.ts';
import { EMPTY_DECLARATIONS, HUB_LICENSES, type LicenseRow, RESTRICTIVENESS } from '../../src/rules/licenses.ts';

/** The Hub's documented ids, in its order (docs/hub/repositories-licenses.md). */
const HUB_IDS = `apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0
bigcode-openrail-m afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0
cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0
cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0
cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl
lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0
openmdw-1.1 openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl lgpl-lr deepfloyd-if-license
fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 grok2-community gemma unknown
other`.split(/\s+/);

const TABLES: [string, readonly LicenseRow[]][] = [
  ['licenses', HUB_LICENSES],
  ['license-names', NAMED_LICENSES],
];

describe.each(TABLES)('the table rules/%s', (name, rows) => {
  test('is sorted by id, so that everybody finds the place for a new row', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids, `sort rules/${name} by id`).toEqual([...ids].sort());
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s: examples are its own, near misses are not', (id, row) => {
    expect(row.examples.length * row.nearMisses.length, `give ${id} an example and a near miss`).toBeGreaterThan(0);
    for (const text of row.examples) expect(licenseByName(text)?.id, `"${text}" should be read as ${id}`).toBe(id);
    for (const text of row.nearMisses) expect(licenseByName(text)?.id, `"${text}" is not ${id}`).not.toBe(id);
    for (const link of row.links) expect(licenseByLink(`https://www.${link}`)?.id, `${link} leads elsewhere`).toBe(id);
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s cites the text it speaks of', (_id, row) => {
    expect(row.source).toMatch(/^https?:\/\/\S+\.\S+/);
    const isListed = row.spdxId === null || SPDX_IDS.has(row.spdxId);
    expect(isListed, `${row.spdxId} is not on the SPDX list: write null`).toBe(true);
  });
});

describe('licenses in SPDX expressions', () => {
  test('are ids of the list, else references of our own that no two licenses share', () => {
    const references = LICENSES.filter(({ spdxId }) => spdxId === null).map(spdxName);
    const named = references.filter((name) => name !== null);
    for (const name of named) expect(name).toMatch(/^LicenseRef-hubdex-[A-Za-z0-9.-]+$/);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toContain('LicenseRef-hubdex-llama3.1');
  });

  test('are left out where the statement names none', () => {
    expect(spdxExpression([EMPTY_DECLARATIONS.elsewhere, EMPTY_DECLARATIONS.unknown])).toBeNull();
    expect(spdxExpression(['mit', EMPTY_DECLARATIONS.elsewhere, 'openrail++', 'mit'])).toBe(
      'MIT AND LicenseRef-hubdex-openrail-',
    );
  });
});

describe('all licenses together', () => {
  test('hold every id of the Hub and no second one', () => {
    expect(HUB_LICENSES.map(({ id }) => id).toSorted()).toEqual(HUB_IDS.toSorted());
    expect(new Set(LICENSES.map(({ id }) => id)).size).toBe(LICENSES.length);
  });

  test('never claim one name or address twice', () => {
    const owners = new Map<string, string>();
    for (const row of LICENSES) {
      const shared = row.models === undefined ? [] : row.names.map(licenseKey);
      for (const key of new Set([row.id, row.name, ...row.names].map(licenseKey))) {
        expect(key, `${row.id} has a name that says nothing`).not.toBe('');
        if (shared.includes(key)) continue;
        expect(owners.get(key) ?? row.id, `"${key}" stands in two rows`).toBe(row.id);
        owners.set(key, row.id);
      }
    }
  });

  test('share a name only where their models tell them apart', () => {
    const models = LICENSES.flatMap((row) => row.models ?? []);
    expect(new Set(models).size).toBe(models.length);
    expect(models.filter((one) => one !== one.toLowerCase() || !one.includes('/'))).toEqual([]);
  });

  test('say which of their texts were opened, when, and which text it was', () => {
    const ids = LICENSE_TEXTS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.filter((id) => !LICENSES.some((row) => row.id === id))).toEqual([]);
    for (const { read, digest, url } of LICENSE_TEXTS) {
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(digest).toMatch(/^(?:git:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/);
      expect(url).toMatch(/^https:\/\//);
    }
    const commits = LICENSE_TEXTS.filter(({ digest }) => digest.startsWith('git:'));
    expect(commits.filter(({ digest, url }) => !url.includes(digest.slice('git:'.length)))).toEqual([]);
  });

  test('say nothing of terms nobody read', () => {
    const unread = LICENSES.filter(({ conditions }) => conditions === null);
    expect(unread.filter(({ commercialUse }) => commercialUse !== 'unknown').map(({ id }) => id)).toEqual([]);
  });

  test('forbid commerce where the kind says so', () => {
    const closed = LICENSES.filter(({ kind }) => kind === 'noncommercial');
    expect(closed.filter(({ commercialUse }) => commercialUse !== 'no').map(({ id }) => id)).toEqual([]);
  });

  test('have both empty declarations among their ids', () => {
    for (const id of [EMPTY_DECLARATIONS.elsewhere, EMPTY_DECLARATIONS.unknown]) expect(HUB_IDS).toContain(id);
  });
});

test('one row is all a new license takes', () => {
  const row: LicenseRow = {
    id: 'toaster-1.0',
    name: 'Toaster Model License 1.0',
    spdxId: null,
    kind: 'community',
    commercialUse: 'conditional',
    conditions: { userCap: 3 },
    names: ['toaster-license'],
    links: ['toaster.example/license'],
    examples: ['Toaster Model License'],
    nearMisses: ['toast'],
    source: 'https://toaster.example/license',
  };
  const index = licenseIndex([...LICENSES, row]);
  expect(index.byName('The Toaster Model License, Version 1.0')?.id).toBe('toaster-1.0');
  expect(index.byLink('http://toaster.example/license.txt?raw=1')?.id).toBe('toaster-1.0');
  expect(licenseByName('Toaster Model License 1.0')).toBeNull();
});

test.each([
  'https://huggingface.co/MiniMaxAI/MiniMax-M2.7/blob/main/LICENSE',
  'https://hf.co/MiniMaxAI/MiniMax-M2.7/resolve/0123abc/LICENSE?download=true',
  'huggingface.co/MiniMaxAI/MiniMax-M2.7/raw/main/LICENSE',
  'https://raw.githubusercontent.com/MiniMax-AI/MiniMax-M2.7/refs/heads/main/LICENSE',
  'https://raw.githubusercontent.com/MiniMax-AI/MiniMax-M2.7/main/LICENSE',
  'https://github.com/MiniMax-AI/MiniMax-M2.7/raw/refs/heads/main/LICENSE',
  'https://www.github.com/MiniMax-AI/MiniMax-M2.7/tree/v1/LICENSE#L3',
])('%s is one spelling of one address', (link) => {
  expect(licenseByLink(link)?.id).toBe('minimax-non-commercial');
});

describe('which license is freer', () => {
  const row = (id: string) => {
    const found = LICENSES.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no license ${id}`);
    return found;
  };

  test.each([
    ['apache-2.0', 'llama3'],
    ['mit', 'gpl-3.0'],
    ['gemma', 'cc-by-nc-4.0'],
    ['cc-by-nc-4.0', 'mrl'],
  ])('%s leaves more freedom than %s', (a, b) => {
    expect(isFreer(row(a), row(b))).toBe(true);
    expect(isFreer(row(b), row(a))).toBe(false);
  });

  test('is not said of equals and of unknown terms', () => {
    expect(isFreer(row('mit'), row('apache-2.0'))).toBe(false);
    expect(restriction(row('other'))).toBeNull();
    expect(isFreer(row('mit'), row('unknown'))).toBe(false);
  });

  test('follows an order that names every kind and use but unknown', () => {
    expect([...RESTRICTIVENESS.kind, 'unknown'].toSorted()).toEqual(
      [...new Set([...LICENSES.map((r) => r.kind), 'proprietary'])].toSorted(),
    );
  });
});
