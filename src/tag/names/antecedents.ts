import { type Describer, descriptionsBefore } from './describedPeople.ts';
import type { DraftEntity, DraftMention } from './draftEntity.ts';
import { type EarlierMention, mentionsBefore } from './earlierMentions.ts';
import type { PersonPronoun, ResolvedPronoun } from './personPronoun.ts';
import { fits } from './pronounFit.ts';
import { isQuoted } from './quotedWord.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';
import { type SentencePart, sentencePart, speaks } from './sentencePart.ts';

/** Where somebody is spoken of. */
export interface Appearance extends Position {
  readonly as: 'name' | 'description' | 'pronoun';
  readonly part: SentencePart;
  readonly isQuoted: boolean;
  readonly speaks: boolean;
}

/** Somebody whom a pronoun may stand for. */
export interface Antecedent {
  /** Local entity; below 0 somebody who is only described. */
  readonly entity: number;
  readonly latest: Appearance;
  /** How often the text before names them. */
  readonly names: number;
  /** As a share of all names of people there. */
  readonly share: number;
  /** Whether something tells that they are of the pronoun's gender. */
  readonly isOfGender: boolean;
  /** None of somebody who is only described. */
  readonly draft: DraftEntity | undefined;
}

/** Sentences and names of people that are looked back over; so many people at most may be meant. */
const REACH = 40;
const MOST_NAMES = 60;
const MOST_ANTECEDENTS = 7;

/** Who may be meant by a pronoun of the third person, the last one spoken of first. */
export function antecedentsOf(
  pronoun: PersonPronoun,
  before: readonly ResolvedPronoun[],
  document: ReferenceDocument,
  describer: Describer,
): Antecedent[] {
  const { gender, use } = pronoun;
  const named = namedBefore(pronoun, document);
  const counts = new Map<number, number>();
  const drafts = new Map<number, DraftEntity>();
  const told = new Set<number>();
  const latest = new Map<number, Appearance>();
  const note = (entity: number, appearance: Appearance): void => {
    const known = latest.get(entity);
    if (known === undefined || isBehind(appearance, known)) latest.set(entity, appearance);
  };
  for (const { draft, entity } of named) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    drafts.set(entity, draft.entity);
    // The last mention comes first, and what stands before it is not asked how.
    if (!latest.has(entity) && fits[gender](draft) > 0) latest.set(entity, appearanceOf(draft, document));
  }
  for (const phrase of descriptionsBefore(
    pronoun,
    { kind: gender, isObject: use === 'object' },
    document,
    describer,
  )) {
    const { entity, sentence, start, end } = phrase;
    const known = document.drafts[document.mentions.findIndex((mention) => mention.entity === entity)];
    if (known !== undefined && fits[gender](known) === 0) continue;
    if (known !== undefined) drafts.set(entity, known.entity);
    if (phrase.gender === gender) told.add(entity);
    const { words = [] } = document.sentences[sentence] ?? {};
    note(entity, {
      sentence,
      word: start,
      as: 'description',
      part: sentencePart(words, start, end),
      isQuoted: isQuoted(words, start),
      speaks: speaks(words, start, end),
    });
  }
  const others = new Set<number>();
  for (const other of before) {
    if (other.gender !== gender) others.add(other.entity);
    else if (latest.has(other.entity)) note(other.entity, pronounAppearance(other));
  }
  return [...latest]
    .filter(([entity]) => drafts.get(entity)?.gender === gender || !others.has(entity))
    .sort(([, a], [, b]) => b.sentence - a.sentence || b.word - a.word)
    .slice(0, MOST_ANTECEDENTS)
    .map(([entity, appearance]) => ({
      entity,
      latest: appearance,
      names: counts.get(entity) ?? 0,
      share: (counts.get(entity) ?? 0) / Math.max(1, named.length),
      isOfGender: drafts.get(entity)?.gender === gender || told.has(entity),
      draft: drafts.get(entity),
    }));
}

/** The people named before, whatever their gender, the last one first. */
function namedBefore(position: Position, document: ReferenceDocument): EarlierMention[] {
  const found: EarlierMention[] = [];
  for (const mention of mentionsBefore(position, REACH, document)) {
    const { entity, form } = mention.draft;
    const isSomebody = entity.type === 'person' || (entity.type === 'office' && form === 'role');
    if (isSomebody) found.push(mention);
    if (found.length === MOST_NAMES) break;
  }
  return found;
}

function appearanceOf({ sentence, start, end }: DraftMention, { sentences }: ReferenceDocument): Appearance {
  const { words = [] } = sentences[sentence] ?? {};
  return {
    sentence,
    word: start,
    as: 'name',
    part: sentencePart(words, start, end),
    isQuoted: isQuoted(words, start),
    speaks: speaks(words, start, end),
  };
}

function pronounAppearance({ use, ...place }: ResolvedPronoun): Appearance {
  const { sentence, word, isQuoted: isInside, speaks: isSaying } = place;
  const part = use === 'possessive' ? 'possessor' : use;
  return { sentence, word, as: 'pronoun', part, isQuoted: isInside, speaks: isSaying };
}

function isBehind(a: Position, b: Position): boolean {
  return a.sentence > b.sentence || (a.sentence === b.sentence && a.word > b.word);
}
