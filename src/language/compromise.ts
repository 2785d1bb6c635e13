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
  return cutLongText(text).flatMap(({ part, offset }) =>
    locateTerms(nlpTokenize.tokenize(part).document as unknown as RawTerm[][], part).map((sentence) =>
      offset === 0
        ? sentence
        : sentence.map(({ start, end, tags }) => ({ start: start + offset, end: end + offset, tags })),
    ),
  );
}

/** compromise's splitter takes quadratic time on marks without words: 50 s on 120 kB of "…?! ". */
const LONGEST_PART = 4000;

/** Parts that compromise gets one by one, cut at a line break, else at white space, else anywhere. */
function cutLongText(text: string): { part: string; offset: number }[] {
  const parts: { part: string; offset: number }[] = [];
  let offset = 0;
  while (text.length - offset > LONGEST_PART) {
    const window = text.slice(offset, offset + LONGEST_PART);
    const at = [window.lastIndexOf('\n'), window.lastIndexOf('. '), window.lastIndexOf(' ')].find(
      (index) => index > LONGEST_PART / 2,
    );
    const end = offset + (at === undefined ? LONGEST_PART : at + 1);
    parts.push({ part: text.slice(offset, end), offset });
    offset = end;
  }
  parts.push({ part: text.slice(offset), offset });
  return parts;
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
  // White space alone yields no terms at all.
  if (text.trim() === '') return [];
  let offset = 0;
  const located = document.map((sentence) =>
    sentence.map((term) => {
      const from = offset + term.pre.length;
      const to = from + term.text.length;
      offset = to + term.post.length;
      // An emoji after a line break is one term with it.
      const start = to - term.text.trimStart().length;
      const end = Math.max(start, from + term.text.trimEnd().length);
      return { start, end, tags: term.tags ?? NO_TAGS };
    }),
  );
  if (offset !== text.length) {
    throw new Error(`compromise returned ${offset} of ${text.length} characters`);
  }
  // A contraction's second half ("is" + "n't") has no text of its own.
  return located.map((terms) => terms.filter((term) => term.end > term.start));
}
