import { stem } from '../../language/natural.ts';
import type { LocalEntity } from '../../model/entity.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { TimeExpression } from '../../model/time.ts';
import { shortName } from '../../tag/figures/figureBase.ts';
import { namesMatch } from '../nameMatch.ts';
import type { Counts } from '../spanMatch.ts';
import { contentWords } from './figureMatch.ts';
import { type FigurePair, matchFigures } from './figureMeaningPairs.ts';
import type { GoldFigure } from './figureMeaningRows.ts';

export const aspects = ['measure', 'subject', 'base', 'kind', 'time'] as const;
export type Aspect = (typeof aspects)[number];
export type MeaningCounts = Readonly<Record<'figure' | Aspect, Counts>>;

/** What was found in a passage. */
export interface FoundFigures {
  readonly figures: readonly TaggedFigure[];
  readonly entities: readonly LocalEntity[];
  readonly times: readonly TimeExpression[];
}

export const noMeaning: MeaningCounts = countMeaning([], { figures: [], entities: [], times: [] });

/**
 * Counts of one passage. A figure is right with its value, unit kind and place; an aspect is right when both sides of
 * a pair have it and agree. A missed figure misses its aspects, a spurious one has false ones. What the gold says is
 * not to be scored (a subject or time that it leaves out) is neither.
 */
export function countMeaning(gold: readonly GoldFigure[], found: FoundFigures): MeaningCounts {
  const { pairs, spurious } = matchFigures(gold, found.figures);
  const count = (aspect: Aspect): Counts => {
    const scored = isOpenWhereAbsent(aspect) ? pairs.filter((pair) => hasGold(pair.gold, aspect)) : pairs;
    return {
      truePositives: scored.filter((pair) => agree(pair, aspect, found)).length,
      predicted: [...scored.map((pair) => pair.found), ...spurious].filter((figure) =>
        hasFound(figure, aspect),
      ).length,
      gold: gold.filter((figure) => hasGold(figure, aspect)).length,
    };
  };
  return {
    figure: {
      truePositives: pairs.filter((pair) => pair.gold.unit === pair.found.unit.kind).length,
      predicted: found.figures.length,
      gold: gold.length,
    },
    measure: count('measure'),
    subject: count('subject'),
    base: count('base'),
    kind: count('kind'),
    time: count('time'),
  };
}

/** The gold leaves out a subject or time where there is nothing to be scored, but a base where there is none. */
function isOpenWhereAbsent(aspect: Aspect): boolean {
  return aspect === 'subject' || aspect === 'time';
}

function hasGold(figure: GoldFigure, aspect: Aspect): boolean {
  return (figure[aspect] ?? undefined) !== undefined;
}

function hasFound(figure: TaggedFigure, aspect: Aspect): boolean {
  return figure[aspect] !== undefined;
}

function agree({ gold, found }: FigurePair, aspect: Aspect, { entities, times }: FoundFigures): boolean {
  switch (aspect) {
    case 'measure':
      return shareContent(gold.measure, found.measure);
    case 'base':
      // GDP and "economic output" are one base under two names.
      return shareContent(shortBase(gold.base), shortBase(found.base));
    case 'kind':
      return gold.kind === found.kind;
    case 'subject':
      return isSubject(gold.subject, found.subject, entities);
    case 'time':
      return hasTime(gold.time, found, times);
  }
}

function shortBase(base: string | undefined): string | undefined {
  return base === undefined ? undefined : shortName(base);
}

/** At least one content word in common, whatever its ending. */
export function shareContent(a: string | undefined, b: string | undefined): boolean {
  const stems = (text = ''): string[] => [...contentWords(text)].map(stem);
  const other = new Set(stems(b));
  return stems(a).some((word) => other.has(word));
}

/** A subject counts by its own words or by the name of the entity that it was resolved to. */
export function isSubject(
  wanted: string | null,
  subject: TaggedFigure['subject'],
  entities: readonly LocalEntity[],
): boolean {
  if (wanted === null || subject === undefined) return false;
  const entity = subject.entity === undefined ? undefined : entities[subject.entity]?.name;
  return [subject.text, entity].some((name) => name !== undefined && namesMatch(name, wanted));
}

/** Equal ends; a deadline is annotated as its last day, whether it was kept as that or as its whole interval. */
function hasTime(
  wanted: GoldFigure['time'],
  { time }: TaggedFigure,
  times: readonly TimeExpression[],
): boolean {
  if (wanted === undefined || time === undefined || wanted.end !== time.end) return false;
  if (wanted.start === time.start) return true;
  const isDeadline = times.some(
    ({ deadline, interval }) => deadline && interval?.start === time.start && interval.end === time.end,
  );
  return isDeadline && wanted.start === wanted.end;
}

/** Sums the counts of two sets of passages. */
export function addMeaning(a: MeaningCounts, b: MeaningCounts): MeaningCounts {
  const add = (part: keyof MeaningCounts): Counts => ({
    truePositives: a[part].truePositives + b[part].truePositives,
    predicted: a[part].predicted + b[part].predicted,
    gold: a[part].gold + b[part].gold,
  });
  return {
    figure: add('figure'),
    measure: add('measure'),
    subject: add('subject'),
    base: add('base'),
    kind: add('kind'),
    time: add('time'),
  };
}
