import { noSpeakerWords } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Address } from './corrections.ts';
import type { Finder, Found } from './finder.ts';

/** The claim that a row is about: of two on one span, the one whose speaker the row names. */
export function findClaim(claims: Finder<Claim>, address: Address): Found<Claim> {
  return claims.find(address, ({ attribution }) => holderOf(attribution) === address.speaker);
}

/** As the report and its worksheets name who holds a claim. */
function holderOf({ kind, speaker }: Claim['attribution']): string {
  return kind === 'editorial' || kind === 'unread' ? noSpeakerWords[kind] : (speaker ?? noSpeakerWords.open);
}
