/** A model as understood, with every text that strangers wrote made fit to store and to show. */
import type { Claim, ExtractedModel, LicenseReading } from '../model.ts';
import { cleanText } from './clean.ts';

/** Cleans in place what came from names, tags, cards and configs; offsets and numbers stay. */
export function cleaned(model: ExtractedModel): ExtractedModel {
  for (const fact of model.facts) {
    fact.place = cleanText(fact.place);
    if (typeof fact.value === 'string') fact.value = cleanText(fact.value);
    else if (typeof fact.value === 'object') fact.value = fact.value.map((text) => cleanText(text));
  }
  for (const note of model.notes) {
    note.place = cleanText(note.place);
    note.saw = cleanText(note.saw);
  }
  for (const edge of model.base_models) {
    edge.id = cleanText(edge.id);
    edge.place = cleanText(edge.place);
  }
  for (const claim of model.claims) cleanClaim(claim);
  if (model.license) cleanLicense(model.license);
  if (model.tokenizer?.class) model.tokenizer.class = cleanText(model.tokenizer.class);
  return model;
}

function cleanClaim(claim: Claim): void {
  claim.label = cleanText(claim.label);
  claim.subject = cleanText(claim.subject);
  claim.value_text = cleanText(claim.value_text);
  claim.variant &&= cleanText(claim.variant);
  claim.unit &&= cleanText(claim.unit);
}

function cleanLicense(license: LicenseReading): void {
  license.declared &&= cleanText(license.declared);
  license.name &&= cleanText(license.name);
  license.link &&= cleanText(license.link);
  license.place = cleanText(license.place);
}
