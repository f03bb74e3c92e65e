/** Which license a name or an address means: exact look-ups in the license tables, no similarity. */
import { NAMED_LICENSES } from '../../rules/license-names.ts';
import { HUB_LICENSES, type LicenseRow } from '../../rules/licenses.ts';
import { remembered } from '../remembered.ts';

/** Every license hubdex knows: those of the Hub's list first, then those that only their names tell. */
export const LICENSES: readonly LicenseRow[] = [...HUB_LICENSES, ...NAMED_LICENSES];

const LONGEST_NAME = 200;
const LONGEST_LINK = 400;

/** Other hosts of what the Hub and GitHub show, and the segments before a file's revision. */
const RAW_GITHUB = /^raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?/;
const REVISION =
  /^((?:huggingface\.co|github\.com)\/[^/]+\/[^/]+)\/(?:blob|raw|resolve|tree)\/(?:refs\/heads\/)?[^/]+\//;

const NONE: readonly never[] = [];
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
  /** The license that goes by this name, or null; of several under one name the one that covers one of `models`. */
  byName(name: string, models?: () => readonly string[]): LicenseRow | null;
  /** True when the license is one of those that go by this name. */
  goesBy(row: LicenseRow, name: string): boolean;
  /** The license whose text stands at this address, or null. */
  byLink(link: string): LicenseRow | null;
}

/** Look-ups over any rows: a license more is a row more. */
export function licenseIndex(rows: readonly LicenseRow[]): LicenseIndex {
  const ids = new Map(rows.map((row) => [row.id, row]));
  const keys = rowsByKey(rows);
  const hosts = linksByHost(rows);
  const named = remembered((name: string): readonly LicenseRow[] => keys.get(licenseKey(name)) ?? NONE);
  return {
    byId: (id) => ids.get(id) ?? null,
    byName(name, models) {
      const found = named(name);
      return found.length > 1 ? ofModels(found, models?.() ?? NONE) : (found[0] ?? null);
    },
    goesBy: (row, name) => named(name).includes(row),
    byLink(link) {
      const address = plainAddress(link);
      const candidates = hosts.get(hostOf(address)) ?? [];
      return candidates.find(({ prefix }) => startsWithPart(address, prefix))?.row ?? null;
    },
  };
}

function rowsByKey(rows: readonly LicenseRow[]): ReadonlyMap<string, readonly LicenseRow[]> {
  const byKey = new Map<string, LicenseRow[]>();
  for (const row of rows) {
    for (const key of new Set([row.id, row.name, ...row.names].map(licenseKey))) {
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
  }
  return byKey;
}

/** Several makers gave their texts one name: whose it is, the models tell; the row without models is for the rest. */
function ofModels(rows: readonly LicenseRow[], models: readonly string[]): LicenseRow | null {
  const covers = (row: LicenseRow) =>
    row.models?.some((one) => models.some((id) => (one.endsWith('/') ? id.startsWith(one) : id === one)));
  return rows.find(covers) ?? rows.find((row) => row.models === undefined) ?? null;
}

const KNOWN = licenseIndex(LICENSES);

/** The row of an id, or null. */
export const licenseRow = KNOWN.byId;
/** The license that goes by this name, or null. */
export const licenseByName = KNOWN.byName;
/** True when the license is one of those that go by this name. */
export const licenseGoesBy = KNOWN.goesBy;
/** The license whose text stands at this address, or null. */
export const licenseByLink = KNOWN.byLink;

/**
 * Lower case, without protocol, `www.`, query and fragment; the ways in which the Hub and GitHub spell one file, and its
 * revisions, made one: `.../blob/main/...`.
 */
function plainAddress(link: string): string {
  const bare = link
    .slice(0, LONGEST_LINK)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  const path = bare.split(/[?#]/, 1)[0] ?? '';
  return path
    .replace(/^hf\.co\//, 'huggingface.co/')
    .replace(RAW_GITHUB, 'github.com/$1/blob/')
    .replace(REVISION, '$1/blob/main/')
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
