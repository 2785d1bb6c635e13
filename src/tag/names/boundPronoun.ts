import type { Reference } from '../context.ts';
import type { Describer } from './describedPeople.ts';
import type { DraftMention } from './draftEntity.ts';
import {
  askedPerson,
  describedSpeaker,
  followsOwnRelative,
  governingSubjects,
  narratorOf,
  ownSpeaker,
} from './pronounContext.ts';
import { fits, type PronounKind } from './pronounFit.ts';
import { clauseSubject } from './pronounObject.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** "X said that he" is about somebody else once in a while. */
const GOVERNED = 0.85;

/** Whom the clause of a pronoun tells that it means; nobody where it tells that they are not named. */
export interface Bound {
  readonly reference: Reference | undefined;
}

/** What the clause that a pronoun depends on tells of it; `undefined` where it leaves the choice open. */
export function boundReferent(
  position: Position,
  kind: PronounKind,
  document: ReferenceDocument,
  describer: Describer,
): Bound | undefined {
  const described = describedSpeaker(position, document);
  if (described !== undefined) return { reference: describer.resolve(described) };
  if (kind !== 'thing' && followsOwnRelative(position, document)) return { reference: undefined };
  const subject = firstFitting(
    [...askedPerson(position, document), ...governingSubjects(position, document)],
    fits[kind],
    document,
  );
  return subject === undefined ? undefined : { reference: { entity: subject, confidence: GOVERNED } };
}

/** The entity of the first of some mentions that may be meant at all. */
function firstFitting(
  indices: readonly number[],
  fitOf: (draft: DraftMention) => number,
  { drafts, mentions }: ReferenceDocument,
): number | undefined {
  const index = indices.find((at) => {
    const draft = drafts[at];
    return draft !== undefined && fitOf(draft) > 0;
  });
  return mentions[index ?? -1]?.entity;
}

/**
 * Whom a pronoun cannot mean: who speaks the quotation that it stands in, and by an object the subject of its clause.
 * @param entityAt whom another pronoun means
 */
export function barredEntities(
  position: Position,
  kind: PronounKind,
  isObject: boolean,
  document: ReferenceDocument,
  entityAt: (pronoun: Position) => number | undefined,
): ReadonlySet<number> {
  const speaker = kind === 'thing' ? undefined : document.mentions[ownSpeaker(position, document) ?? -1];
  const narrator = narratorOf(position, document);
  const barred = [
    speaker?.entity,
    narrator === undefined ? undefined : entityAt(narrator),
    isObject ? clauseSubject(position, document) : undefined,
  ];
  return new Set(barred.filter((entity) => entity !== undefined));
}
