import type { Reference } from '../context.ts';
import type { DraftMention } from './draftEntity.ts';
import {
  askedPerson,
  followsOwnRelative,
  governingSubjects,
  narratorBefore,
  ownSpeaker,
  reportingVerb,
} from './pronounContext.ts';
import { candidatesBefore, chooseCandidate, type ReferenceDocument } from './referenceCandidates.ts';

interface Position {
  readonly sentence: number;
  readonly word: number;
}

/** What pronouns were resolved to, by "sentence word", so that a chain of them is followed once. */
export type PronounChain = Map<string, Reference | undefined>;

const GENDERED = { male: /^(?:he|him|his|himself)$/u, female: /^(?:she|her|hers|herself)$/u } as const;
/** Sentences that a chain of pronouns may skip. */
const CHAIN_REACH = 2;
/** A pronoun that was a subject keeps its referent the topic; a possessive hardly. */
const CHAIN_SUBJECT = 1.25;
const CHAIN_OTHER = 0.9;
const CHAIN_STEP = 0.15;

/** The entity that a pronoun of the third person stands for; `undefined` where two are close or none fits. */
export function resolvePronoun(
  pronoun: string,
  position: Position,
  document: ReferenceDocument,
  chain: PronounChain,
  describe: (phrase: Description) => Reference | undefined,
): Reference | undefined {
  // "They'll", "he's": the pronoun is what stands before the apostrophe.
  const bare = pronoun.split(/['’‘]/u)[0] ?? '';
  if (GENDERED.male.test(bare)) return choose('male');
  if (GENDERED.female.test(bare)) return choose('female');
  if (/^(?:it|its|itself)$/u.test(bare)) return choose('thing');
  if (/^(?:they|them|their|theirs|themselves)$/u.test(bare)) return choose('plural');
  return undefined;

  function choose(kind: keyof typeof fits): Reference | undefined {
    const key = `${position.sentence} ${position.word}`;
    if (chain.has(key)) return chain.get(key);
    const described = speakerBefore(position, document);
    if (described !== undefined) {
      const reference = describe(described);
      chain.set(key, reference);
      return reference;
    }
    if (kind !== 'thing' && followsOwnRelative(position, document)) return undefined;
    const subject = fitting(
      [...askedPerson(position, document), ...governingSubjects(position, document)],
      fits[kind],
      document,
    );
    if (subject !== undefined) {
      const reference = { entity: subject, confidence: GOVERNED };
      chain.set(key, reference);
      return reference;
    }
    const candidates = new Map(candidatesBefore(document, position, fits[kind], PRONOUN_WINDOW));
    if (kind === 'male' || kind === 'female')
      followChain(GENDERED[kind], position, document, chain, candidates, describe);
    const speaker = document.mentions[ownSpeaker(position, document) ?? -1]?.entity;
    if (speaker !== undefined && kind !== 'thing') candidates.delete(speaker);
    const { words = [] } = document.sentences[position.sentence] ?? {};
    const narrator = narratorBefore(position, document);
    if (narrator !== undefined) {
      const at = { sentence: position.sentence, word: narrator };
      const told = resolvePronoun(words[narrator]?.toLowerCase() ?? '', at, document, chain, describe);
      if (told !== undefined) candidates.delete(told.entity);
    }
    if (OBJECTS.test(bare) || (bare === 'her' && !isNoun(words[position.word + 1])))
      excludeSubject(position, document, candidates);
    const category = kind === 'thing' || kind === 'plural' ? kind : 'person';
    const reference = chooseCandidate(candidates, document, position, category);
    chain.set(key, reference);
    return reference;
  }
}

/** The entity of the first of some mentions that may be meant at all. */
function fitting(
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

/** "X said that he" is about somebody else once in a while. */
const GOVERNED = 0.85;

/** Pronouns that are no subject; "her" before a noun is a possessive, which may go with the subject. */
const OBJECTS = /^(?:him|them)$/u;

function isNoun(word: string | undefined): boolean {
  return (
    /^\p{L}/u.test(word ?? '') &&
    !/^(?:a|about|after|and|as|at|before|but|by|for|from|if|in|into|of|on|or|that|the|to|until|when|with|yesterday|today|\p{L}+ly)$/u.test(
      word ?? '',
    )
  );
}

const CLAUSE_START = /^(?:that|who|which|whom|whose|because|while|when|where|but|;|:|"|“|”|said|says)$/iu;

/** "Storch refused to let him go": the object of a clause is not its subject. */
function excludeSubject(
  { sentence, word }: Position,
  { drafts, mentions, sentences }: ReferenceDocument,
  candidates: Map<number, number>,
): void {
  const words = sentences[sentence]?.words ?? [];
  let start = word;
  const isJoined = (at: number) => words[at - 1] === 'and' && words[at - 2] === ',';
  while (start > 0 && !CLAUSE_START.test(words[start - 1] ?? '') && !isJoined(start)) start--;
  // "Moss, who won in May, sits beside her": the relative clause is over.
  const isOver = /^(?:who|which)$/u.test(words[start - 1] ?? '') && words.slice(start, word).includes(',');
  if (isOver) start = 0;
  const subject = drafts.findIndex(
    (draft) => draft.sentence === sentence && draft.start >= start && draft.end <= word,
  );
  const entity = mentions[subject]?.entity;
  if (entity !== undefined) candidates.delete(entity);
}

/** A definite description before a pronoun: words [start, end) without the article. */
export interface Description extends Position {
  readonly words: readonly string[];
}

const LONGEST_DESCRIPTION = 3;

/** "The biologist said he": whoever the description is, so is the pronoun. */
function speakerBefore(
  { sentence, word }: Position,
  { sentences }: ReferenceDocument,
): Description | undefined {
  const words = sentences[sentence]?.words ?? [];
  const verb = reportingVerb(words, word);
  if (verb === undefined) return undefined;
  for (let start = verb - 1; start >= Math.max(0, verb - LONGEST_DESCRIPTION); start--) {
    const text = words[start] ?? '';
    if (/^the$/iu.test(text)) {
      const noun = words.slice(start + 1, verb).map((own) => own.toLowerCase());
      return noun.length === 0 ? undefined : { sentence, word: start, words: noun };
    }
    if (!/^\p{Ll}/u.test(text)) return undefined;
  }
  return undefined;
}

/** "He said ... He added": the same pronoun before refers to the same person, unless somebody else took over. */
function followChain(
  pronouns: RegExp,
  { sentence, word }: Position,
  document: ReferenceDocument,
  chain: PronounChain,
  candidates: Map<number, number>,
  describe: (phrase: Description) => Reference | undefined,
): void {
  const { block } = document.sentences[sentence] ?? {};
  for (let at = sentence; at >= Math.max(0, sentence - CHAIN_REACH); at--) {
    const own = document.sentences[at];
    if (own === undefined || own.block !== block) return;
    const before = own.words
      .slice(0, at === sentence ? word : own.words.length)
      .map((text) => text.toLowerCase());
    const subject = before.findLastIndex((text) => text === 'he' || text === 'she');
    const isSubject = subject >= 0 && pronouns.test(before[subject] ?? '');
    const index = isSubject ? subject : before.findLastIndex((text) => pronouns.test(text));
    const pronoun = before[index];
    if (pronoun === undefined) continue;
    const reference = resolvePronoun(pronoun, { sentence: at, word: index }, document, chain, describe);
    if (reference === undefined) return;
    const score = (isSubject ? CHAIN_SUBJECT : CHAIN_OTHER) - CHAIN_STEP * (sentence - at);
    candidates.set(reference.entity, Math.max(candidates.get(reference.entity) ?? 0, score));
    return;
  }
}

/** Sentences with a fitting name that a pronoun reaches back over; further back it is a guess. */
const PRONOUN_WINDOW = 3;

/** How well an entity fits a pronoun: 0 not at all, 1 well; a person of unknown gender in between. */
const fits = {
  male: (draft: DraftMention) => personFit(draft, 'male'),
  female: (draft: DraftMention) => personFit(draft, 'female'),
  thing: ({ entity, isAdjective }: DraftMention) =>
    isAdjective || entity.type === 'person' || entity.type === 'group'
      ? 0
      : entity.type === 'organization' || entity.entry?.kind === 'country'
        ? 1
        : 0.7,
  plural: ({ entity, isAdjective }: DraftMention) =>
    isAdjective || entity.type === 'person'
      ? 0
      : entity.type === 'place' && entity.entry?.kind !== 'country'
        ? 0
        : 0.9,
};

function personFit({ entity, form }: DraftMention, gender: 'male' | 'female'): number {
  // "The foreign minister of Norstad laughed ... she said": whoever it is.
  if (entity.type === 'office' && form === 'role') return 0.8;
  if (entity.type !== 'person') return 0;
  // A lone name that nothing shows to be a person's may be no person at all.
  if (entity.gender === undefined) return entity.name.includes(' ') || entity.roles.size > 0 ? 0.78 : 0.6;
  return entity.gender === gender ? 1 : 0;
}
