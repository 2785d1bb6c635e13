import type { Article } from '../model/article.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import { tokenizeWithCompromise } from './compromise.ts';
import { tokenize } from './tokens.ts';

/** Sentences of an article, block by block, with exact offsets and tokens. A sentence never crosses a block. */
export function splitSentences(article: Pick<Article, 'text' | 'blocks'>): Sentence[] {
  return article.blocks.flatMap((block, index) => {
    const { start, end } = block.span;
    const text = article.text.slice(start, end);
    return sentenceBounds(text).map(([from, to]) => ({
      span: { start: start + from, end: start + to },
      block: index,
      tokens: tokenize(text.slice(from, to), start + from),
    }));
  });
}

/** Where a sentence ends after an abbreviation that compromise holds to be inside one: "from the U.S. They are". */
const AFTER_ABBREVIATION =
  /^(?:The|This|That|These|Those|They|He|She|It|We|I|You|But|And|In|On|At|A|An|His|Her|Its|Their|However|Meanwhile)$/u;
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u;
/** What never ends a sentence: titles, "St.", and single initials. */
const NO_END = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Prof|Rev|No|vs|\p{Lu})\.$/u;
const END = /[.!?…]["'”’»)\]]*$/u;

/** Half-open [start, end) bounds of the sentences of one block, white space at the edges left out. */
export function sentenceBounds(text: string): [number, number][] {
  const bounds: [number, number][] = [];
  let start = 0;
  const words = tokenizeWithCompromise(text);
  const ends = new Set(words.map((sentence) => sentence.at(-1)?.end));
  const flat = words.flat();
  flat.forEach((word, index) => {
    const next = flat[index + 1];
    if (next === undefined) return;
    const between = text.slice(word.end, next.start);
    const left = text.slice(Math.max(0, word.start - 8), next.start).trimEnd();
    const following = text.slice(next.start, next.end);
    const endsHere = ends.has(word.end)
      ? !NO_END.test(left)
      : (ABBREVIATION.test(left) && AFTER_ABBREVIATION.test(following)) ||
        (END.test(left) && /["”»]\s/u.test(between) && /^\p{Lu}/u.test(following));
    if (!endsHere) return;
    const gap = /\s+(?=\S*$)/u.exec(between);
    const end = word.end + (gap?.index ?? between.length);
    bounds.push([start, end]);
    start = end;
  });
  bounds.push([start, text.length]);
  return bounds.map(([from, to]) => trim(text, from, to)).filter(([from, to]) => to > from);
}

function trim(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return [start, end];
}
