import type { Reference } from '../context.ts';
import { barredEntities, boundReferent } from './boundPronoun.ts';
import { type Describer, descriptionsBefore, type Wanted } from './describedPeople.ts';
import { bareWord, genderShown } from './personPronoun.ts';
import { followChain } from './pronounChain.ts';
import { mentionsIn } from './pronounContext.ts';
import { fits, type PronounKind } from './pronounFit.ts';
import { isObjectPronoun } from './pronounObject.ts';
import {
  candidatesBefore,
  chooseCandidate,
  type Position,
  type ReferenceDocument,
} from './referenceCandidates.ts';

/** What pronouns were resolved to, by "sentence word", so that a chain of them is followed once. */
export type PronounChain = Map<string, Reference | undefined>;

/** The entity that a pronoun of the third person stands for; `undefined` where two are close or none fits. */
export function resolvePronoun(
  position: Position,
  document: ReferenceDocument,
  chain: PronounChain,
  describer: Describer,
): Reference | undefined {
  const key = `${position.sentence} ${position.word}`;
  if (!chain.has(key)) chain.set(key, findReferent(position, document, chain, describer));
  return chain.get(key);
}

function findReferent(
  position: Position,
  document: ReferenceDocument,
  chain: PronounChain,
  describer: Describer,
): Reference | undefined {
  const { words = [] } = document.sentences[position.sentence] ?? {};
  const pronoun = bareWord(words, position.word);
  const kind = kindOf(pronoun);
  if (kind === undefined) return undefined;
  const bound = boundReferent(position, kind, document, describer);
  if (bound !== undefined) return bound.reference;
  const isObject = isObjectPronoun(pronoun, words[position.word + 1]);
  const candidates = new Map(
    candidatesBefore(document, position, fits[kind], kind === 'plural' ? PLURAL_REACH : PRONOUN_REACH),
  );
  if (kind !== 'plural') addDescribed(candidates, position, { kind, isObject }, document, describer);
  const resolveOther = (at: Position): Reference | undefined =>
    resolvePronoun(at, document, chain, describer);
  if (kind === 'male' || kind === 'female') followChain(kind, position, document, candidates, resolveOther);
  const barred = barredEntities(position, kind, isObject, document, (at) => resolveOther(at)?.entity);
  for (const entity of barred) candidates.delete(entity);
  const category = kind === 'thing' || kind === 'plural' ? kind : 'person';
  const chosen = chooseCandidate(candidates, document, position, category);
  return chosen === undefined || chosen.entity < 0 ? undefined : chosen;
}

function kindOf(pronoun: string): PronounKind | undefined {
  if (/^(?:it|its|itself)$/u.test(pronoun)) return 'thing';
  if (/^(?:they|them|their|theirs|themselves)$/u.test(pronoun)) return 'plural';
  return genderShown(pronoun);
}

/** Adds who is only described, and lets those fade who were named before a description opened a sentence. */
function addDescribed(
  candidates: Map<number, number>,
  position: Position,
  wanted: Wanted,
  document: ReferenceDocument,
  describer: Describer,
): void {
  const described = descriptionsBefore(position, wanted, document, describer);
  const opens = described.find(({ isOpening }) => isOpening)?.sentence;
  if (opens !== undefined) {
    const fresh = new Set<number>();
    for (let at = opens; at <= position.sentence; at++)
      for (const index of mentionsIn(document, at)) fresh.add(document.mentions[index]?.entity ?? -1);
    for (const [entity, score] of candidates) if (!fresh.has(entity)) candidates.set(entity, score - FADED);
  }
  for (const { entity, gender, sentence, isOpening, isOblique } of described) {
    const isTold = wanted.kind === 'thing' || gender !== undefined;
    const score =
      (isTold ? OF_GENDER : OF_ANY_GENDER) -
      (position.sentence - sentence) * STEP_BACK +
      (isOblique ? OBLIQUE : isOpening ? SUBJECT : 0);
    candidates.set(entity, Math.max(candidates.get(entity) ?? 0, score));
  }
}

/** What only a description speaks of, by how far back and as what. */
const OF_GENDER = 1;
const OF_ANY_GENDER = 0.8;
const STEP_BACK = 0.2;
const SUBJECT = 0.18;
const OBLIQUE = -0.25;
const FADED = 0.25;

/** Sentences with a fitting name that a pronoun reaches back over; further back it is a guess. */
const PRONOUN_REACH = { window: 3, step: 0.2, position: 1, sentences: 40 };
/** "They" is one body only where it was named just now; most plurals are people without a name. */
const PLURAL_REACH = { ...PRONOUN_REACH, sentences: 1 };
