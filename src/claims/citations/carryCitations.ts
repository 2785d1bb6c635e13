import type { Speaker } from '../../model/attribution.ts';
import type { DraftClaim } from '../../model/claim.ts';
import { isSameSpeaker } from '../passage.ts';
import type { OutletLexicon } from './outletLexicon.ts';

/**
 * Who tells a paper something goes on telling it: what "she added" after "she told the Courier" was said there as
 * well, and "the newspaper" is the one that was last cited. In the order of the text, until somebody else speaks or
 * another place of speaking is named.
 */
export function carryCitations(claims: readonly DraftClaim[], outlets: OutletLexicon): DraftClaim[] {
  let before: DraftClaim | undefined;
  let last: DraftClaim['citations'];
  return claims.map((claim) => {
    const { speaker } = claim.attribution;
    const carried = isCalled(speaker, outlets) ? last : goesOn(before, claim) ? before?.citations : undefined;
    const citations = claim.citations ?? carried;
    before = citations === undefined ? claim : { ...claim, citations };
    last = citations ?? last;
    return before;
  });
}

const OTHER_PLACE =
  /\b(?:told|tells|reporters|journalists|conference|statement|briefing|rally|speech|parliament|interview|post(?:ed)?|wrote|tweet(?:ed)?|confirmed)\b/iu;

function goesOn(before: DraftClaim | undefined, { attribution: { speaker }, quote }: DraftClaim): boolean {
  const previous = before?.attribution.speaker;
  if (speaker === undefined || previous === undefined) return false;
  return isSameSpeaker(previous, speaker) && !OTHER_PLACE.test(quote);
}

/** "The newspaper" */
function isCalled(speaker: Speaker | undefined, outlets: OutletLexicon): boolean {
  if (speaker?.entity !== undefined) return false;
  const noun = /^the (?<noun>\p{Ll}+)$/iu.exec(speaker?.text ?? '')?.groups?.noun ?? '';
  return outlets.get('called')?.has(noun) === true;
}
