import type { ClaimGroup, ClaimKind, Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { compareText, roundScore } from '../model/order.ts';
import type { ClaimResources } from './claimResources.ts';
import { type ClaimCollection, orderClaims } from './collection.ts';
import type { StatedFigure } from './relations/comparability.ts';
import { nameUnit } from './relations/figureUnit.ts';
import { stateFigures } from './relations/statedFigure.ts';
import { countPublishers, findSources } from './sources.ts';
import {
  compareFigures,
  compareWording,
  nameDifferentThings,
  readStatement,
  type Statement,
  weighTerms,
} from './statement.ts';

/** Wording in common that makes two claims one, by what else they share. editors */
const WORDING_ALONE = 0.45;
const WORDING_WITH_FIGURE = 0.16;
const WORDING_WITH_EVENT = 0.16;
/** Rarest terms of a claim, pairs of which are blocking keys. */
const KEY_TERMS = 5;
/** Founders that one key may lead to; a more common key says nothing. */
const MOST_FOUNDERS = 40;

/**
 * Groups of claims that say the same thing. Each claim joins the group whose first claim it agrees with most, in
 * order of publication, so that groups do not drift; keys keep the work linear in the claims.
 */
export function groupClaims(
  collection: ClaimCollection,
  relations: readonly Relation[],
  resources: ClaimResources,
): ClaimGroup[] {
  const figures = new Map<string, StatedFigure[]>();
  for (const stated of stateFigures(collection, resources)) {
    figures.set(stated.claim.id, [...(figures.get(stated.claim.id) ?? []), stated]);
  }
  const statements = orderClaims(collection).map((claim) =>
    readStatement(claim, figures.get(claim.id) ?? [], resources.synonyms),
  );
  const weights = weighTerms(statements);
  const founders = new Map<string, number[]>();
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const keys = blockingKeys(statement, weights);
    const candidates = [...new Set(keys.flatMap((key) => founders.get(key) ?? []))].sort((a, b) => a - b);
    let best: number | undefined;
    let highest = 0;
    for (const index of candidates) {
      const founder = groups[index]?.[0];
      if (founder === undefined) continue;
      const agreement = findAgreement(founder, statement, weights);
      if (agreement <= highest) continue;
      highest = agreement;
      best = index;
    }
    if (best !== undefined) {
      groups[best]?.push(statement);
      continue;
    }
    for (const key of keys) {
      const known = founders.get(key);
      if (known === undefined) founders.set(key, [groups.length]);
      else if (known.length < MOST_FOUNDERS) known.push(groups.length);
    }
    groups.push([statement]);
  }
  return describeGroups(groups, collection, relations);
}

function blockingKeys(
  { claim, wording, figures }: Statement,
  weights: ReadonlyMap<string, number>,
): string[] {
  const keys: string[] = [];
  if (claim.eventId !== undefined) keys.push(`event ${claim.eventId}`);
  for (const { stated } of figures) {
    const { value } = stated.figure;
    const unit = nameUnit(stated.figure);
    if (claim.storyId !== undefined && value !== undefined) {
      keys.push(`figure ${claim.storyId} ${unit} ${Math.round(Math.log(Math.abs(value) + 1) * 4)}`);
    }
  }
  const rarest = [...wording.terms]
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || compareText(a, b))
    // The very rarest stand in one claim only and lead nowhere; one more than the pairs need makes up for it.
    .slice(0, 2 * KEY_TERMS)
    .sort(compareText);
  rarest.forEach((left, index) => {
    for (const right of rarest.slice(index + 1)) keys.push(`terms ${left} ${right}`);
  });
  return keys;
}

/** How strongly two claims say the same thing, 0 where they do not. */
function findAgreement(a: Statement, b: Statement, weights: ReadonlyMap<string, number>): number {
  const figures = compareFigures(a, b);
  if (figures === 'different' || a.claim.negated !== b.claim.negated || !mayBeSameSpeaker(a, b)) return 0;
  // A figure that is pledged in one and pledged in the other says more than the verbs round it.
  const wording = roundScore(compareWording(a, b, weights));
  const sameStory = a.claim.storyId !== undefined && a.claim.storyId === b.claim.storyId;
  const sameEvent = a.claim.eventId !== undefined && a.claim.eventId === b.claim.eventId;
  if (figures !== 'same' && !haveSameKind(a.claim.kind, b.claim.kind, sameEvent)) return 0;
  const oneSided = a.figures.length > 0 !== b.figures.length > 0;
  if (sameEvent && wording >= (oneSided ? 2 : 1) * WORDING_WITH_EVENT) return 0.5 + wording;
  if (nameDifferentThings(a, b)) return 0;
  if (figures === 'same' && sameStory && wording >= WORDING_WITH_FIGURE) return 1 + wording;
  return wording >= WORDING_ALONE && !oneSided ? wording : 0;
}

/** What is to come may be announced, pledged, planned or foreseen; the wording decides whether it is the same. */
const INTENTS: ReadonlySet<ClaimKind> = new Set(['announcement', 'pledge', 'target', 'forecast']);

function haveSameKind(a: ClaimKind, b: ClaimKind, sameEvent: boolean): boolean {
  // "asked them to" of one event is told as a fact or as a demand.
  if (sameEvent && a !== 'opinion' && b !== 'opinion') return INTENTS.has(a) === INTENTS.has(b);
  if (a === b || (INTENTS.has(a) && INTENTS.has(b))) return true;
  return (a === 'fact' && b === 'announcement') || (a === 'announcement' && b === 'fact');
}

/** Facts may be confirmed by anybody; opinions, pledges and demands are their speaker's own. */
function mayBeSameSpeaker({ claim: a }: Statement, { claim: b }: Statement): boolean {
  const [left, right] = [a, b].map(({ attribution }) => attribution.speakerId);
  if (left === undefined || right === undefined || left === right) return true;
  return !OWN.has(a.kind) && !OWN.has(b.kind);
}

const OWN: ReadonlySet<ClaimKind> = new Set(['opinion', 'demand', 'pledge']);

function describeGroups(
  groups: readonly (readonly Statement[])[],
  collection: ClaimCollection,
  relations: readonly Relation[],
): ClaimGroup[] {
  const sources = findSources(collection);
  const disputed = new Set(
    relations.flatMap(({ type, verdict, claimIds }) =>
      type === 'conflicts' && verdict === 'inconsistent' ? claimIds : [],
    ),
  );
  return groups
    .map((statements): ClaimGroup => {
      const claims = statements.map(({ claim }) => claim);
      const counted = countPublishers(new Set(claims.map(({ articleId }) => articleId)), sources);
      const independent = counted.publishers + Math.min(1, counted.unknownPublishers);
      const conflicting = claims.some(({ id }) => disputed.has(id));
      return {
        id: contentId('g', claims[0]?.id ?? ''),
        text: claims[0]?.standalone ?? '',
        claimIds: claims.map(({ id }) => id),
        ...counted,
        agreement: conflicting ? 'conflicting' : independent > 1 ? 'corroborated' : 'single',
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}
