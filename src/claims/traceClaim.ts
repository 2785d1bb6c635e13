import { roundScore } from '../model/order.ts';
import { sourceOf } from '../model/rowSource.ts';
import { findAgreement } from './agreement.ts';
import type { ClaimResources } from './claimResources.ts';
import type { ClaimCollection, UngroupedClaim } from './collection.ts';
import { findCues, leaveOutNames } from './cueLexicon.ts';
import { compareFigures } from './figureAgreement.ts';
import { readStatements } from './groupClaims.ts';
import type { StatedFigure } from './relations/comparability.ts';
import { stateFigures } from './relations/statedFigure.ts';
import { StatementTable } from './statementTable.ts';
import { countTerms } from './termCounts.ts';
import { readWords } from './words.ts';

/**
 * How a claim was read: the phrases of the lexicon that its kind and score were read from, the probability of its
 * wording, in what sense and by which measure each figure is compared, and why it stands in its group.
 * @param founder the first claim of its group
 */
export function traceClaim(
  claim: UngroupedClaim,
  founder: UngroupedClaim | undefined,
  collection: ClaimCollection,
  resources: ClaimResources,
): string[] {
  const words = readWords(claim.quote, { start: 0, end: claim.quote.length });
  const cues = leaveOutNames(findCues(resources.cues, words), words);
  const stated = stateFigures(collection, resources);
  return [
    ...cues.map(({ list, phrase, weight, first, last }) => {
      const said = claim.quote.slice(words[first]?.start, words[last]?.end);
      return `rule        ${list}: "${said}" (phrase "${phrase}", weight ${weight})`;
    }),
    `wording     probability ${roundScore(resources.wording.score(claim.quote))} of being worth a check, by its words alone (threshold ${roundScore(resources.wording.threshold)})`,
    ...stated.filter((item) => item.claim.id === claim.id).map(describeSense),
    ...(founder === undefined ? [] : [describeGrouping(claim, founder, collection, resources)]),
  ];
}

function describeSense({ figure, sense, concept, qualifiers, time, isPart }: StatedFigure): string {
  const measure = concept?.concept ?? figure.measure ?? 'the wording of the claim';
  const dated = time === undefined ? 'undated' : `${time.start} to ${time.end}`;
  const extra = [...(qualifiers === '' ? [] : [qualifiers]), ...(isPart ? ['part of a whole'] : [])];
  return `compared    "${figure.quote}" as ${sense}, by ${measure}, ${dated}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}

function describeGrouping(
  claim: UngroupedClaim,
  founder: UngroupedClaim,
  collection: ClaimCollection,
  resources: ClaimResources,
): string {
  if (founder.id === claim.id) return 'grouped     first of its group: later claims were held against it';
  const statements = readStatements(collection, resources);
  const compared = [founder, claim].flatMap(
    (one) => statements.find(({ claim: { id } }) => id === one.id) ?? [],
  );
  const [first, own] = compared;
  if (first === undefined || own === undefined) return 'grouped     by a correction, not by its words';
  const wording = new StatementTable(sourceOf(compared), countTerms(statements)).compareWording(0, 1);
  const shared = [...first.wording.terms].filter((term) => own.wording.terms.has(term));
  return `grouped     with ${founder.id} “${founder.quote}”: agreement ${roundScore(findAgreement(first, own, wording))}, figures ${compareFigures(first, own)}, terms in common: ${shared.join(' ') || 'none'}`;
}
