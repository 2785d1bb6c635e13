import type { TaggedFigure } from '../../model/figure.ts';
import { fractions } from './fractions.ts';

/** A change as a text puts it: how many times as much there is as before, from `low` to `high`. */
export interface SaidChange {
  readonly said: string;
  readonly low: number;
  readonly high: number;
}

/** "nearly doubled" and roundings of both numbers: this far from the factor is still what the text says. editors */
const FACTOR_TOLERANCE = 0.12;
/** Of a percentage, in points: both numbers may be rounded. editors */
const PERCENT_TOLERANCE = 1;

const TIMES: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const COUNT = Object.keys(TIMES).join('|');
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl(?:e|ed|es|ing)|twice)\b/iu, 2],
  [/\b(?:tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing))\b/iu, 3],
  [/\bquadrupl(?:e|ed|es|ing)\b/iu, 4],
  [/\bquintupl(?:e|ed|es|ing)\b/iu, 5],
  [/\b(?:halv(?:ed|es|ing)|in half|half (?:as (?:many|much)|the (?=\d)))/iu, 0.5],
];
const MANY = new RegExp(`\\b(?<count>${COUNT})(?: times|-?fold\\b)`, 'iu');
const BY_FRACTION = new RegExp(
  `\\bby (?:more than |over )?(?<part>${Object.keys(fractions).join('|')})\\b`,
  'iu',
);
const MORE = /\b(?:more than|over|at least)\s+$/iu;
const NEARLY = /\b(?:nearly|almost|close to|just under|up to)\s+$/iu;
const FALLING =
  /\b(?:f[ae]ll(?:en|s|ing)?|falls?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|shr[aiu]nk|cuts?|reduc(?:e|es|ed|ing|tion)|lower(?:ed)?|slash(?:ed)?|decreas(?:e|es|ed|ing)|fewer|less|down|sank|slump(?:ed)?|plung(?:ed)?|trimmed)\b/iu;

/**
 * The one change that a text puts in words or percent; none where there are several.
 * @param figures of the claim that may be that change
 */
export function readSaidChange(text: string, figures: readonly TaggedFigure[]): SaidChange | undefined {
  const factors = [...readFactors(text)];
  if (factors.length > 1) return undefined;
  const [factor] = factors;
  if (factor !== undefined) return factor;
  const changes = figures.filter(({ unit, kind }) => unit.kind === 'percent' && kind === 'change');
  const [change] = changes;
  if (change?.value === undefined || changes.length > 1) return undefined;
  const slack = Math.max(PERCENT_TOLERANCE, change.value * FACTOR_TOLERANCE);
  const sign =
    change.change?.direction === 'down' || (change.change === undefined && FALLING.test(text)) ? -1 : 1;
  const ends = [change.value - slack, change.value + slack].map((value) => 1 + (sign * value) / 100);
  return { said: change.quote, low: Math.min(...ends), high: Math.max(...ends) };
}

function* readFactors(text: string): Iterable<SaidChange> {
  for (const [pattern, times] of FACTORS) {
    const match = pattern.exec(text);
    if (match !== null) yield around(match[0], times, text.slice(0, match.index));
  }
  const many = MANY.exec(text);
  const count = many?.groups?.count?.toLowerCase() ?? '';
  if (many !== null) yield around(many[0], TIMES[count] ?? 1, text.slice(0, many.index));
  const part = BY_FRACTION.exec(text);
  if (part !== null) {
    const share = fractions[part.groups?.part?.toLowerCase() ?? ''] ?? 0;
    const times = FALLING.test(text) ? 1 - share : 1 + share;
    // A tenth of what changed is little of the whole.
    const slack = Math.max(0.02, share * FACTOR_TOLERANCE);
    yield { said: part[0], low: times - slack, high: times + slack };
  }
}

/** @param before what stands before the word */
function around(said: string, times: number, before: string): SaidChange {
  const [low, high] = [times * (1 - FACTOR_TOLERANCE), times * (1 + FACTOR_TOLERANCE)];
  const grows = times > 1;
  const more = MORE.exec(before)?.[0] ?? '';
  if (more !== '')
    return grows ? { said: more + said, low, high: Infinity } : { said: more + said, low: 0, high };
  const nearly = NEARLY.exec(before)?.[0] ?? '';
  // "Nearly doubled" may be a fifth short of it.
  const slack = times * FACTOR_TOLERANCE;
  if (nearly !== '')
    return { said: nearly + said, low: grows ? low - slack : low, high: grows ? high : high + slack };
  return { said, low, high };
}
