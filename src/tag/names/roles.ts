import { POSSESSIVE } from '../../language/possessive.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { NameResources } from '../tagResources.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, type DraftRole, groupBySentence } from './draftEntity.ts';
import { type TitlePhrase, titleAt, titleBefore } from './personTitle.ts';
import { mayBeApposed } from './speechClause.ts';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their']);

/** Gives people the roles and the gender that the words around their names say. */
export function attachRoles(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  resources: NameResources,
): void {
  const bySentence = groupBySentence(sentences.length, mentions);
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity.type !== 'person' || mention.form !== 'name') continue;
    const words = sentences[mention.sentence]?.words ?? [];
    const own = bySentence[mention.sentence] ?? [];
    for (const phrase of titlesAround(words, mention, own, resources)) {
      if (phrase.title.gender !== undefined) entity.gender ??= phrase.title.gender;
      if (phrase.title.kind !== 'courtesy') addRole(entity, roleFrom(phrase, words, own, resources));
    }
    entity.gender ??= genderOfName(entity.name, resources.people);
  }
}

/** "Prime Minister X", "the prime minister, X", "X, the prime minister", "X, a former prime minister". */
export function titlesAround(
  words: readonly string[],
  { start, end }: Pick<DraftMention, 'start' | 'end'>,
  mentions: readonly DraftMention[],
  resources: NameResources,
): TitlePhrase[] {
  const before =
    titleBefore(words, start, resources) ??
    (words[start - 1] === ',' ? leadingTitle(words, start - 1, mentions, resources) : undefined);
  const phrases = before === undefined ? [] : [before];
  // "X is the minister", but "X is to meet President Y".
  if (/^(?:is|was)$/u.test(words[end] ?? '') && ARTICLES.has(words[end + 1] ?? ''))
    phrases.push(...appositionAt(words, end + 1, resources));
  phrases.push(...predicateAt(words, end, resources));
  if (mayBeApposed(words, end)) phrases.push(...appositionAt(words, end + 1, resources));
  return phrases;
}

/** "The prime minister, X" and "The foreign minister of Norstad, X". */
function leadingTitle(
  words: readonly string[],
  end: number,
  mentions: readonly DraftMention[],
  resources: NameResources,
): TitlePhrase | undefined {
  const holder = mentions.find((mention) => mention.end === end && mention.entity.type !== 'person');
  if (holder === undefined) return titleBefore(words, end, resources);
  const of = /^the$/iu.test(words[holder.start - 1] ?? '') ? holder.start - 2 : holder.start - 1;
  return words[of]?.toLowerCase() === 'of' ? titleBefore(words, of, resources) : undefined;
}

/** "X was last night elected mayor of Y", "X will be the next president of Y", "X became chief executive". */
function predicateAt(words: readonly string[], from: number, resources: NameResources): TitlePhrase[] {
  if (!/^(?:is|was|were|will|would|has|became|becomes)$/u.test(words[from] ?? '')) return [];
  let isMade = /^became|^becomes/u.test(words[from] ?? '');
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST_PREDICATE); at++) {
    const word = words[at] ?? '';
    if (MADE.test(word)) isMade = true;
    const phrase = isMade ? titleAt(words, at, resources) : undefined;
    if (phrase !== undefined) return POSSESSIVE.test(words[phrase.end] ?? '') ? [] : [phrase];
    if (!MADE.test(word) && !BETWEEN.test(word)) return [];
  }
  return [];
}

const MADE = /^(?:appointed|be|become|elected|named|re-elected|reelected|sworn)$/u;
const BETWEEN = /^(?:a|again|as|been|first|in|its|last|new|next|night|the|then|their|week|year|yesterday)$/u;
const LONGEST_PREDICATE = 9;
const LONGEST_LEAD = 5;

function appositionAt(words: readonly string[], from: number, resources: NameResources): TitlePhrase[] {
  const hasArticle = ARTICLES.has(words[from]?.toLowerCase() ?? '');
  for (let start = from; start < Math.min(words.length, from + LONGEST_LEAD); start++) {
    const word = words[start] ?? '';
    if (
      start > from &&
      (!/^[\p{L}'’.-]+$/u.test(word) || /^(?:is|was|has|had|who|of|to|for|with|by)$/u.test(word))
    )
      return [];
    const phrase = titleAt(words, start, resources);
    // "X, the prime minister's spokesperson" holds the second title only.
    if (phrase === undefined || POSSESSIVE.test(words[phrase.end] ?? '')) continue;
    // "X, president of Y," needs no article; "X, head over heels" is no apposition.
    if (
      !hasArticle &&
      phrase.of === undefined &&
      words[phrase.end]?.toLowerCase() !== 'of' &&
      start === from
    ) {
      return /^[,.]$/u.test(words[phrase.end] ?? '') ? [phrase] : [];
    }
    const held = titleBefore(words, phrase.end, resources);
    return [phrase.of !== undefined || held?.of === undefined ? phrase : { ...phrase, ...held }];
  }
  return [];
}

/** The role of a title phrase; a holder outside the gazetteer is a mention right before the title or after "of". */
export function roleFrom(
  phrase: TitlePhrase,
  words: readonly string[],
  mentions: readonly DraftMention[],
  { gazetteer }: NameResources,
): DraftRole {
  const title = phrase.isFormer ? `former ${phrase.text}` : phrase.text;
  const entry = phrase.of === undefined ? undefined : gazetteer.entries.get(phrase.of);
  if (entry !== undefined) return { title, of: entry.name, ofId: entry.id };
  const holder = holderMention(phrase, words, mentions);
  return holder === undefined ? { title } : { title, of: holder.entity.name, holder: holder.entity };
}

export function holderMention(
  phrase: Pick<TitlePhrase, 'start' | 'end'>,
  words: readonly string[],
  mentions: readonly DraftMention[],
): DraftMention | undefined {
  const isPossessive = POSSESSIVE.test(words[phrase.start - 1] ?? '');
  const before = isPossessive ? phrase.start - 1 : phrase.start;
  const after =
    words[phrase.end]?.toLowerCase() !== 'of'
      ? -1
      : words[phrase.end + 1]?.toLowerCase() === 'the'
        ? phrase.end + 2
        : phrase.end + 1;
  return mentions.find(
    ({ start, end, entity }) => entity.type !== 'person' && (end === before || start === after),
  );
}

function addRole(entity: DraftEntity, role: DraftRole): void {
  const key = canonicalTitle(role.title);
  const known = entity.roles.get(key);
  if (known === undefined || (known.of === undefined && role.of !== undefined)) entity.roles.set(key, role);
}

function genderOfName(name: string, people: PersonLexicon): DraftEntity['gender'] {
  const [first = '', ...rest] = name.toLowerCase().split(/\s+/u);
  if (rest.length === 0) return undefined;
  if (people.firstNames.has(first)) return people.firstNames.get(first);
  // Given names that no list has: in European languages -o is masculine and -a feminine, with few exceptions.
  return first.length < 4
    ? undefined
    : first.endsWith('o')
      ? 'male'
      : first.endsWith('a')
        ? 'female'
        : undefined;
}
