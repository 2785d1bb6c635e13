import type { Relation } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import { namesMatch } from '../nameMatch.ts';
import { type Score, share } from '../seeds/claimScores.ts';
import { f1 } from '../spanMatch.ts';
import type { DemoGold, GoldPlace } from './demoGold.ts';
import type { DemoIndex } from './demoIndex.ts';

type GoldFigure = DemoGold['figures'][number];

/**
 * Figures found with value and unit, one to one. The gold is not a list of every number of the corpus, so a figure of
 * ours counts as predicted when it stands on a gold figure or on something that the gold says is none.
 */
export function scoreDemoFigures(index: DemoIndex, gold: DemoGold): Record<string, Score> {
  const taken = new Set<string>();
  const touched = new Set<string>();
  const matched: { wanted: GoldFigure; ours: Figure }[] = [];
  for (const wanted of gold.figures) {
    const candidates = index.figuresAt(wanted);
    for (const { id } of candidates) touched.add(id);
    const ours = candidates.find((figure) => !taken.has(figure.id) && sameQuantity(figure, wanted));
    if (ours === undefined) continue;
    taken.add(ours.id);
    matched.push({ wanted, ours });
  }
  for (const place of gold.notFigures) for (const { id } of index.figuresAt(place)) touched.add(id);
  const agree = (
    test: (ours: Figure, wanted: GoldFigure) => boolean,
    says: (wanted: GoldFigure) => boolean,
  ): Score => {
    const rows = matched.filter(({ wanted }) => says(wanted));
    return share(rows.filter(({ ours, wanted }) => test(ours, wanted)).length, rows.length);
  };
  return {
    figureF1: {
      value: f1({ truePositives: matched.length, predicted: touched.size, gold: gold.figures.length }),
      n: gold.figures.length,
    },
    figureKind: agree(
      (ours, wanted) => ours.kind === wanted.kind,
      () => true,
    ),
    figureApproximation: agree(
      (ours, wanted) => ours.approximation === wanted.approximation,
      ({ approximation }) => approximation !== undefined,
    ),
    figureMeasure: agree(
      (ours, wanted) => sharesContentWord(ours.measure ?? '', wanted.measure ?? ''),
      ({ measure }) => measure !== undefined,
    ),
    figureSubject: agree(
      (ours, wanted) => namesMatch(ours.subject?.text ?? '', wanted.subject ?? ''),
      ({ subject }) => subject != null,
    ),
    figureBase: agree(
      (ours, wanted) => sharesContentWord(ours.base ?? '', wanted.base ?? ''),
      ({ base }) => base !== undefined,
    ),
    conflictRecall: share(
      gold.conflicts.filter(({ figures }) => isRelated(index, 'conflicts', figures)).length,
      gold.conflicts.length,
    ),
    conflictPrecision: conflictPrecision(index, gold),
    falseConflicts: {
      value: gold.notConflicts.filter(({ figures }) => isRelated(index, 'conflicts', figures)).length,
      n: gold.notConflicts.length,
    },
    partWholeRecall: share(
      gold.partWhole.filter(({ whole, parts }) => isRelated(index, 'partWhole', [whole, ...parts])).length,
      gold.partWhole.length,
    ),
  };
}

function sameQuantity(ours: Figure, wanted: GoldFigure): boolean {
  const sameUnit =
    ours.unit.kind === wanted.unit || (ours.unit.kind === 'other') !== (wanted.unit === 'other');
  if (!sameUnit || (ours.unit.kind === 'currency') !== (wanted.unit === 'currency')) return false;
  if (wanted.value !== undefined) return nearly(ours.value, wanted.value);
  return nearly(ours.min, wanted.min) && nearly(ours.max, wanted.max);
}

function nearly(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function sharesContentWord(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    (
      text
        .toLowerCase()
        .replaceAll('defense', 'defence')
        .match(/[\p{L}\p{N}]{3,}/gu) ?? []
    ).map((word) => word.replace(/s$/, ''));
  const right = new Set(words(b));
  return words(a).some((word) => right.has(word));
}

/** Whether a relation of the type joins two or more of the places. */
function isRelated(index: DemoIndex, type: Relation['type'], places: readonly GoldPlace[]): boolean {
  return index.result.relations.some(
    (relation) => relation.type === type && countPlaces(index, relation, places) >= 2,
  );
}

function countPlaces(index: DemoIndex, relation: Relation, places: readonly GoldPlace[]): number {
  const ids = new Set(relation.figureIds.map(({ id }) => id));
  return places.filter((place) => index.figuresAt(place).some(({ id }) => ids.has(id))).length;
}

function conflictPrecision(index: DemoIndex, gold: DemoGold): Score {
  const ours = index.result.relations.filter(({ type }) => type === 'conflicts');
  const right = ours.filter((relation) =>
    gold.conflicts.some(({ figures }) => countPlaces(index, relation, figures) >= 2),
  );
  return share(right.length, ours.length);
}
