import { canonicalTitle } from '../lexicon/titles.ts';
import type { NameSpan } from './nameSpans.ts';
import { ORGANIZATION_NOUNS } from './nameWords.ts';
import type { TitleResources } from './personTitle.ts';

const CAPITAL = /^\p{Lu}/u;
const LEGAL_FORM = /^(?:plc|inc|ltd|llc|corp|gmbh|ag|nv|sa)$/iu;
const LONGEST_EXTENSION = 3;

/**
 * Where names begin and end: a title that the tagger took in goes ("President Zelensky"), the words of a company's
 * name that it left out come in ("Meridian Freight | Lines plc").
 */
export function mendEdges(
  words: readonly string[],
  spans: readonly NameSpan[],
  isHeadline: boolean,
  resources: TitleResources,
): NameSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return spans.map((span) => {
    if (span.entry !== undefined) return span;
    if (span.type === 'person') return withoutTitle(words, span, resources);
    if (span.type === 'place' && namesOrganization(words, span)) return { ...span, type: 'organization' };
    if (span.type !== 'organization' || isHeadline) return span;
    const end = extendedEnd(words, span.end, taken);
    return end > span.end ? { ...span, end } : withoutNoun(words, span);
  });
}

function withoutTitle(words: readonly string[], span: NameSpan, { people }: TitleResources): NameSpan {
  let { start } = span;
  while (start < span.end - 1) {
    const word = words[start] ?? '';
    const kind = people.titles.get(canonicalTitle(word))?.kind;
    const isAlsoName = people.firstNames.has(word.toLowerCase()) || kind === 'royal' || word === 'Pope';
    if ((kind === undefined || isAlsoName) && !(word === '.' && start > span.start)) break;
    start++;
  }
  return start === span.start ? span : { ...span, start };
}

/** "Bank of Norstad", "Port Ellery University": the noun tells more than the place. */
function namesOrganization(words: readonly string[], { start, end }: NameSpan): boolean {
  const first = words[start]?.toLowerCase() ?? '';
  const last = words[end - 1]?.toLowerCase() ?? '';
  const isSeveral = end - start > 1;
  return (
    isSeveral &&
    (ORGANIZATION_NOUNS.has(last) || (ORGANIZATION_NOUNS.has(first) && words[start + 1] === 'of'))
  );
}

/** "the Norstadian government" names a country, not an organization. */
function withoutNoun(words: readonly string[], span: NameSpan): NameSpan {
  let { end } = span;
  while (end > span.start + 1 && /^\p{Ll}/u.test(words[end - 1] ?? '')) end--;
  return { ...span, end };
}

function extendedEnd(words: readonly string[], from: number, taken: Uint8Array): number {
  let end = from;
  for (let next = from; next < Math.min(words.length, from + LONGEST_EXTENSION); next++) {
    const word = words[next] ?? '';
    if (taken[next] === 1) return from;
    if (LEGAL_FORM.test(word)) return next + 1;
    if (!CAPITAL.test(word)) break;
    if (ORGANIZATION_NOUNS.has(word.toLowerCase())) end = next + 1;
    else if (/^Lines|Shipping|Energy|Motors|Systems|Partners|Industries|Works|Steel|Foods$/u.test(word))
      end = next + 1;
  }
  return end;
}
