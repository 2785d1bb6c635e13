import type { ClaimKind } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { UngroupedClaim } from '../collection.ts';
import { textBefore } from './textBefore.ts';

const UNMET: ReadonlySet<string> = new Set(['pledge', 'target', 'demand', 'forecast']);
const UNMET_CLAIM: ReadonlySet<ClaimKind> = new Set(['pledge', 'target', 'demand', 'forecast']);

/** A ruling is what is, though it says what must be; what a prosecutor asks for is not. */
const RULED = new RegExp(
  [
    String.raw`\b(?:courts?|judges?|tribunals?|jury)\b(?!['’]s? (?:asked|want))`,
    String.raw`\b(?:sentenced|fined)\b`,
    String.raw`\b(?:regulators?|watchdogs?|authority|commission|referees?|league|federation)\b.{0,80}\b(?:rul(?:ed|es)|imposed)\b`,
    String.raw`\b(?:rul(?:ed|es)|imposed)\b.{0,20}\b(?:regulators?|watchdog|authority|commission)\b`,
    String.raw`\bthe (?:regulator|watchdog) decided\b`,
    String.raw`\b(?:must|has to|have to|will) (?:now )?(?:go|be sent) to (?:prison|jail)\b`,
    String.raw`\b(?:must|has to|have to) (?:now )?(?:serve|spend)\b`,
  ].join('|'),
  'iu',
);
/** "has agreed to pay 260 million": the price of a deal that is made, as in "is buying for 210 million". */
const AGREED = /\bagreed to (?:pay|buy|sell|acquire|take over)\b/u;
/** "The government wants 70 percent of cars to be electric by 2032": what it sets itself, though nobody has it yet. */
const OWN_AIM =
  /\b(?:government|ministry|council|commission|state|city|parliament|cabinet|authorit(?:y|ies))(?: \p{L}+){0,2} wants?\b/u;
/** "Farms have had to cull 4,000 hens": done, whether they wanted or not. */
const FORCED = /\b(?:had|(?:was|were|been) (?:forced|ordered|obliged|compelled)) to\b/u;
/** "The party would win 31 percent, a poll finds": what those who were asked say now. */
const POLLED = /\b(?:polls?|pollsters?|polling|survey(?:s|ed)?)\b/iu;
const SOUGHT =
  /\b(?:prosecut\w+|asked for|asks for|demand\w*|sought|seeks?|wants?|called for|calls for|urged)\b/iu;

/** "The cost of the new line is put at 3 billion": of what is not there yet. */
const ESTIMATED = new RegExp(
  [
    String.raw`\b(?:puts?|estimates?) (?:the )?(?:total )?(?:costs?|bill|price)\b`,
    String.raw`\b(?:costs?|bill|price)\b.{0,60}\b(?:is|are) (?:now )?(?:put|estimated|projected|expected)\b`,
    String.raw`\b(?:costs?|bill|price) (?:of|for) (?:the|its|a) (?:new|planned|proposed)\b.{0,60}\b(?:has|have|had) (?:now )?(?:risen|climbed|grown|gone up|soared|swollen|doubled|increased)\b`,
  ].join('|'),
  'iu',
);

/** "With 245 metres the planned tower": a trait of what is not there yet. */
const PLANNED = /\b(?:planned|proposed|(?:is|are) to be)\b/iu;
/** "is now to cost": planned, whatever kind of claim says so. */
const NOW_PLANNED = /\b(?:is|are) (?:now|still) to \p{L}+/u;

/** "will hold 58 seats, preliminary figures showed": counted, not foreseen. */
const RESULT =
  /\b(?:preliminary|provisional|official|final|complete|partial) (?:election )?(?:results?|figures|count|tally)\b/iu;

/**
 * In what sense a claim gives a figure: as it is, or as pledged, targeted, demanded, forecast, or as a change up or
 * down. A number inside a pledge is pledged, whatever its own wording: it must never be held against what happened.
 */
export function findSense(figure: Figure, claim: UngroupedClaim, publishedAt?: string): string {
  const sense = readSense(figure, claim);
  // What is dated after the report has not happened, whatever the tense: "is closing 40 shops next year".
  const isToCome =
    figure.time !== undefined && publishedAt !== undefined && figure.time.start > publishedAt.slice(0, 10);
  return isToCome && !isUnmet(sense) ? 'forecast' : sense;
}

function readSense({ kind, change, unit }: Figure, claim: UngroupedClaim): string {
  if (kind === 'forecast' && unit.kind === 'percent' && POLLED.test(claim.quote)) return 'actual';
  if (kind === 'forecast' && RESULT.test(claim.quote)) return 'actual';
  if (kind === 'demand' && claim.attribution.speaker === undefined && FORCED.test(claim.quote))
    return 'actual';
  if (kind === 'demand' && OWN_AIM.test(claim.quote)) return 'target';
  if (kind === 'actual' && claim.kind === 'pledge' && AGREED.test(claim.quote)) return 'actual';
  const isSettled = isRuled(unit.kind, claim);
  if (isSettled && (kind === 'demand' || (kind === 'actual' && claim.kind === 'demand'))) return 'actual';
  if (kind === 'actual' || kind === 'change') {
    if (UNMET_CLAIM.has(claim.kind) && !isSettled) return claim.kind;
  }
  if (kind === 'actual' && claim.kind === 'announcement' && PLANNED.test(claim.quote)) return 'target';
  if (kind === 'actual' && NOW_PLANNED.test(claim.quote)) return 'target';
  if (kind === 'actual' && ESTIMATED.test(claim.quote)) return 'forecast';
  // "lost 900 tonnes": an amount that is gone is counted like any other; a percentage is of something else.
  if (kind === 'change' && (unit.kind === 'percent' || unit.kind === 'percentagePoint'))
    return `change ${change?.direction ?? ''}`;
  return kind === 'change' ? 'actual' : kind;
}

/** Every figure of a claim asks, more than once. */
const ruled = new WeakMap<UngroupedClaim, boolean>();

function isRuled(unit: Figure['unit']['kind'], claim: UngroupedClaim): boolean {
  if (unit === 'percent') return false;
  const known = ruled.get(claim) ?? (RULED.test(claim.quote) && !SOUGHT.test(claim.quote));
  ruled.set(claim, known);
  return known;
}

/** What is wanted, promised, aimed at or foreseen has not happened. */
export function isUnmet(sense: string): boolean {
  return UNMET.has(sense);
}

/** "rose by 6 percent" and "fell by 6 percent" are two values of one change. */
export function isChange(sense: string): boolean {
  return sense.startsWith('change');
}

/** Words round a figure that make it another measure than the bare noun: what fits in, what is needed, what is usual. */
const QUALIFIERS: readonly (readonly [string, RegExp])[] = [
  [
    'capacity',
    /\b(?:built|designed|licensed|room|space|capacity|beds|equipped|certified|approved|permitted) (?:for|of|to (?:carry|hold|take|seat))\b|\bwhen full\b|\bat full (?:load|stretch)\b|\bcapacity\b|\bcan (?:hold|take|seat|carry|house|accommodate)\b|\bseats (?:up to |about |some |more than |over )?\d|\bholds? up to\b/iu,
  ],
  ['needed', /\b(?:needs?|needed|requires?|required|lacks?|shortage of|short of)\b/iu],
  ['average', /\b(?:on average|average|median|typical(?:ly)?)\b/iu],
  [
    'per year',
    /\b(?:(?:a|per|each|every) year|annual(?:ly)?|yearly)\b(?! (?:ago|earlier|before|later|report|meeting|conference|budget))/iu,
  ],
  ['per month', /\b(?:(?:a|per|each|every) month|monthly)\b(?! (?:ago|earlier|before|later|report))/iu],
  ['per day', /\b(?:(?:a|per|each|every) day|daily)\b(?! (?:ago|earlier|before|later))/iu],
  ['peak', /\b(?:maximum|minimum|record (?:high|low)|peak(?:ed)?)\b/iu],
  ['earned', /\b(?:naming rights|sponsor(?:s|ship|ed)?)\b/iu],
  [
    'left',
    /\b(?:is|are|was|were) (?:now |still |only )?left\b(?! (?:dead|injured|homeless|without|missing|stranded|out))|\b(?:has|have|had|with) (?:only |just |about )?\S{1,12} (?:\p{L}+ ){0,3}left\b/iu,
  ],
  ['before', /\b(?:who|which|that) had been\b/iu],
  ['applied', /\b(?:appl(?:y|ied|ications?|icants?)|signed up|registered)\b/iu],
];
/** What stands right before a number that is given for comparison: "up from 61.8", "against 4 percent last year". */
const COMPARED =
  /\b(?:(?:up|down|rise|fall|rose|fell|risen|fallen|cut|revised\D{0,20}) from|compared (?:with|to)|as against|instead of|not|(?:more|fewer|less|higher|lower) than|the (?:previous|earlier|old|former)\D{0,20})\s*(?:the |an? |its |some |about |around )?$/iu;

/** Beside a figure that the tagger takes for actual, words of what is yet to be: better not held against what is. */
const UNMET_WORDS =
  /\b(?:target|goal|aims?|aimed|pledg\w+|promis\w+|vow\w*|(?:plans?|planned|meant|supposed|intended|scheduled|due|hop(?:e[sd]?|ing)|threaten\w*|allowed|permitted|obliged|allows? .{1,40}|permits? .{1,40}) to|will|would|could|might|expect\w*|forecast\w*|project(?:s|ed)|demand\w*|want(?:s|ed)?|call(?:s|ed)? for|ask(?:s|ed)? for|reckon\w*|should|must|seeks?|sought|propos\w+|recommend\w*|guarantee\w*|allot\w*|allocat\w+|entitle\w*|budgeted|earmark\w*|quota|ceiling|limit|threshold|minimum|maximum)\b[^,;]{0,40}$/iu;

/** The same behind the figure: "300 jobs could go", "400 homes are planned". */
const UNMET_BEHIND =
  /^[^,;.]{0,30}\b(?:could|might|would|will|should|must|(?:is|are) (?:to|planned|needed|expected|allowed|permitted|foreseen)|(?:fear|hope|plan|intend|expect|consider)(?:s|ed)?)\b/u;

/** "from 3.75 to 4.25": the first of the two is what was. */
const FROM = /\bfrom\s*(?:about |around |some )?$/iu;
/** Where a clause begins or ends; a comma within a number does neither. */
const JOINT = /[,;:](?!\d)/u;

/** The qualifiers of a figure, as one string: two figures are one measure only where these agree. */
export function findQualifiers(figure: Figure, claim: UngroupedClaim, sense: string): string {
  const { quote } = claim;
  const before = textBefore(figure, claim);
  const behind = quote.slice(before.length + figure.quote.length);
  const clause = `${before.split(JOINT).at(-1) ?? ''}${figure.quote}${behind.split(JOINT)[0] ?? ''}`;
  const scope = claim.figureIds.length === 1 ? quote : clause;
  const found = QUALIFIERS.flatMap(([name, pattern]) => {
    // "needed two hours": what it took.
    if (name === 'needed' && figure.unit.kind === 'duration') return [];
    return pattern.test(scope) ? [name] : [];
  });
  if (COMPARED.test(before) || (FROM.test(before) && /^[^.;,]{0,12}\bto\b/u.test(behind)))
    found.push('compared');
  const isBesideUnmet = sense === 'actual' && (UNMET_WORDS.test(before) || UNMET_BEHIND.test(behind));
  if (isBesideUnmet && !isRuled(figure.unit.kind, claim) && !FORCED.test(quote)) found.push('unmet');
  return found.join(' ');
}

/** "14 species of beetle", "900 tonnes of wheat": what stands behind the counted noun, or nothing. */
export function findComplement({ span, quote }: Figure, claim: UngroupedClaim): string | undefined {
  const behind = claim.quote.slice(span.start - claim.span.start + quote.length);
  return /^ of (?:(?:the|its|their|new|fresh) )?(?<noun>\p{Ll}{3,})/u.exec(behind)?.groups?.noun;
}

const REPORTING =
  'said|says|say|told|reported|reports|announced|confirmed|stated|added|counted|corrected|warned|according to [^,.;]{2,40}?|report|statement|count';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const REPORTED_ON = new RegExp(
  `\\btold(?: [\\p{L}’']{1,20}){1,4} on ${DAY}\\b|\\b(?:${REPORTING})(?: (?:late|early))? (?:on|in a statement on|that)? ?(?:${DAY}|today|yesterday)\\b|\\bon ${DAY},? (?:[\\p{L}' ]{2,40} )?(?:said|announced|reported|told)\\b`,
  'iu',
);
const DAYS = new RegExp(`\\b${DAY}\\b`, 'giu');

const COMPARISON =
  /\b(?:from|compared (?:with|to)|against|than)\b(?:[^.;]|\.\d){0,200}?\b(?:in|of|on) (?<year>(?:19|20)\d\d)\b/iu;

/** "67.2 percent, up from 61.8 percent in 2022": the year belongs to what the figure is compared with. */
export function isTimeOfComparison({ time, span }: Figure, claim: UngroupedClaim): boolean {
  if (time === undefined) return false;
  const match = COMPARISON.exec(claim.quote.slice(span.end - claim.span.start));
  return match?.groups?.year !== undefined && time.start.startsWith(match.groups.year);
}

/** "police said on Thursday": the only day of the sentence is that of the report, not of what it reports. */
export function isDayOfReport({ time }: Figure, claim: UngroupedClaim): boolean {
  return time !== undefined && time.granularity === 'day' && isDatedByReport(claim.quote);
}

/** The only day that a claim names is that of the report. */
export function isDatedByReport(quote: string): boolean {
  return REPORTED_ON.test(quote) && (quote.match(DAYS) ?? []).length <= 1;
}
