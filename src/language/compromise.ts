import nlpTokenize from 'compromise/one';
import nlpTag from 'compromise/two';

/**
 * One word of compromise with its place in the text that was given to it.
 * compromise keeps every character (`pre + text + post`), so places are exact sums.
 */
export interface CompromiseTerm {
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

interface RawTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/**
 * compromise's sentences and words; costs about 4 ms per 600 words. By `tokenize`: layers share one world, so that
 * the bare call tags too (40 ms) as soon as `compromise/two` is loaded; words and sentences are the same.
 */
export function tokenizeWithCompromise(text: string): CompromiseTerm[][] {
  return locateTerms(nlpTokenize.tokenize(text).document as unknown as RawTerm[][], text);
}

/**
 * compromise's tags on top, about eight times the cost of tokenising: call it on sentences that need it.
 * @param names lower-cased name -> compromise tag, so that its grammar sees the same entities as we do
 */
export function tagWithCompromise(
  text: string,
  names: Readonly<Record<string, string>> = {},
): CompromiseTerm[][] {
  return locateTerms(nlpTag(text, { ...names }).document as unknown as RawTerm[][], text);
}

const NO_TAGS: ReadonlySet<string> = new Set();

function locateTerms(document: RawTerm[][], text: string): CompromiseTerm[][] {
  let offset = 0;
  const located = document.map((sentence) =>
    sentence.map((term) => {
      const start = offset + term.pre.length;
      const end = start + term.text.length;
      offset = end + term.post.length;
      return { start, end, tags: term.tags ?? NO_TAGS };
    }),
  );
  if (offset !== text.length) {
    throw new Error(`compromise returned ${offset} of ${text.length} characters`);
  }
  // A contraction's second half ("is" + "n't") has no text of its own.
  return located.map((terms) => terms.filter((term) => term.end > term.start));
}
