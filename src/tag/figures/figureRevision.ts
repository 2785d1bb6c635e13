import type { TaggedFigure } from '../../model/figure.ts';
import { once } from '../../model/once.ts';
import { isAbstract } from './figureAbstract.ts';
import { type Candidate, candidatesAround, measureOf } from './figureCandidate.ts';
import { CandidateReader } from './figureCandidateFeatures.ts';
import type { DraftFigure } from './figureDraft.ts';
import type { FigureFrame } from './figureFrame.ts';
import { phraseText } from './figurePhrase.ts';
import { type FigureRanking, scoreFeatures } from './figureRanking.ts';
import { describePhrase } from './figureReferent.ts';
import type { FigureSentence } from './figureSentence.ts';

/** By how much another phrase must outdo what the rules have read. Chosen on held-out files (models/figures.md). */
const MARGIN = 1;
/** Score from which a phrase stands for itself, where the rules read none. */
const OPEN = 0;

type Revisable = Pick<
  DraftFigure,
  'frame' | 'isGapped' | 'isListed' | 'isSequel' | 'isRespective' | 'isOwned'
>;

interface Scored {
  readonly candidate: Candidate;
  readonly measure: number;
  readonly subject: number;
}

/** Measure and subject as the ranking of the noun phrases has them, where the rules read none or one far below the best. */
export function reviseFigure(
  figure: TaggedFigure,
  { frame, isGapped, isListed, isSequel, isRespective, isOwned }: Revisable,
  ranking: FigureRanking,
): TaggedFigure {
  // "the Greens 16 percent, the Farmers 9": a list or a comparison says which is whose.
  if (isGapped || isListed || isSequel || isRespective) return figure;
  const candidates = candidatesAround(frame.sentence, frame.quantity.start);
  // A fourth of all figures may not be revised, whatever the scores are.
  const scored = once(() => scoreCandidates(candidates, frame, ranking));
  const measure = reviseMeasure(figure, frame, candidates, scored);
  const subject = isOwned ? undefined : reviseSubject(figure, frame, scored);
  if (measure === undefined && subject === undefined) return figure;
  return {
    ...figure,
    ...(measure === undefined ? {} : { measure }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function scoreCandidates(
  candidates: readonly Candidate[],
  frame: FigureFrame,
  ranking: FigureRanking,
): Scored[] {
  const reader = new CandidateReader(frame, candidates);
  return candidates.map((candidate, at): Scored => {
    const features = reader.read(at);
    return {
      candidate,
      measure: scoreFeatures(ranking.measure, features),
      subject: scoreFeatures(ranking.subject, features),
    };
  });
}

/** Nouns that measure nothing by themselves. */
const EMPTY =
  /^(?:averages?|totals?|numbers?|amounts?|sums?|others?|ones?|(?:other )?hands?|points?|parts?)$/iu;
/** Measures that the rules make of a verb or a unit: what is paid or lasts is not said by them. */
const GENERIC = /^(?:payment|money|receipts|cost|value|average|capacity|price per)(?: |$)/u;

function reviseMeasure(
  { measure, unit }: TaggedFigure,
  { sentence }: FigureFrame,
  candidates: readonly Candidate[],
  scored: () => readonly Scored[],
): string | undefined {
  if (/^share of /u.test(measure ?? '')) return undefined;
  const words = new Set(stemsOf(measure ?? ''));
  const isRead = (candidate: Candidate): boolean =>
    stemsOf(measureOf(sentence, candidate) ?? '').some((word) => words.has(word));
  const read = new Set(measure === undefined ? [] : candidates.filter(isRead));
  const isGeneric = unit.kind !== 'count' && GENERIC.test(measure ?? '');
  if (measure !== undefined && read.size === 0 && !isGeneric) return undefined;
  const best = highest(scored());
  const own = best === undefined ? undefined : measureOf(sentence, best.candidate);
  if (best === undefined || own === undefined || EMPTY.test(own)) return undefined;
  const known = highest(scored().filter(({ candidate }) => read.has(candidate)));
  if (known !== undefined) return best.measure - known.measure > MARGIN ? own : undefined;
  if (best.measure <= OPEN) return undefined;
  return measure === undefined || isAbstract(own) ? own : `${measure} for ${own}`;
}

function highest(items: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined;
  for (const item of items) if (best === undefined || item.measure > best.measure) best = item;
  return best;
}

function reviseSubject(
  { subject, measure }: TaggedFigure,
  { sentence, context }: FigureFrame,
  scored: () => readonly Scored[],
): TaggedFigure['subject'] {
  // What the rules have read is right more often than the ranking is, in demands and of things above all.
  if (subject !== undefined || isOfVictims(measure)) return undefined;
  const likely = scored().filter((item) => item.subject > OPEN);
  for (const { candidate } of likely.sort((a, b) => b.subject - a.subject)) {
    const owner = ownerAt(sentence, candidate, context);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** "4,500 people were moved, the aid group said": those whom something befell are nobody's. */
function isOfVictims(measure: string | undefined): boolean {
  return /^deaths$|(?:^| )people$/u.test(measure ?? '');
}

/** Whom a phrase names; what is only ever measured has no figures of its own. */
function ownerAt(
  sentence: FigureSentence,
  { whole, phrase }: Candidate,
  context: FigureFrame['context'],
): TaggedFigure['subject'] {
  const described = describePhrase(sentence, whole, context);
  const isOpen = described?.entity === undefined && isAbstract(phraseText(sentence, phrase));
  return isOpen ? undefined : described;
}

/** Letters by which two forms of one word agree. */
const STEM = 5;

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, STEM));
}
