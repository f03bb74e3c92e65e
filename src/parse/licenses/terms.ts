/** A license's terms in plain sentences, for people who never read one. */
import type { CommercialUse, LicenseConditions } from '../../rules/licenses.ts';

const ALLOWS: Readonly<Record<CommercialUse, string>> = {
  yes: 'You may use it, change it, pass it on and sell what you build with it.',
  conditional: 'You may use it and sell what you build with it, within conditions.',
  no: 'You may not use it commercially.',
  unknown: 'What it allows is not known here.',
};

/** Each condition as a sentence, in the order in which they weigh; keys as in the table of licenses. */
const ASKS: { [Key in keyof LicenseConditions]-?: (value: NonNullable<LicenseConditions[Key]>) => string } = {
  userCap: (cap) => `Above ${large(cap)} active users you need a license of its own from the maker.`,
  revenueCap: (cap) => `Above ${large(cap)} US dollars of revenue a year you need a license of its own from the maker.`,
  services: (kind) => `Some businesses need a contract with the maker: ${kind}.`,
  useRestrictions: () => 'Some uses are forbidden by a list in its text or by a policy.',
  territory: (where) => `It does not hold everywhere: ${where}.`,
  outputs: () => 'What it writes may not be used to train or improve other models.',
  distribution: (how) => DISTRIBUTION[how],
  copyleft: (how) => COPYLEFT[how],
  display: (words) => `Products must show: ${words}.`,
  naming: (words) => `Names of models made from it must hold "${words}".`,
  notice: (words) => `A notice must go with every copy: ${words}${/[.!]$/.test(words) ? '' : '.'}`,
  attribution: () => 'Copies keep its notice and text.',
};

const DISTRIBUTION: Readonly<Record<NonNullable<LicenseConditions['distribution']>, string>> = {
  'pass-on-terms': 'Whoever gets it from you must be bound by the same terms.',
  'no-derivatives': 'Changed versions may not be passed on.',
  forbidden: 'It may not be passed on.',
};

const COPYLEFT: Readonly<Record<NonNullable<LicenseConditions['copyleft']>, string>> = {
  file: 'Changed files stay under it when passed on.',
  library: 'Changed versions stay under it when passed on; programs that merely use it need not.',
  strong: 'Whatever is made from it stays under it when passed on.',
  network: 'Whatever is made from it stays under it when passed on or offered over a network.',
  'share-alike': 'Changed versions stay under the same terms when passed on.',
};

/** What a license allows and asks for; null conditions are those that nobody has read. */
export function plainTerms(commercialUse: CommercialUse, conditions: LicenseConditions | null): string {
  if (conditions === null) return `${ALLOWS[commercialUse]} Nobody has read its conditions for this index.`;
  const asked = Object.entries(ASKS).flatMap(([key, says]) => {
    const value = conditions[key as keyof LicenseConditions];
    return value === undefined ? [] : [(says as (given: unknown) => string)(value)];
  });
  return [ALLOWS[commercialUse], ...(asked.length === 0 ? ['It asks for nothing.'] : asked)].join(' ');
}

function large(count: number): string {
  return count % 1e6 === 0 ? `${(count / 1e6).toLocaleString('en')} million` : count.toLocaleString('en');
}
