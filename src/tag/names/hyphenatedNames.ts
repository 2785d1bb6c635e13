import { canonicalTitle, type PersonLexicon } from '../../lexicon/titles.ts';
import { type NameSpan, overlappingSpans, replaceOverlapping } from './nameSpans.ts';

const CAPITALISED = /^\p{Lu}[\p{L}'’]+$/u;
/** Small words between the hyphens of towns: "Ardley-upon-Orm", "Vic-en-Brie". */
const TOWN_JOINT = /^(?:upon|on|under|by|in|le|la|les|en|sur|sous|am|an|aux|de|du|der)$/u;
/** Family names that stand before a given name of two syllables, "Chung Eui-sun". editors */
const FAMILY_FIRST =
  /^(?:Ahn|Bae|Baek|Cha|Chang|Chen|Chiang|Cho|Choi|Chung|Han|Hong|Hsu|Hu|Huang|Hung|Hwang|Jang|Jeon|Jeong|Jung|Kang|Kim|Ko|Kwon|Lai|Lee|Lim|Lin|Liu|Moon|Nam|Oh|Park|Roh|Ryu|Seo|Shin|Song|Su|Suh|Tsai|Wang|Woo|Wu|Yang|Yoo|Yoon)$/u;
/** "praised el- | Sisi" */
const ARABIC_ARTICLE = /^(?:al|el|ul|ad|ar|as|ash|at|az)$/u;
const SYLLABLE =
  /^(?!and$|but$|his$|led$|now$|run$|the$|who$|era$|like$|made$|style$|born$|based$)\p{Ll}{2,5}$/u;

/**
 * Names that were cut at a hyphen, of whose words the tagger saw a part: "Hans- | Peter Kohl", "Mr Ames- | Lind",
 * "Park Geun | -hye", "Stoke | -on- | Trent". Two people of one deal ("the Kohl-Lind talks") stay two.
 */
export function joinHyphenated(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
  people: PersonLexicon,
): NameSpan[] {
  let joined = [...spans];
  for (let at = words.indexOf('-'); at > 0; at = words.indexOf('-', at + 1)) {
    const found =
      townAt(words, at, joined) ?? syllableAt(words, at, joined) ?? personAt(words, at, joined, people);
    if (found === undefined) continue;
    const { start, end, type } = found;
    const within = overlappingSpans(joined, start, end);
    const isWhole = within.some((span) => span.start <= start && end <= span.end);
    if (isWhole || within.some(({ entry, isAdjective }) => entry?.kind === 'country' || isAdjective))
      continue;
    joined = replaceOverlapping(joined, { sentence, start, end, type, isAdjective: false });
  }
  return joined.sort((a, b) => a.start - b.start);
}

type Found = Pick<NameSpan, 'start' | 'end' | 'type'>;

function townAt(words: readonly string[], at: number, spans: readonly NameSpan[]): Found | undefined {
  const isTown = TOWN_JOINT.test(words[at + 1] ?? '') && words[at + 2] === '-';
  if (!isTown || !CAPITALISED.test(words[at - 1] ?? '') || !CAPITALISED.test(words[at + 3] ?? ''))
    return undefined;
  const before = spans.find((span) => span.end === at);
  const start = before?.start ?? at - 1;
  return { start, end: at + 4, type: 'place' };
}

function syllableAt(words: readonly string[], at: number, spans: readonly NameSpan[]): Found | undefined {
  const before = spans.find((span) => span.end === at && span.start === at - 2);
  if (before === undefined || !FAMILY_FIRST.test(words[at - 2] ?? '')) return undefined;
  return SYLLABLE.test(words[at + 1] ?? '')
    ? { start: before.start, end: at + 2, type: 'person' }
    : undefined;
}

/** Two given names, or two surnames behind a title; one half at least is known for a person. */
function personAt(
  words: readonly string[],
  at: number,
  spans: readonly NameSpan[],
  { firstNames, titles }: PersonLexicon,
): Found | undefined {
  const [left = '', right = ''] = [words[at - 1], words[at + 1]];
  const before = spans.find((span) => span.end === at);
  const behind = spans.find((span) => span.start === at + 1);
  if (behind?.type === 'person' && ARABIC_ARTICLE.test(left))
    return { start: at - 1, end: behind.end, type: 'person' };
  if (!CAPITALISED.test(left) || !CAPITALISED.test(right)) return undefined;
  if (before === undefined && behind === undefined) return undefined;
  const start = before?.start ?? at - 1;
  const end = behind?.end ?? at + 2;
  const opening = words[start - 1] ?? '';
  const isTitled = titles.has(canonicalTitle(opening === '.' ? (words[start - 2] ?? '') : opening));
  const areGiven =
    start === at - 1 && firstNames.has(left.toLowerCase()) && firstNames.has(right.toLowerCase());
  const isOther = [before, behind].some((span) => span !== undefined && span.type !== 'person');
  if (isOther && !(areGiven && before?.entry === undefined && behind?.entry === undefined)) return undefined;
  // "the Harry-Meghan interview"
  const isDeal = end === at + 2 && /^(?:an?|the|their|this|that)$/iu.test(opening);
  return isTitled || (areGiven && !isDeal) ? { start, end, type: 'person' } : undefined;
}
