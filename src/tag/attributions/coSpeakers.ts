import { POSSESSIVE } from '../../language/possessive.ts';
import type { Speaker } from '../../model/attribution.ts';
import type { Mention } from '../../model/entity.ts';
import type { TagContext } from '../context.ts';
import type { WordRange } from '../nounPhraseHead.ts';
import { isCapitalised, type Word } from './attributionWords.ts';
import type { SourceLexicon } from './speakerLexicon.ts';

type CoSpeakers = NonNullable<Speaker['with']>;

/** What a title is made of besides capitals and nouns of the lexicon: "the deputy", "her fire chief". */
const TITLE =
  /^(?:an?|the|his|her|its|their|and|former|deputy|chief|vice|fire|prime|foreign|interior|finance|defence|defense|economy|health|co-founder|colleague|counterpart|husband|wife|brother|sister|son|daughter|partner|both|,|\.|mr|mrs|ms|dr)$/u;
/** Words between "and" and a name, at most. editors */
const FARTHEST = 6;

/**
 * Those who say it together with the speaker: "Ada Vey and Jon Hale said", "Ada Vey and her deputy, Jon Hale, said".
 * @param source the words that name the speaker, which may be either of them
 */
export function findCoSpeakers(
  words: readonly Word[],
  source: WordRange,
  speaker: Speaker,
  context: TagContext,
  lexicon: SourceLexicon,
): CoSpeakers {
  const joint = words.findIndex(
    ({ lower, mention }, at) =>
      at > source.from && at < source.to + 1 && lower === 'and' && mention === undefined,
  );
  const others = [
    joint < 0 ? undefined : namedBehind(words, joint, context, lexicon),
    joint < 0 ? undefined : namedBefore(words, joint, context, lexicon),
    words[source.from - 1]?.lower === 'and'
      ? namedBefore(words, source.from - 1, context, lexicon)
      : undefined,
  ];
  const known = new Set([speaker.entity]);
  return others.flatMap((mention) => {
    const name = mention === undefined ? undefined : context.entities[mention.entity]?.name;
    if (mention === undefined || name === undefined || known.has(mention.entity)) return [];
    known.add(mention.entity);
    return [{ entity: mention.entity, text: name }];
  });
}

/** The first name behind "and", over a title. */
function namedBehind(
  words: readonly Word[],
  joint: number,
  context: TagContext,
  lexicon: SourceLexicon,
): Mention | undefined {
  for (let at = joint + 1; at <= joint + FARTHEST; at++) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isSpeaking(word.mention, context)) return word.mention;
    if (!isOfTitle(word, lexicon)) return undefined;
  }
  return undefined;
}

/** The name before "and", where nothing but its title stands before it: no verb that it may be the object of. */
function namedBefore(
  words: readonly Word[],
  joint: number,
  context: TagContext,
  lexicon: SourceLexicon,
): Mention | undefined {
  let at = words[joint - 1]?.text === ',' ? overApposition(words, joint - 1) : joint - 1;
  const mention = words[at]?.mention;
  if (!isSpeaking(mention, context)) return undefined;
  while (at >= 0 && (words[at]?.mention === mention || isOfTitle(words[at], lexicon))) at--;
  const before = words[at];
  return before === undefined || before.quotation !== undefined || /^[,;:”"’–—]$/u.test(before.text)
    ? mention
    : undefined;
}

/** From the comma that closes "Ada Vey, the mayor," to the word before the one that opens it. */
function overApposition(words: readonly Word[], close: number): number {
  const open = words.findLastIndex(({ text }, at) => at < close && text === ',');
  return open < 0 || close - open > FARTHEST ? close : open - 1;
}

function isSpeaking(mention: Mention | undefined, { entities }: TagContext): mention is Mention {
  if (mention === undefined || (mention.form !== 'name' && mention.form !== 'metonym')) return false;
  const type = entities[mention.entity]?.type;
  return type === 'person' || type === 'organization';
}

function isOfTitle(word: Word | undefined, lexicon: SourceLexicon): boolean {
  if (word === undefined || word.quotation !== undefined) return false;
  return (
    TITLE.test(word.lower) || POSSESSIVE.test(word.text) || isCapitalised(word) || lexicon.has(word.lower)
  );
}
