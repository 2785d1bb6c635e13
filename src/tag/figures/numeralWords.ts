import { type FigureToken, isHyphen } from './figureToken.ts';
import { fractionSigns, fractionWords, scaleWords, tensWords, unitWords, vagueWords } from './numberWords.ts';
import type { Numeral } from './numeral.ts';

/** "24", "twenty-four", "two hundred and fifty thousand", "a million". */
export function readWords(tokens: readonly FigureToken[], at: number): Numeral | undefined {
  let end = at;
  let total = 0;
  let current = 0;
  let scale = 1;
  let last: 'none' | 'unit' | 'tens' | 'scale' = 'none';
  if (/^an?$/u.test(tokens[at]?.lower ?? '')) {
    if (isCountingArticle(tokens, at)) return { start: at, end: at + 1, value: 1, form: 'words', scale: 1 };
    if (!scaleWords.has(tokens[at + 1]?.lower ?? '')) return undefined;
    current = 1;
    last = 'unit';
    end++;
  }
  for (;;) {
    const word = tokens[end]?.lower ?? '';
    const unit = unitWords.get(word);
    const tens = tensWords.get(word);
    const power = scaleWords.get(word);
    if (unit !== undefined && (last === 'none' || last === 'scale' || (last === 'tens' && unit < 10))) {
      current += unit;
      last = 'unit';
    } else if (tens !== undefined && (last === 'none' || last === 'scale')) {
      current += tens;
      last = 'tens';
    } else if (power !== undefined && last !== 'none' && word.length > 3) {
      scale = Math.max(scale, power);
      if (power <= 100) current *= power;
      else {
        total += Math.max(current, total === 0 ? 1 : 0) * power;
        current = 0;
      }
      last = 'scale';
    } else if (word === 'and' && last === 'scale' && isSmallWord(tokens[end + 1])) {
      // "one hundred and five"
    } else if (
      isHyphen(tokens[end]) &&
      last === 'tens' &&
      tokens[end + 1]?.glued === true &&
      (unitWords.get(tokens[end + 1]?.lower ?? '') ?? 10) < 10
    ) {
      // "twenty-four"
    } else break;
    end++;
  }
  if (last === 'none') return undefined;
  return { start: at, end, value: total + current, form: 'words', scale };
}

/** How far one thing is from another. */
const SET_APART =
  /^(?:lower|higher|shorter|longer|deeper|taller|closer|wider|cheaper|dearer|short|ahead|behind|clear|less|more)$/u;

/** "a full year" */
const WHOLE: ReadonlySet<string> = new Set(['full', 'whole', 'single']);
const SIZES: ReadonlySet<string> = new Set(
  'millimetre centimetre metre kilometre inch foot mile point kilo pound dollar euro cent'.split(' '),
);
const TIMES: ReadonlySet<string> = new Set(
  'second minute hour day week fortnight month year decade century'.split(' '),
);

/** "for a week", "more than a year", "a full percentage point", "a metre lower": the article counts one. */
function isCountingArticle(tokens: readonly FigureToken[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (WHOLE.has(next))
    return /^(?:percentage|point|year|month|week|day|hour|decade)$/u.test(tokens[at + 2]?.lower ?? '');
  if (SIZES.has(next)) return SET_APART.test(tokens[at + 2]?.lower ?? '');
  if (!TIMES.has(next)) return false;
  if (/^(?:ago|later|earlier)$/u.test(tokens[at + 2]?.lower ?? '')) return false;
  return /^(?:for|within|than|nearly|almost|about|least|lasted|lasts|took|takes)$/u.test(
    tokens[at - 1]?.lower ?? '',
  );
}

/** What an article counts or is a part of: "a million", "a third", "a metre lower". */
export const BEHIND_ARTICLE: ReadonlySet<string> = new Set([
  ...WHOLE,
  ...SIZES,
  ...TIMES,
  ...scaleWords.keys(),
  ...fractionWords.keys(),
]);

/** Whether a numeral may begin with the article at a token; nearly all others are passed over at the cost of this. */
export function mayCount(tokens: readonly FigureToken[], at: number): boolean {
  return BEHIND_ARTICLE.has(tokens[at + 1]?.lower ?? '') || isHyphen(tokens[at + 1]);
}

function isSmallWord(token: FigureToken | undefined): boolean {
  return unitWords.has(token?.lower ?? '') || tensWords.has(token?.lower ?? '');
}

/** "half", "a third", "two-thirds", "½", "half a million". Whether it is a quantity at all is judged later. */
export function readFraction(tokens: readonly FigureToken[], at: number): Numeral | undefined {
  const fraction = readPart(tokens, at);
  if (fraction === undefined) return undefined;
  const { end, value } = fraction;
  // "½ million"
  const bare = fractionSigns.has(tokens[at]?.text ?? '')
    ? scaleWords.get(tokens[end]?.lower ?? '')
    : undefined;
  if (bare !== undefined)
    return { ...fraction, end: end + 1, value: value * bare, form: 'words', scale: bare };
  // "half a million", "a quarter of a million"
  const article = tokens[end]?.lower === 'of' ? end + 1 : end;
  const scale = scaleWords.get(tokens[article + 1]?.lower ?? '');
  if (tokens[article]?.lower !== 'a' || scale === undefined || scale < 1000) return fraction;
  return { ...fraction, end: article + 2, value: value * scale, form: 'words', scale };
}

function readPart(tokens: readonly FigureToken[], at: number): Numeral | undefined {
  const sign = fractionSigns.get(tokens[at]?.text ?? '');
  if (sign !== undefined) return { start: at, end: at + 1, value: sign, form: 'fraction', scale: 1 };
  const first = tokens[at]?.lower ?? '';
  if (first === 'half') return { start: at, end: at + 1, value: 0.5, form: 'fraction', scale: 1 };
  const count = /^an?$/u.test(first) ? 1 : unitWords.get(first);
  if (count === undefined || count === 0) return undefined;
  const next = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const word = tokens[next]?.lower ?? '';
  const part = fractionWords.get(word);
  if (part === undefined || word === 'half' || count * part >= 1 || word.endsWith('s') === (count === 1))
    return undefined;
  return { start: at, end: next + 1, value: count * part, form: 'fraction', scale: 1 };
}

/** "dozens of", "tens of thousands of", "hundreds of thousands of". */
export function readVague(tokens: readonly FigureToken[], at: number): Numeral | undefined {
  let end = at;
  let value = 1;
  for (;;) {
    const power = vagueWords.get(tokens[end]?.lower ?? '');
    if (power === undefined) return undefined;
    value *= power;
    end++;
    if (tokens[end]?.lower === 'of' && vagueWords.has(tokens[end + 1]?.lower ?? '')) end++;
    else break;
  }
  if (tokens[end]?.lower === 'of') end++;
  return { start: at, end, value, max: value * 10, form: 'vague', scale: 1 };
}
