/** Every place that speaks of a repo's license, and what it says. */
import type { Basis, Json } from '../../model.ts';
import { EMPTY_DECLARATIONS, type LicenseRow } from '../../rules/licenses.ts';
import { bodyPlace } from '../card/front-matter.ts';
import { cleanText } from '../clean.ts';
import type { Reading } from '../extractor.ts';
import { texts } from '../read.ts';
import { licenseByLink, licenseByName, licenseGoesBy } from './lookup.ts';
import { licenseFromProse, type ProseLicense } from './prose.ts';

/** One place that speaks of the license, as far as it could be understood. */
export interface Evidence {
  row: LicenseRow | null;
  said: string;
  basis: Basis;
  place: string;
  rule: string;
}

/** Every place that can speak of the license. */
export interface Evidences {
  /** The declarations made in the field for it, strongest first. */
  declared: readonly Evidence[];
  /** `license_name`, `license_link`. */
  named: readonly Evidence[];
  prose: readonly Evidence[];
}

/** Asks every place. */
export function licenseEvidence(model: Reading): Evidences {
  return { declared: declarations(model), named: names(model), prose: prose(model) };
}

/** A row that names terms: neither `other` nor `unknown`. */
export function saysTerms({ row }: Pick<Evidence, 'row'>): boolean {
  return row !== null && row.id !== EMPTY_DECLARATIONS.elsewhere && row.id !== EMPTY_DECLARATIONS.unknown;
}

const NONE: readonly never[] = [];
/** The field, and the British spelling that a widely used card template has. */
const FIELD_KEYS = ['license', 'licence'] as const;
/** Where a license is named beside `license: other`. */
export const NAME_KEYS = ['license_name', 'licence_name'] as const;
/** Where its text is linked. */
export const LINK_KEYS = ['license_link', 'licence_link', 'license_url'] as const;

function declarations(model: Reading): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const said of model.sorted.licenses) found.push(declaration(model, said, 'tags', 'license/tag'));
  for (const key of FIELD_KEYS) {
    for (const said of trimmed(model.cardData[key])) {
      const stated = declaration(model, said, cardPlace(model, key), 'license/card');
      if (!isBlank(stated.said)) found.push(stated);
    }
  }
  return found;
}

function declaration(model: Reading, said: string, place: string, rule: string): Evidence {
  const row = licenseByName(said, () => kin(model)) ?? (said.includes('/') ? licenseByLink(said) : null);
  return { row, said: cleanText(said), basis: 'declared', place, rule };
}

function names(model: Reading): readonly Evidence[] {
  const name = cardText(model, NAME_KEYS);
  const link = cardText(model, LINK_KEYS);
  if (name === null && link === null) return NONE;
  const found: Evidence[] = [];
  const linked = link === null ? null : licenseByLink(absolute(model, link));
  if (name !== null && !isBlank(name)) {
    const place = cardPlace(model, NAME_KEYS[0]);
    const row = linked !== null && licenseGoesBy(linked, name) ? linked : licenseByName(name, () => kin(model));
    found.push({ row, said: name, basis: 'declared', place, rule: 'license/name' });
  }
  if (link !== null) {
    const place = cardPlace(model, LINK_KEYS[0]);
    found.push({ row: linked, said: link, basis: 'declared', place, rule: 'license/link' });
  }
  return found;
}

/** The model and the parents it declares, in lower case: whose license a name means that several makers use. */
function kin(model: Reading): readonly string[] {
  const tagged = model.sorted.bases.map((rest) => rest.slice(rest.indexOf(':') + 1));
  return [model.id, ...tagged, ...trimmed(model.cardData.base_model)].map((id) => id.toLowerCase());
}

const ELSEWHERE = /^[a-z][a-z+.-]*:|^\/\/|^[\w-]+(?:\.[\w-]+)+\//i;

/** A link without a host means a file of the repo itself. */
function absolute(model: Reading, link: string): string {
  if (ELSEWHERE.test(link) || !model.id.includes('/')) return link;
  const path = link.replace(/^(?:\.?\/)*(?:(?:blob|raw|resolve)\/main\/)?/, '');
  return `huggingface.co/${model.id}/blob/main/${path}`;
}

function prose(model: Reading): readonly Evidence[] {
  if (model.card === null) return NONE;
  const { bodyStart, bodyLine } = bodyPlace(model.card);
  const found = licenseFromProse(model.card, bodyStart, bodyLine);
  return found === null ? NONE : [fromProse(found)];
}

function fromProse({ row, said, line }: ProseLicense): Evidence {
  return { row, said: cleanText(said), basis: 'prose', place: `README.md:${line}`, rule: 'license/prose' };
}

function isBlank(said: string): boolean {
  const text = said.trim().toLowerCase();
  return text === '' || EMPTY_DECLARATIONS.blanks.some((blank) => blank === text);
}

function cardPlace(model: Reading, key: string): string {
  return model.card === null ? `api.cardData#${key}` : `README.md#${key}`;
}

/** The first text under any of the keys, cleaned; null when there is none. */
export function cardText(model: Reading, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = trimmed(model.cardData[key])[0];
    if (text !== undefined) return cleanText(text);
  }
  return null;
}

function trimmed(value: Json | undefined): readonly string[] {
  return texts(value).map((text) => text.trim());
}
