import type { Reference } from '../context.ts';
import type { DraftMention } from './draftEntity.ts';
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
const CHAIN_SUBJECT = 1.15;
const CHAIN_OTHER = 0.9;
const CHAIN_STEP = 0.15;

/** The entity that a pronoun of the third person stands for; `undefined` where two are close or none fits. */
export function resolvePronoun(
  pronoun: string,
  position: Position,
  document: ReferenceDocument,
  chain: PronounChain,
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
    const candidates = new Map(candidatesBefore(document, position, fits[kind], PRONOUN_WINDOW));
    if (kind === 'male' || kind === 'female')
      followChain(GENDERED[kind], position, document, chain, candidates);
    const category = kind === 'thing' || kind === 'plural' ? kind : 'person';
    const reference = chooseCandidate(candidates, document, position, category);
    chain.set(key, reference);
    return reference;
  }
}

/** "He said ... He added": the same pronoun before refers to the same person, unless somebody else took over. */
function followChain(
  pronouns: RegExp,
  { sentence, word }: Position,
  document: ReferenceDocument,
  chain: PronounChain,
  candidates: Map<number, number>,
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
    const reference = resolvePronoun(pronoun, { sentence: at, word: index }, document, chain);
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

function personFit({ entity }: DraftMention, gender: 'male' | 'female'): number {
  if (entity.type !== 'person') return 0;
  if (entity.gender === undefined) return 0.78;
  return entity.gender === gender ? 1 : 0;
}
