import type { DraftClaim } from '../../model/claim.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { ClaimResources } from '../claimResources.ts';
import type { UngroupedClaim } from '../collection.ts';
import { areComparable, type StatedFigure } from '../relations/comparability.ts';
import { areFarApart } from '../relations/disagreement.ts';
import { mayBeOfOtherThings } from '../relations/distinction.ts';
import { findSignedBand, overlaps } from '../relations/figureBand.ts';
import { nameUnit } from '../relations/figureUnit.ts';
import { stateFigures } from '../relations/statedFigure.ts';

/** Figures of one unit that are compared within an article; a table in prose holds more than anybody contradicts. */
const MOST_FIGURES = 40;

/**
 * The claims of one article with a note where another figure of the article gives another value for the same thing in
 * the same voice. Two speakers who differ are no contradiction of the text.
 */
export function noteContradictions(
  drafts: readonly DraftClaim[],
  tagged: TaggedArticle,
  resources: ClaimResources,
): DraftClaim[] {
  const counting = withRivals(drafts, tagged);
  if (counting.length < 2) return [...drafts];
  const stated = stateFigures(toCollection(counting, tagged), resources);
  const notes = new Map<string, string[]>();
  const add = (item: StatedFigure, other: StatedFigure): void => {
    const own = notes.get(item.claim.id) ?? [];
    own.push(
      `check within the article: ${item.figure.quote} here, ${other.figure.quote} in “${other.claim.quote}”`,
    );
    notes.set(item.claim.id, own);
  };
  const units = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const key = nameUnit(item.figure);
    const own = units.get(key);
    if (own === undefined) units.set(key, [item]);
    else if (own.length < MOST_FIGURES) own.push(item);
  }
  for (const own of units.values()) {
    own.forEach((item, index) => {
      for (const other of own.slice(index + 1)) {
        if (!contradict(item, other)) continue;
        add(item, other);
        add(other, item);
      }
    });
  }
  return drafts.map((draft) => {
    const found = notes.get(String(counting.indexOf(draft)));
    return found === undefined ? draft : { ...draft, notes: [...draft.notes, ...found] };
  });
}

/**
 * The claims with figures of a unit of which the article gives several values, where the same voice has another such
 * claim: two in five of those with figures. To read what a figure states costs more than all else here.
 */
function withRivals(drafts: readonly DraftClaim[], { figures }: TaggedArticle): DraftClaim[] {
  const values = new Map<string, Set<number>>();
  for (const { unit, value } of figures) {
    if (value === undefined) continue;
    const key = `${unit.kind} ${unit.code ?? ''}`;
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  const varying = drafts.filter((draft) =>
    draft.figures.some((index) => {
      const unit = figures[index]?.unit;
      return unit !== undefined && (values.get(`${unit.kind} ${unit.code ?? ''}`)?.size ?? 0) > 1;
    }),
  );
  const voiced = varying.map((draft) => ({ draft, voices: voicesOf(draft, figures) }));
  const draftsOf = new Map<string, Set<DraftClaim>>();
  for (const { draft, voices } of voiced) {
    for (const voice of voices) draftsOf.set(voice, (draftsOf.get(voice) ?? new Set()).add(draft));
  }
  const rivals = voiced.filter(({ voices }) => voices.some((voice) => (draftsOf.get(voice)?.size ?? 0) > 1));
  // A figure counts for the first claim that states it: those that state a rival's stay.
  const stated = new Set(rivals.flatMap(({ draft }) => draft.figures));
  return varying.filter((draft) => draft.figures.some((index) => stated.has(index)));
}

/** Who states which units in a claim. */
function voicesOf({ attribution, figures: own }: DraftClaim, figures: TaggedArticle['figures']): string[] {
  return own.flatMap((index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [`${nameUnit(figure)} ${attribution.speaker?.text ?? ''}`];
  });
}

function contradict(a: StatedFigure, b: StatedFigure): boolean {
  if (a.claim.id === b.claim.id || a.claim.attribution.speaker !== b.claim.attribution.speaker) return false;
  // What costs least to read comes first.
  if (a.isTrait || b.isTrait) return false;
  if (a.concept === undefined || a.concept.concept !== b.concept?.concept) return false;
  const [left, right] = [findSignedBand(a.figure, a.sense), findSignedBand(b.figure, b.sense)];
  if (left === undefined || right === undefined || overlaps(left, right)) return false;
  if (areFarApart(left, right, true)) return false;
  if (a.isPart || b.isPart || a.isOneOfMany || b.isOneOfMany) return false;
  return areComparable(a, b) && !mayBeOfOtherThings(a, b);
}

function toCollection(drafts: readonly DraftClaim[], { article, figures }: TaggedArticle) {
  const claims = drafts.map((draft, index): UngroupedClaim => {
    const { speaker, nested: _nested, ...spans } = draft.attribution;
    return {
      ...draft,
      id: String(index),
      attribution: { ...spans, ...(speaker === undefined ? {} : { speaker: speaker.text }) },
      figureIds: draft.figures.map(String),
    };
  });
  return {
    claims,
    figures: figures.map(({ subject, partOf, sentence: _sentence, ...figure }, index) => ({
      ...figure,
      id: String(index),
      articleId: article.id,
      ...(subject === undefined ? {} : { subject: { text: subject.text } }),
      ...(partOf === undefined ? {} : { partOf: String(partOf) }),
    })),
    articles: [
      { id: article.id, ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }) },
    ],
    syndicated: [],
  };
}
