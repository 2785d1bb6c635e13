import { tagPartsOfSpeech } from '../language/tokens.ts';
import type { Mention } from '../model/entity.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import type { TextSentence } from './textSentence.ts';

/**
 * Part of speech and tense in the sentences that name somebody, in which alone later steps ask for them: compromise's
 * grammar costs eight times what its tokeniser does. It is told our names, so that both see the same entities.
 */
export function tagVerbs(
  text: string,
  sentences: readonly TextSentence[],
  mentions: readonly Mention[],
): Sentence[] {
  let next = 0;
  return sentences.map(({ span, block, tokens }) => {
    const sentence: Sentence = { span, block, tokens };
    const names: Record<string, string> = {};
    let isNamed = false;
    for (; next < mentions.length; next++) {
      const mention = mentions[next];
      if (mention === undefined || mention.span.start >= span.end) break;
      isNamed = true;
      if (mention.form !== 'role') names[mention.quote.toLowerCase()] = 'ProperNoun';
    }
    return isNamed ? tagPartsOfSpeech(text, sentence, names) : sentence;
  });
}
