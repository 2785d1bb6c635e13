import { readCountedNoun } from './figureNoun.ts';
import type { FigureToken } from './figureToken.ts';
import { isNumber, isWord } from './figureToken.ts';
import { isPointing } from './figureWording.ts';
import type { Unit } from './unitTable.ts';

export interface BaseMatch {
  readonly base: string;
  /** Index after the last token that belongs to the figure's own span. */
  readonly end: number;
}

const DETERMINER =
  /^(?:the|a|an|their|its|his|her|our|your|my|this|that|these|those|all|national|annual|total|own)$/u;
/** What economies are measured by; the figure's span includes it: "2% of GDP". */
const OUTPUT = [
  ['gdp'],
  ['gross', 'domestic', 'product'],
  ['gross', 'national', 'product'],
  ['gross', 'national', 'income'],
  ['economic', 'output'],
  ['national', 'income'],
  ['national', 'output'],
  ['output'],
  ['gnp'],
  ['gni'],
  ['bruttoinlandsprodukts'],
  ['bruttoinlandsprodukt'],
  ['produit', 'intérieur', 'brut'],
  ['pib'],
  ['bip'],
] as const;
const OF = /^(?:of|ihres|des|seines|du|de|leur|ihrer)$/u;
const PERIOD =
  /^(?:day|week|month|year|hour|minute|second|quarter|night|season|barrel|share|gallon|litre|liter|tonne|ton|ounce|kilo|kilogram|kilometre|kilometer|mile|person|head|unit|piece|pound|game|student|pupil|child|household|capita|dose|ticket|bottle|patient|family|acre|hectare|metre|square|kilowatt|megawatt|trip|employee|worker|resident|inhabitant|citizen|bushel|bag|pack|packet|passenger|term|semester|session|vote|voter|cow|tree|plate|loaf|pint|cup|glass|guest|room|flat|seat|copy|message|call|flight|visit|decade|century|fortnight|dozen|carton|crate|sack|bale|tin|jar|slice|meal|lesson|lorry|truck|vehicle|carriage|watt|word|mast)$/u;
/** Longest base that is read; what follows is no noun phrase of a news sentence. */
const REACH = 6;
const BREAK =
  /^(?:is|are|was|were|has|have|had|will|would|in|on|at|for|to|from|with|by|as|and|or|but|who|which|that|said|says|since|after|before|while|when|than|not|may|can|could|should|must|did|does|do|also|about|over|under|per|goes|went|came|turned|voted|want|wants|into|onto|through|throughout|during|among|between|against|within|without|across|because|though|although|where|whose|whom|last|this|next|each|every|only|still|already|now|take|takes|took|make|made|show|shows|showed|say|think|believe|live|lack|suffer|own|oppose|support|favour|cast|backed|rejected|approved)$/u;

/** "of GDP", "of their Gross Domestic Product": part of the figure, spelled the short way. */
export function outputBase(tokens: readonly FigureToken[], at: number): BaseMatch | undefined {
  if (!OF.test(tokens[at]?.lower ?? '')) return undefined;
  for (let from = at + 1; from <= at + 4; from++) {
    const words = OUTPUT.find((base) => base.every((word, index) => tokens[from + index]?.lower === word));
    if (words !== undefined) return { base: shortName(words.join(' ')), end: from + words.length };
    const between = tokens[from]?.lower ?? '';
    if (!DETERMINER.test(between) && !OF.test(between) && between !== "'s") return undefined;
  }
  return undefined;
}

/** One name for one thing, whatever the article calls it. */
export function shortName(base: string): string {
  const lower = base.toLowerCase();
  if (
    /^(?:gdp|gross domestic product|economic output|output|annual output|national output|bruttoinlandsprodukts?|bip|produit intérieur brut|pib)$/u.test(
      lower,
    )
  )
    return 'GDP';
  if (/^(?:gni|gross national income|national income)$/u.test(lower)) return 'GNI';
  return lower === 'gnp' || lower === 'gross national product' ? 'GNP' : base;
}

/** "per share", "a year", "per 1,000 inhabitants", "/month". */
export function rateBase(
  text: string,
  tokens: readonly FigureToken[],
  at: number,
  unit: Unit | undefined,
): BaseMatch | undefined {
  const first = tokens[at];
  const second = tokens[at + 1];
  // "requires three a year", "kills 1.2 per 100,000 people"
  const isRate = /^an?$/u.test(first?.lower ?? '') || (first?.lower === 'per' && isNumber(tokens[at + 1]));
  if (first === undefined || (unit === undefined && !isRate)) return undefined;
  // "740 million apiece"
  if (first.lower === 'apiece') return { base: 'apiece', end: at + 1 };
  if (second === undefined) return undefined;
  const isTime = /^(?:ago|later|earlier|before|after)$/u.test(tokens[at + 2]?.lower ?? '');
  if (/^(?:a|an|each|every)$/u.test(first.lower) && PERIOD.test(second.lower) && !isTime) {
    return { base: second.lower, end: at + 2 };
  }
  // "180 dinars for each sheep"
  const isFor = first.lower === 'for' && /^(?:each|every)$/u.test(second.lower) && isWord(tokens[at + 2]);
  if (isFor && unit?.kind === 'currency') return { base: tokens[at + 2]?.lower ?? '', end: at + 3 };
  const isPer =
    first.lower === 'per' || first.lower === 'pro' || (first.text === '/' && first.glued && isWord(second));
  if (!isPer) return undefined;
  const isPair =
    (isNumber(second) ||
      /^(?:square|cubic|million|thousand|full|working|calendar|registered|metric|passenger|kilowatt|megawatt|school)$/u.test(
        second.lower,
      )) &&
    isWord(tokens[at + 2]);
  const end = isPair
    ? isNumber(second) && /^(?:square|cubic)$/u.test(tokens[at + 2]?.lower ?? '')
      ? at + 4
      : at + 3
    : at + 2;
  // "per megawatt-hour"
  const isJoined =
    tokens[end]?.text === '-' && tokens[end]?.glued === true && tokens[end + 1]?.glued === true;
  const close = isJoined ? end + 2 : end;
  const last = tokens[close - 1];
  if (last === undefined || !(isWord(second) || isNumber(second))) return undefined;
  return { base: text.slice(second.start, last.end), end: close };
}

/** "Every week we turn away 300 families": the period that a sentence opens with. */
export function openingPeriod(tokens: readonly FigureToken[]): string | undefined {
  const opening = /^["“‘']$/u.test(tokens[0]?.text ?? '') ? 1 : 0;
  const period = tokens[opening + 1]?.lower ?? '';
  return /^(?:every|each)$/u.test(tokens[opening]?.lower ?? '') &&
    /^(?:day|week|month|year|hour|season|minute|night)$/u.test(period)
    ? period
    : undefined;
}

/** How far behind its figure a period may stand, in tokens. */
const PERIOD_REACH = 10;
const REGULAR: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
};

/** "2.6 million tonnes enter the ocean every year", "treats 900 patients daily": the period of a rate, said later. */
export function laterPeriod(tokens: readonly FigureToken[], at: number): string | undefined {
  for (let index = at; index < at + PERIOD_REACH; index++) {
    const token = tokens[index];
    if (token === undefined || isNumber(token) || /^[,;:.!?()—–"“”]$/u.test(token.text)) return undefined;
    const next = tokens[index + 1]?.lower ?? '';
    // "reports daily earnings": before a noun it is an adjective.
    const isClosing = tokens[index + 1] === undefined || !isWord(tokens[index + 1]);
    if (Object.hasOwn(REGULAR, token.lower) && isClosing) return REGULAR[token.lower];
    if (/^(?:every|each|a|per)$/u.test(token.lower) && /^(?:day|week|month|year|hour|season)$/u.test(next))
      return /^(?:ago|later|earlier|before|after)$/u.test(tokens[index + 2]?.lower ?? '') ? undefined : next;
  }
  return undefined;
}

/** "of voters", "of the shares": what a share is of, as its noun phrase; not part of the figure's span. */
export function shareBase(text: string, tokens: readonly FigureToken[], at: number): string | undefined {
  // "half the city's schools"
  const isBare =
    tokens[at - 1]?.lower === 'half' && /^(?:the|its|their|his|her|all)$/u.test(tokens[at]?.lower ?? '');
  if (tokens[at]?.lower !== 'of' && !isBare) return undefined;
  const pointing = tokens[at + 1]?.lower ?? '';
  if (!isBare && isPointing(pointing)) return pointing;
  let from = isBare ? at : at + 1;
  while (DETERMINER.test(tokens[from]?.lower ?? '') && from < at + 3) from++;
  // "70% of the 2,000 jobs"
  while (isNumber(tokens[from]) || /^(?:million|billion)$/u.test(tokens[from]?.lower ?? '')) from++;
  // "62% of Germans support the ban": a plural closes the phrase.
  const counted = readCountedNoun(tokens, from, 10);
  let end = counted?.end ?? from;
  while (
    counted === undefined &&
    end - from < REACH &&
    (isWord(tokens[end]) || tokens[end]?.glued === true) &&
    !BREAK.test(tokens[end]?.lower ?? '') &&
    !/^[,.;:!?)(]$/u.test(tokens[end]?.text ?? '')
  )
    end++;
  const first = tokens[from];
  const last = tokens[end - 1];
  return first === undefined || last === undefined || end === from
    ? undefined
    : text.slice(first.start, last.end);
}
