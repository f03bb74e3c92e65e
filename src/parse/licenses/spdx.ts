/** Licenses in SPDX's words: identifiers of its list, references of our own for the rest, and expressions of both. */
import type { LicenseRow } from '../../rules/licenses.ts';
import { licenseRow } from './lookup.ts';

/**
 * What stands for a license in SPDX expressions: its identifier where the SPDX list has one, else
 * `LicenseRef-hubdex-<id>`; null where the statement names no license (`other`, `unknown`).
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function spdxName({ id, spdxId, kind }: Pick<LicenseRow, 'id' | 'spdxId' | 'kind'>): string | null {
  if (spdxId !== null) return spdxId;
  return kind === 'unknown' ? null : `LicenseRef-hubdex-${id.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
}

/** All of these licenses together, in the order given, each once; null when none of them is one. */
export function spdxExpression(ids: readonly string[]): string | null {
  const rows = ids.map(licenseRow).filter((row) => row !== null);
  const names = rows.map(spdxName).filter((name) => name !== null);
  return names.length === 0 ? null : [...new Set(names)].join(' AND ');
}
