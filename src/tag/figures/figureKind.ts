import type { Figure } from '../../model/figure.ts';
import { commits } from './figureCommitment.ts';
import type { CueRole, FigureCue, FoundCue } from './figureCues.ts';
import { meantAfter } from './figureExpectation.ts';
import { isRuled, targetBeside } from './figureLimit.ts';
import { isNeeded, isOrdered } from './figureOrder.ts';
import type { Quantity } from './figureQuantity.ts';
import { kindSaidAfter } from './figureReportedKind.ts';
import { isOver } from './figureScopeEnd.ts';
import { clauseAround, cuesBetween, type FigureSentence } from './figureSentence.ts';
import { tellsOfSurvey } from './figureSurvey.ts';

type Kind = Figure['kind'];

const LIMIT = /^(?:limits?|caps?|ceilings?|minimum|maximum|quotas?)$/u;
/** Longest stretch between a subject and its verb that is looked over, in tokens. */
const SUBJECT_REACH = 5;
const CHANGE_NOUN =
  /^(?:rise|increase|step|move|gain|jump|surge|growth|hike|boost|fall|drop|decline|decrease|cut|reduction|slump|improvement|depreciation)$/u;
const INTENDED: ReadonlySet<CueRole> = new Set(['demand', 'pledge', 'target', 'forecast']);
const RESULTING = /^(?:bringing|taking|leaving|making|pushing|raising|lifting|giving|cutting|reducing)$/u;
const MODAL = new Set(['will', 'would']);

/**
 * What a figure is meant to be. The first demand, pledge, target or forecast of its clause decides, as the outer one governs:
 * "calls on members to pledge 5%" is a demand, "a commitment to reach the 2% target" a pledge.
 */
export function readKind(
  sentence: FigureSentence,
  quantity: Quantity,
  previous: Quantity | undefined,
  isChange: boolean,
): Kind {
  const { tokens } = sentence;
  const meant = meantAfter(sentence, quantity);
  if (meant !== undefined) return meant;
  // "against the 85 that drivers pay today"
  const isAgainst = /^(?:against|than)$/u.test(
    tokens[quantity.start - (tokens[quantity.start - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '',
  );
  if (isAgainst && !targetBeside(sentence, quantity)) return 'actual';
  // "1.4 million ounces this year, compared with 1.2 million last year"
  if (
    /^(?:compared (?:with|to)|up from|down from|rather than)$/u.test(
      `${tokens[quantity.start - 2]?.lower ?? ''} ${tokens[quantity.start - 1]?.lower ?? ''}`,
    )
  )
    return 'actual';
  const changed =
    isChange ||
    isStockMoved(sentence, quantity) ||
    isChangeNoun(sentence, quantity) ||
    isDistance(sentence, quantity);
  if (isGiven(sentence, quantity, previous) && !targetBeside(sentence, quantity))
    return changed ? 'change' : 'actual';
  const clause = clauseAround(sentence, quantity.start);
  const cues = cuesBetween(sentence, clause.start, clause.end);
  const outer = cues.find(
    ({ cue, start, end }) =>
      end <= quantity.start &&
      (INTENDED.has(cue.role) || isView(sentence, cue, start)) &&
      !isQuestion(sentence, cue.role, end) &&
      !isLoose(sentence, cue.lemma, end) &&
      !isMereOffer(sentence, cue.lemma, quantity) &&
      !isInserted(sentence, start, clause.start, quantity.start) &&
      !isOver(sentence, cue, end, quantity.start),
  );
  const kind =
    outer === undefined
      ? kindAfter(sentence, cues, quantity)
      : kindOf(sentence, outer, quantity, clause.start);
  // "from 94 days now to 60": where it comes from is no plan, but for a forecast that is itself revised.
  const isOrigin = tokens[quantity.start - 1]?.lower === 'from';
  if (isOrigin && kind !== undefined && outer?.cue.lemma !== 'forecast')
    return isChange ? 'change' : 'actual';
  // "wants members to agree on a target of 5%" names a target; "committed to the 2% target" is more than that.
  // "insist on a limit of 30" is a demand for it.
  if (quantity.unit?.name !== 'times' && targetBeside(sentence, quantity)) {
    const isLimit = tokens
      .slice(Math.max(0, quantity.start - 3), quantity.start)
      .some(({ lower }) => LIMIT.test(lower));
    return kind === 'pledge' || (kind === 'demand' && isLimit) ? kind : 'target';
  }
  if ((kind === undefined || kind === 'demand') && isRuled(sentence, clause.start, quantity.start))
    return 'target';
  if (kind === undefined && isNeeded(sentence, quantity)) return 'demand';
  if (kind === undefined && isOrdered(sentence, clause.start, quantity.start)) return 'demand';
  const said = kindSaidAfter(sentence, quantity);
  if (said !== undefined && kind !== 'demand' && kind !== 'target') return said;
  return kind ?? (changed ? 'change' : 'actual');
}

/** "nine of the eleven fishermen", "their eleven crew members", "a town of 60,000 people", "14 months ago": things that are there. */
function isGiven(
  { tokens }: FigureSentence,
  { start, end, unit }: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (tokens[end]?.lower === 'ago') return true;
  const before = tokens[start - 1]?.lower ?? '';
  const isDefinite = /^(?:the|its|their|his|her|these|those)$/u.test(before);
  const of = isDefinite ? start - 2 : start - 1;
  const isOf = tokens[of]?.lower === 'of';
  if (isOf && previous?.end === of) return true;
  const isDesigned =
    before === 'for' && /^(?:built|designed|made|approved|licensed)$/u.test(tokens[start - 2]?.lower ?? '');
  const isOwned = /^'s?$/u.test(before);
  return isDesigned || (unit?.kind === 'count' && (isDefinite || isOf || isOwned));
}

/** "lost three seats", "gained 1.9 million subscribers": of what one holds a gain is a change. */
function isStockMoved({ tokens }: FigureSentence, { start, unit }: Quantity): boolean {
  if (unit?.kind !== 'count') return false;
  return (
    /^(?:lost|lose|loses|losing|gained?|gains|gaining|added|adds|adding)$/u.test(
      tokens[start - 1]?.lower ?? '',
    ) && /(?:seat|subscriber|member|customer|user|follower|voter|reader|viewer)$/u.test(unit.name)
  );
}

/** "11 less than a year before", "900 million more than planned": how far apart two levels are. */
function isDistance({ tokens }: FigureSentence, { end }: Quantity): boolean {
  return (
    /^(?:more|less|fewer|higher|lower)$/u.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'than'
  );
}

/** "5% rise", "a cut of 2 points", "half a point more than". */
function isChangeNoun({ tokens }: FigureSentence, { start, end, unit }: Quantity): boolean {
  if (unit === undefined || unit.kind === 'count' || unit.kind === 'duration') return false;
  if (CHANGE_NOUN.test(tokens[end]?.lower ?? '')) return true;
  // "overspent by 12 percent"
  if (tokens[start - 1]?.lower === 'by' && (unit.kind === 'percent' || unit.kind === 'percentagePoint'))
    return true;
  if (tokens[start - 1]?.lower === 'of' && CHANGE_NOUN.test(tokens[start - 2]?.lower ?? '')) return true;
  return unit.kind === 'percentagePoint' && /^(?:more|less|higher|lower)$/u.test(tokens[end]?.lower ?? '');
}

/** "70,000 hectares could be watered": the figure is the subject of the verb that says what it is. */
function kindAfter(
  { tokens }: FigureSentence,
  cues: readonly FoundCue[],
  { end, unit }: Quantity,
): Kind | undefined {
  if (unit?.kind === 'duration') return undefined;
  const next = cues.find(({ start }) => start >= end);
  if (next === undefined || next.start - end > SUBJECT_REACH) return undefined;
  if (tokens.slice(end, next.start).some(({ text }) => /^(?:[,()]|and|but)$/u.test(text))) return undefined;
  // "gusts of 140 km/h are expected"
  const isAwaited = /^(?:expected|forecast|predicted|projected|likely|anticipated)$/u.test(
    tokens[next.end]?.lower ?? '',
  );
  if (next.cue.lemma === 'be' && isAwaited) return 'forecast';
  if (MODAL.has(next.cue.lemma) || next.cue.lemma === 'could' || next.cue.lemma === 'set to')
    return 'forecast';
  return next.cue.lemma === 'are to' ? 'target' : undefined;
}

/** A cue inside ", who asked for anonymity," says nothing about a figure after it. */
function isInserted({ tokens, classes }: FigureSentence, cue: number, from: number, figure: number): boolean {
  let opening = cue - 1;
  while (opening >= from && classes[opening] !== 'relative' && tokens[opening]?.text !== ',') opening--;
  if (opening < from || classes[opening] !== 'relative' || tokens[opening - 1]?.text !== ',') return false;
  return tokens.slice(cue, figure).some(({ text }) => text === ',');
}

function kindOf(
  sentence: FigureSentence,
  { cue, start, end }: FoundCue,
  quantity: Quantity,
  from: number,
): Kind {
  const { tokens } = sentence;
  // Who wants to do something has an aim; who wants others to do it demands.
  if (cue.lemma === 'want' && /^(?:to|it)$/u.test(tokens[end]?.lower ?? '')) return 'target';
  // "are seeking a fine of 3 million"
  if (cue.lemma === 'seek' && tokens[end]?.lower !== 'to') return 'demand';
  if (cue.role === 'demand' || cue.role === 'pledge' || cue.role === 'target') return cue.role;
  // "may raise rents by no more than 5 percent"
  if (tokens[start]?.lower === 'may' && quantity.approximation === 'atMost') return 'target';
  if (cue.lemma === 'see') return 'forecast';
  // "The Liberals would win 31 percent, a poll shows": what a survey finds is so.
  if (cue.lemma === 'would' && quantity.unit?.kind === 'percent' && tellsOfSurvey(sentence)) return 'actual';
  const isPromise = MODAL.has(cue.lemma) && commits(sentence, { cue, start, end }, quantity, from);
  // "will send 600 men, bringing the force to 2,000": what comes of a promise is foreseen.
  const isResult = tokens
    .slice(end, quantity.start)
    .some(({ lower }, at) => RESULTING.test(lower) && tokens[end + at - 1]?.text === ',');
  return isPromise && !isResult ? 'pledge' : 'forecast';
}

/** Money and shares that are offered are promised; what an airline offers is there. */
function isMereOffer({ tokens }: FigureSentence, lemma: string, { start, unit }: Quantity): boolean {
  if (lemma !== 'offer' || unit === undefined || /^(?:currency|percent)$/u.test(unit.kind)) return false;
  // "the ministry offers us 40"
  return !/^(?:us|them|him|her|me|you)$/u.test(tokens[start - 1]?.lower ?? '');
}

const BINDING =
  /^(?:raise|lift|increase|boost|cut|reduce|lower|spend|invest|provide|take|send|build|fund|give|contribute|double|triple|halve|hire|accept|release|lend|devote|hand|open|close|limit|freeze|plant|supply|deliver|donate|set|keep|put|add|recruit|train|finance)$/u;

/** "the benchmark rate", "the target was missed": the word for an aim governs only what it is joined to. */
function isLoose({ tokens, classes }: FigureSentence, lemma: string, end: number): boolean {
  // "electricity demand is expected to grow": what a market asks for demands nothing.
  if (lemma === 'demand' && tokens[end - 1]?.lower === 'demand' && classes[end - 1] === 'noun') return true;
  // "agreed to buy", "agreed to 4.5 percent more": a deal that is made is no promise.
  if (lemma === 'plan' && classes[end - 1] === 'noun')
    return /^(?:by|in|with|at|from|on|,)$/u.test(tokens[end]?.lower ?? '');
  if (lemma === 'agree to') return !BINDING.test(tokens[end]?.lower ?? '');
  if (!/^(?:target|goal|objective|benchmark|ceiling|limit|threshold|cap|quota)$/u.test(lemma)) return false;
  return !/^(?:of|to|is|for|that|at|,)$/u.test(tokens[end]?.lower ?? '');
}

/** "analysts see growth of 2 percent": what those see who look ahead. */
function isView({ tokens }: FigureSentence, cue: FigureCue, at: number): boolean {
  return (
    cue.lemma === 'see' &&
    /^(?:forecasters|analysts|economists|meteorologists|experts)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

/** "asked whether": a question is no demand. */
function isQuestion({ tokens }: FigureSentence, role: CueRole, end: number): boolean {
  return role === 'demand' && /^(?:whether|if|about|how|why|what)$/u.test(tokens[end]?.lower ?? '');
}
