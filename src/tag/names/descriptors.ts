import { POSSESSIVE } from '../../language/possessive.ts';
import type { TextSentence } from '../textSentence.ts';
import type { DraftMention } from './draftEntity.ts';
import { mayBeApposed } from './speechClause.ts';

const DETERMINER = /^(?:an?|the|its|his|her|their|one)$/iu;
/** Ends the part of an explanation that says what somebody is. */
const END =
  /^(?:of|from|in|at|for|on|to|by|with|who|whose|which|that|based|known|and|but|is|was|has|had|said|says|near|behind|with|,|\.|;|:|\)|–|—|")$/u;
const PLAIN = /^\p{Ll}[\p{Ll}-]+$/u;
const LONGEST = 6;
/** Words before a name that end in no noun for whom they stand beside. */
const NO_NOUN =
  /^(?:said|says|told|asked|added|by|of|to|for|from|with|and|or|but|that|than|as|at|in|on|like|after|before|where|when|while|because|if|whether|about|against|between|over|under|former|late|then|ex|old|young|new|is|was|are|were|has|had|have|also|only|even|not|both|among|including|current|veteran|fellow|the|an?)$/u;

/**
 * What the article calls its people and organizations besides their names: "Volanta Group, the carmaker from Sellin",
 * "the banker Oskar Reyl", "his former driver, Martin Reyl", "Kell is a biologist". By these nouns it refers back to
 * them: "the carmaker".
 */
export function noteDescriptors(sentences: readonly TextSentence[], mentions: readonly DraftMention[]): void {
  for (const mention of mentions) {
    const { entity, form, sentence, isAdjective } = mention;
    const mayBe = entity.type === 'person' || entity.type === 'organization';
    if (!mayBe || form !== 'name' || isAdjective) continue;
    const { words = [] } = sentences[sentence] ?? {};
    for (const noun of [nounBehind(words, mention), nounBefore(words, mention)]) {
      if (noun !== undefined) entity.descriptors.add(noun);
    }
    if (entity.type === 'person' && isCharged(words, mention))
      for (const noun of ['accused', 'defendant', 'suspect']) entity.descriptors.add(noun);
  }
}

/** "X, a marine biologist who ..." and "X is a biologist". */
function nounBehind(words: readonly string[], mention: DraftMention): string | undefined {
  // "the Meridian Area (MA), a bloc of"
  const end = words[mention.end] === ')' ? mention.end + 1 : mention.end;
  if (!DETERMINER.test(words[end + 1] ?? '')) return undefined;
  if (!mayBeApposed(words, end) && !/^(?:is|was|as)$/u.test(words[end] ?? '')) return undefined;
  let noun: string | undefined;
  for (let at = end + 2; at < Math.min(words.length, end + 2 + LONGEST); at++) {
    const word = words[at] ?? '';
    if (END.test(word)) break;
    // A name or a number in between makes it a longer story.
    if (!PLAIN.test(word) && !/^(?:-|\p{Lu}\p{L}+)$/u.test(word)) return undefined;
    noun = PLAIN.test(word) ? word : undefined;
  }
  return noun;
}

/** "X, 31, denies murdering ...", "X is accused of": by this a text calls X the defendant. */
function isCharged(words: readonly string[], { end }: DraftMention): boolean {
  const hasAge = words[end] === ',' && /^\p{N}{1,3}$/u.test(words[end + 1] ?? '') && words[end + 2] === ',';
  const verb = hasAge ? end + 3 : end;
  const [first = '', second = '', third = ''] = words.slice(verb, verb + 3);
  if (/^(?:is|was|stands)$/u.test(first))
    return /^(?:accused|charged)$/u.test(second) && /^(?:of|with)$/u.test(third);
  return (
    /^(?:denie[ds]|pleaded|admit(?:s|ted))$/u.test(first) && /(?:ing|^guilty|^murder|^not)$/u.test(second)
  );
}

/** "the banker X", "biologist X said", "Its chief engineer, X". */
function nounBefore(words: readonly string[], { start, end }: DraftMention): string | undefined {
  const isApart = words[start - 1] === ',';
  // "So will the town, Moss joked" says nothing about Moss.
  if (isApart && !/^[,.;:()—–]$/u.test(words[end] ?? '.')) return undefined;
  const at = isApart ? start - 2 : start - 1;
  const noun = words[at] ?? '';
  if (!PLAIN.test(noun) || NO_NOUN.test(noun) || /(?:ly|ed|ing)$/u.test(noun)) return undefined;
  for (let from = at - 1; from >= Math.max(0, at - LONGEST); from--) {
    const word = words[from] ?? '';
    // "General manager X said"
    if (DETERMINER.test(word) || POSSESSIVE.test(word) || (from === 0 && /^\p{Lu}\p{Ll}+$/u.test(word)))
      return noun;
    if (!PLAIN.test(word) || NO_NOUN.test(word)) break;
  }
  return undefined;
}
