import { addToSet } from '../../model/lists.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, groupBySentence } from './draftEntity.ts';
import { genderOfRelative } from './kinship.ts';

type Gender = NonNullable<DraftEntity['gender']>;

/** "him" and "her" are somebody else's more often than the subject's own. */
const MALE = /^(?:he|his|himself)(?:['’]\p{L}+)?$/iu;
const FEMALE = /^(?:she|hers|herself)(?:['’]\p{L}+)?$/iu;

/**
 * The gender of people whose names do not tell it, from the noun of a relative before them, and from the pronouns of
 * sentences that they open and that name nobody else: "Jory Kitt, 19, described how he ...". Not where the sentence
 * before names somebody of that gender, whom the pronoun may mean, nor where sentences disagree.
 */
export function learnGenders(sentences: readonly TextSentence[], mentions: readonly DraftMention[]): void {
  const bySentence = groupBySentence(
    sentences.length,
    mentions.filter(({ entity }) => entity.type === 'person'),
  );
  for (const { entity, sentence, start } of mentions) {
    const words = sentences[sentence]?.words ?? [];
    // "his uncle Gerry", "his sister, Pilar"
    const noun = words[words[start - 1] === ',' ? start - 2 : start - 1] ?? '';
    if (entity.type === 'person') entity.gender ??= genderOfRelative(noun);
  }
  const votes = new Map<DraftEntity, Set<Gender>>();
  sentences.forEach(({ words, block }, sentence) => {
    const own = bySentence[sentence] ?? [];
    const [first] = own;
    const { entity, end, start } = first ?? {};
    if (entity === undefined || end === undefined || entity.gender !== undefined) return;
    const isPerson = entity.name.includes(' ') || entity.roles.size > 0;
    if (start !== 0 || !isPerson || own.some((mention) => mention.entity !== entity)) return;
    const told = words.slice(end).flatMap((word) => {
      const gender = genderOfPronoun(word);
      return gender === undefined ? [] : [gender];
    });
    const [gender, ...others] = new Set(told);
    if (gender === undefined || others.length > 0) return;
    const before = sentences[sentence - 1]?.block === block ? (bySentence[sentence - 1] ?? []) : [];
    const isOpen = before.some(
      (mention) => mention.entity !== entity && mention.entity.gender !== other(gender),
    );
    if (!isOpen) addToSet(votes, entity, gender);
  });
  for (const [entity, genders] of votes) {
    const [gender, ...others] = genders;
    if (gender !== undefined && others.length === 0) entity.gender = gender;
  }
}

function genderOfPronoun(word: string): Gender | undefined {
  if (MALE.test(word)) return 'male';
  return FEMALE.test(word) ? 'female' : undefined;
}

function other(gender: Gender): Gender {
  return gender === 'male' ? 'female' : 'male';
}
