/** A model as understood, with every text that strangers wrote made fit to store and to show. */
import type { Claim, ExtractedModel, LicenseReading } from '../model.ts';
import { cleanText } from './clean.ts';

const PLAIN = /^[ -~]*$/;
/** Nothing shaped like a credential is shorter than this. */
const SHORTEST_CREDENTIAL = 18;
const MAY_HOLD_CREDENTIAL = /hf_|api_org_|sk-|AKIA|ASIA|gh[pousr]_|github_pat|glpat|xox|AIza|eyJ/;
const LIMIT = 200;

/** A text as `cleanText` gives it; a harmless short one, as nearly all are, comes back at once. */
export function cleanShort(text: string): string {
  if (text.length > LIMIT || !PLAIN.test(text)) return cleanText(text, LIMIT);
  return text.length >= SHORTEST_CREDENTIAL && MAY_HOLD_CREDENTIAL.test(text) ? cleanText(text, LIMIT) : text;
}

/** Cleans in place what came from names, tags, cards and configs; offsets and numbers stay. */
export function cleaned(model: ExtractedModel): ExtractedModel {
  for (const fact of model.facts) {
    fact.place = cleanShort(fact.place);
    if (typeof fact.value === 'string') fact.value = cleanShort(fact.value);
    else if (typeof fact.value === 'object') fact.value = fact.value.map(cleanShort);
  }
  for (const note of model.notes) {
    note.place = cleanShort(note.place);
    note.saw = cleanShort(note.saw);
  }
  for (const edge of model.base_models) {
    edge.id = cleanShort(edge.id);
    edge.place = cleanShort(edge.place);
  }
  for (const claim of model.claims) cleanClaim(claim);
  if (model.license) cleanLicense(model.license);
  if (model.tokenizer?.class) model.tokenizer.class = cleanShort(model.tokenizer.class);
  return model;
}

function cleanClaim(claim: Claim): void {
  claim.label = cleanShort(claim.label);
  claim.subject = cleanShort(claim.subject);
  claim.value_text = cleanShort(claim.value_text);
  claim.variant &&= cleanShort(claim.variant);
  claim.unit &&= cleanShort(claim.unit);
}

function cleanLicense(license: LicenseReading): void {
  license.declared &&= cleanShort(license.declared);
  license.name &&= cleanShort(license.name);
  license.link &&= cleanShort(license.link);
  license.place = cleanShort(license.place);
}
