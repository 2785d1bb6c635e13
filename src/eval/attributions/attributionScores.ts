import type { Attribution } from '../../model/attribution.ts';
import { overlapLength, type Span } from '../../model/span.ts';
import type { Counts } from '../spanMatch.ts';

/** Gold attribution: each part a list of [start, end) pairs, `source` empty where the text names none. */
export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

export interface AttributionCounts {
  readonly content: Counts;
  readonly source: Counts;
  readonly cue: Counts;
  readonly contentWithSource: Counts;
}

type Part = 'content' | 'source' | 'cue';

/**
 * Exact spans of one document, each part of a discontinuous span counted on its own, a span that several
 * attributions share counted once. A content part counts with its source when the sources overlap or both are missing.
 */
export function countAttributions(
  predicted: readonly Attribution[],
  gold: readonly GoldAttribution[],
): AttributionCounts {
  const found = predicted.map((attribution) => ({
    content: attribution.contentSpans,
    source: attribution.sourceSpan === undefined ? [] : [attribution.sourceSpan],
    cue: attribution.cueSpan === undefined ? [] : [attribution.cueSpan],
  }));
  const wanted = gold.map(({ content, source, cue }) => ({
    content: content.map(toSpan),
    source: source.map(toSpan),
    cue: cue.map(toSpan),
  }));
  const count = (part: Part): Counts => {
    const mine = keys(found.flatMap((attribution) => attribution[part]));
    const theirs = keys(wanted.flatMap((attribution) => attribution[part]));
    const truePositives = [...mine].filter((key) => theirs.has(key)).length;
    return { truePositives, predicted: mine.size, gold: theirs.size };
  };
  const sourcesFit = (key: string): boolean =>
    wanted.some(
      (theirs) =>
        keys(theirs.content).has(key) &&
        found.some((mine) => keys(mine.content).has(key) && sourceFits(mine.source, theirs.source)),
    );
  const content = count('content');
  const contents = [...keys(wanted.flatMap((attribution) => attribution.content))];
  return {
    content,
    source: count('source'),
    cue: count('cue'),
    contentWithSource: { ...content, truePositives: contents.filter(sourcesFit).length },
  };
}

function sourceFits(mine: readonly Span[], theirs: readonly Span[]): boolean {
  if (theirs.length === 0) return mine.length === 0;
  return mine.some((span) => theirs.some((other) => overlapLength(span, other) > 0));
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function keys(spans: readonly Span[]): Set<string> {
  return new Set(spans.map(({ start, end }) => `${start}-${end}`));
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    truePositives: a.truePositives + b.truePositives,
    predicted: a.predicted + b.predicted,
    gold: a.gold + b.gold,
  };
}
