/** Who says a number about whom, in the words of Every Eval Ever. */
import type { CardWithClaims, ClaimMade } from '../../../index/claims-made.ts';
import { to } from '../../links.ts';

/** The evaluator as seen from the model: `other` where that is not known. */
export type Relationship = 'first_party' | 'third_party' | 'other';

/** By who says it (`said_by` of `claims_about`). Whoever repackages repeats a number that somebody else measured. */
const RELATIONSHIPS: Readonly<Record<string, Relationship>> = {
  'own card': 'first_party',
  'same owner': 'first_party',
  'other card': 'third_party',
  verified: 'third_party',
  community: 'third_party',
  'third-party': 'third_party',
  repackaging: 'other',
};

/** How the reporter relates to the model. */
export function relationship(card: CardWithClaims, claim: ClaimMade): Relationship {
  if (claim.subject_id === null) return 'other';
  const isMaker = claim.proprietary_developer !== null && isSame(claim.proprietary_developer, card.owner ?? '');
  return isMaker ? 'first_party' : (RELATIONSHIPS[claim.said_by] ?? 'other');
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Numbers whose reporter is not the card's owner: who posted them the index does not hold, but for the Hub's own runs. */
const REPORTERS: Readonly<Record<string, string>> = {
  verified: 'Hugging Face',
  community: 'unknown',
  'third-party': 'unknown',
};

/** Where the numbers of a record come from. */
export function sourceMetadata(card: CardWithClaims, claim: ClaimMade) {
  const reporter = REPORTERS[claim.said_by];
  const organization = reporter ?? card.owner ?? card.id;
  return {
    source_name: 'Hugging Face model card',
    source_type: 'documentation',
    source_organization_name: organization,
    ...(reporter === undefined && card.owner !== null ? { source_organization_url: to.hub(card.owner) } : {}),
    evaluator_relationship: relationship(card, claim),
    additional_details: {
      card: card.id,
      ...(card.sha === null ? {} : { card_commit: card.sha }),
      said_by: claim.said_by,
      standing: claim.standing,
    },
  };
}

const PROPRIETARY = 'proprietary:';

/** The model that is spoken of: its id on the Hub, the maker's name for a proprietary one, else the name as it stands there. */
export function modelInfo({
  subject_id: id,
  called,
  proprietary_name: name,
  proprietary_developer: developer,
}: ClaimMade) {
  if (id === null) return { name: called, id: called, additional_details: details('unknown', 'unknown', 'name') };
  if (!id.startsWith(PROPRIETARY)) {
    const [owner] = id.split('/');
    return { name: id, id, developer: owner, additional_details: details('unknown', 'open_weights', 'certain') };
  }
  const maker = developer ?? 'unknown';
  return {
    name: name ?? called,
    id: `${maker.toLowerCase().replace(/[^a-z0-9]+/g, '-')}/${id.slice(PROPRIETARY.length)}`,
    developer: maker,
    additional_details: details('externally_managed', 'closed_weights', 'certain'),
  };
}

/** `identity`: `name` where nothing but the name is known, which may be several models'. */
function details(deployment: string, availability: string, identity: 'certain' | 'name') {
  return { deployment_type: deployment, model_availability: availability, identity };
}
