import type { Event } from '../../model/event.ts';
import type { Figure } from '../../model/figure.ts';
import type { RunResult } from '../../model/run.ts';
import { overlapLength, type Span } from '../../model/span.ts';
import { toSourceSpan } from '../analyzedFolder.ts';
import { namesMatch } from '../nameMatch.ts';
import { f1 } from '../spanMatch.ts';
import { type Score, share } from './claimScores.ts';
import { fileName } from './placedClaims.ts';
import type { SeedsGold } from './seedsGold.ts';

/**
 * Figures of the files with gold claims, matched one to one: same file, overlapping spans, same value, same kind of
 * unit. The gold states no span of its own: a quote is looked up as the claim's, so places are compared by claim.
 */
export function scoreSeedFigures(result: RunResult, gold: SeedsGold): Record<string, Score> {
  const files = new Set(gold.claims.map(({ file }) => file));
  const articles = new Map(result.articles.map((article) => [article.id, article]));
  const predicted = result.figures.flatMap((figure) => {
    const article = articles.get(figure.articleId);
    const file = fileName(article?.sourceFile ?? '');
    return article === undefined || !files.has(file)
      ? []
      : [{ file, span: toSourceSpan(figure.span, article), figure }];
  });
  const wanted = gold.claims.flatMap((claim) => claim.figures.map((figure) => ({ claim, figure })));
  const open = new Set(predicted);
  let truePositives = 0;
  for (const { claim, figure } of wanted) {
    const match = [...open].find(
      (candidate) =>
        candidate.file === claim.file &&
        overlapLength(candidate.span, claim.span) > 0 &&
        sharesDigits(candidate.figure, figure.quote) &&
        candidate.figure.value === figure.value &&
        unitMatches(candidate.figure, figure.unit),
    );
    if (match === undefined) continue;
    open.delete(match);
    truePositives++;
  }
  return {
    figureF1: {
      value: f1({ truePositives, predicted: predicted.length, gold: wanted.length }),
      n: wanted.length,
    },
  };
}

function sharesDigits({ quote }: Figure, goldQuote: string): boolean {
  return (
    quote.includes(goldQuote) ||
    goldQuote.includes(quote) ||
    /\d+/.exec(quote)?.[0] === /\d+/.exec(goldQuote)?.[0]
  );
}

function unitMatches({ unit }: Figure, gold: string): boolean {
  // The gold names a kind ("percent") or the unit itself ("square kilometre").
  if (unit.kind === gold || unit.name === gold) return true;
  return gold !== 'percent' && gold !== 'area' && (unit.kind === 'count' || unit.kind === 'other');
}

/** An event is found when the participants of one of ours with a mention in the file overlap by half (Jaccard). */
export function scoreSeedEvents(result: RunResult, gold: SeedsGold): Record<string, Score> {
  const fileOf = new Map(result.articles.map(({ id, sourceFile }) => [id, fileName(sourceFile)]));
  const matches = gold.events.map((wanted) => {
    const files = new Set(wanted.mentions.map(({ file }) => file));
    const found = result.events
      .filter((event) => event.mentions.some(({ articleId }) => files.has(fileOf.get(articleId) ?? '')))
      .map((event) => ({
        event,
        jaccard: participantJaccard(event, wanted.participants),
        near: nearness(event, wanted, result),
      }))
      .filter(({ jaccard }) => jaccard >= 0.5)
      .sort((a, b) => b.near - a.near || b.jaccard - a.jaccard);
    return { wanted, best: found[0]?.event };
  });
  const found = matches.filter(({ best }) => best !== undefined);
  const rightStatus = found.filter(({ wanted, best }) => best?.status === wanted.status);
  return {
    eventRecall: share(found.length, matches.length),
    eventStatus: share(rightStatus.length, found.length),
  };
}

/** Number of gold mentions that a mention of the event overlaps: tells events of the same participants apart. */
function nearness(event: Event, wanted: SeedsGold['events'][number], result: RunResult): number {
  const articles = new Map(result.articles.map((article) => [article.id, article]));
  const places = event.mentions.flatMap(({ articleId, span }): { file: string; span: Span }[] => {
    const article = articles.get(articleId);
    return article === undefined
      ? []
      : [{ file: fileName(article.sourceFile), span: toSourceSpan(span, article) }];
  });
  return wanted.mentions.filter(({ file, span }) =>
    places.some((place) => place.file === file && overlapLength(place.span, span) > 0),
  ).length;
}

function participantJaccard(event: Event, wanted: readonly string[]): number {
  const names = event.participants.map(({ name }) => name);
  const shared = wanted.filter((name) => names.some((candidate) => namesMatch(candidate, name))).length;
  const union = wanted.length + names.length - shared;
  return union === 0 ? 0 : shared / union;
}
