/** Which license a name or an address means: exact look-ups in the license tables, no similarity. */
import { NAMED_LICENSES } from '../../rules/license-names.ts';
import { HUB_LICENSES, type LicenseRow } from '../../rules/licenses.ts';
import { remembered } from '../remembered.ts';

/** Every license hubdex knows: those of the Hub's list first, then those that only their names tell. */
export const LICENSES: readonly LicenseRow[] = [...HUB_LICENSES, ...NAMED_LICENSES];

const LONGEST_NAME = 200;
const LONGEST_LINK = 400;

const FILLER = /\b(?:licen[sc](?:e[sd]?|ing)|agreement|the|version|v(?=\d))\b|\bv(?=\d)/g;
const POINT_ZERO = /(\d)\.0(?![\d.])/g;
const NOT_KEY = /[^a-z0-9.+]+/g;

/**
 * What is left of a license's name when case, punctuation, filler words and `.0` are gone: `Apache License, Version
 * 2.0`, `apache-2.0` and `Apache 2` have one key. '' for a text that holds nothing else or is longer than any name.
 */
export function licenseKey(text: string): string {
  if (text.length > LONGEST_NAME) return '';
  return text
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(FILLER, '')
    .replace(POINT_ZERO, '$1')
    .replace(NOT_KEY, '')
    .replace(/^\.+|\.+$/g, '');
}

/** Look-ups over a set of license rows. */
export interface LicenseIndex {
  /** The row of an id, or null. */
  byId(id: string): LicenseRow | null;
  /** The license that goes by this name, or null. */
  byName(name: string): LicenseRow | null;
  /** The license whose text stands at this address, or null. */
  byLink(link: string): LicenseRow | null;
}

/** Look-ups over any rows: a license more is a row more. */
export function licenseIndex(rows: readonly LicenseRow[]): LicenseIndex {
  const ids = new Map(rows.map((row) => [row.id, row]));
  const keys = new Map(rows.flatMap((row) => namesOf(row).map((name) => [licenseKey(name), row] as const)));
  const hosts = linksByHost(rows);
  return {
    byId: (id) => ids.get(id) ?? null,
    byName: remembered((name) => ids.get(name) ?? keys.get(licenseKey(name)) ?? null),
    byLink(link) {
      const address = plainAddress(link);
      const candidates = hosts.get(hostOf(address)) ?? [];
      return candidates.find(({ prefix }) => startsWithPart(address, prefix))?.row ?? null;
    },
  };
}

function namesOf(row: LicenseRow): string[] {
  return [row.id, row.name, ...row.names];
}

const KNOWN = licenseIndex(LICENSES);

/** The row of an id, or null. */
export const licenseRow = KNOWN.byId;
/** The license that goes by this name, or null. */
export const licenseByName = KNOWN.byName;
/** The license whose text stands at this address, or null. */
export const licenseByLink = KNOWN.byLink;

/** Lower case, without protocol, `www.`, query and fragment; the Hub's three ways to one file made one. */
export function plainAddress(link: string): string {
  const bare = link
    .slice(0, LONGEST_LINK)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  const path = bare.split(/[?#]/, 1)[0] ?? '';
  return path
    .replace(/^hf\.co\//, 'huggingface.co/')
    .replace(/\/(?:raw|resolve)\//, '/blob/')
    .replace(/\/+$/, '');
}

function hostOf(address: string): string {
  return address.split('/', 1)[0] ?? '';
}

/** `/licenses/by/4.0` begins `/licenses/by/4.0/deed` but not `/licenses/by/4.01`. */
function startsWithPart(address: string, prefix: string): boolean {
  if (!address.startsWith(prefix)) return false;
  return !/\w/.test(prefix.at(-1) ?? '') || !/[a-z0-9]/.test(address.charAt(prefix.length));
}

function linksByHost(rows: readonly LicenseRow[]): Map<string, { prefix: string; row: LicenseRow }[]> {
  const byHost = new Map<string, { prefix: string; row: LicenseRow }[]>();
  for (const row of rows) {
    for (const prefix of row.links.map(plainAddress)) {
      const host = hostOf(prefix);
      byHost.set(host, [...(byHost.get(host) ?? []), { prefix, row }]);
    }
  }
  for (const links of byHost.values()) links.sort((a, b) => b.prefix.length - a.prefix.length);
  return byHost;
}
