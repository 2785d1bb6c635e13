import { z } from 'zod';
import { splitSentences } from '../../language/sentences.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { FigureResources } from '../../tag/figures/figureResources.ts';
import { tagFigures } from '../../tag/figures/tagFigures.ts';
import type { UnitTable } from '../../tag/figures/unitTable.ts';
import { loadTagResources, tagArticle } from '../../tag/tagArticle.ts';
import { tagTimes } from '../../tag/times/tagTimes.ts';
import { toArticle } from '../attributions/attributionRows.ts';
import { listSets, readJsonLines } from '../sets.ts';
import { f1 } from '../spanMatch.ts';
import type { MetricRow, Suite } from '../suite.ts';
import { conceptOf, contentWords, pairQuantities, type QuantityPair } from './figureMatch.ts';

const rowSchema = z.object({
  text: z.string(),
  quantities: z.array(
    z.object({
      change: z.string(),
      value: z.string(),
      unit: z.string(),
      normalized_unit: z.string(),
      referred_concepts: z.string(),
    }),
  ),
});
export type FigureRow = z.infer<typeof rowSchema>;

/** `valueF1 valueUnitF1 valueChangeF1 conceptF1` over NewsQuant sentences (eval/README). */
export const figuresSuite: Suite = {
  name: 'figures',
  async *evaluate(folder, { effects, configuration }) {
    const resources = loadTagResources(effects.readAsset, configuration);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => rowSchema.parse(value), effects);
      const find = (text: string): readonly TaggedFigure[] =>
        tagArticle(toArticle({ id: name, text }), resources).figures;
      yield* scoreFigures(name, rows, find, resources.figures.units);
    }
  },
};

/** @param find how figures are found in a passage: by the whole tagger, or in tests by its figures alone */
export function scoreFigures(
  set: string,
  rows: readonly FigureRow[],
  find: (text: string) => readonly TaggedFigure[],
  units: UnitTable,
): MetricRow[] {
  const pairs: QuantityPair[] = [];
  let gold = 0;
  let predicted = 0;
  let goldConcepts = 0;
  let concepts = 0;
  for (const { text, quantities } of rows) {
    const figures = find(text);
    gold += quantities.length;
    predicted += figures.length;
    goldConcepts += quantities.filter((quantity) => contentWords(quantity.referred_concepts).size > 0).length;
    concepts += figures.filter((figure) => contentWords(conceptOf(figure)).size > 0).length;
    pairs.push(...pairQuantities(quantities, figures, units));
  }
  const metric = (name: string, truePositives: number, counts = { predicted, gold }): MetricRow => ({
    suite: 'figures',
    set,
    metric: name,
    value: f1({ truePositives, ...counts }),
    n: counts.gold,
  });
  const shared = (key: keyof QuantityPair): number => pairs.filter((pair) => pair[key]).length;
  return [
    metric('valueF1', pairs.length),
    metric('valueUnitF1', shared('sameUnit')),
    metric('valueChangeF1', shared('sameChange')),
    metric('conceptF1', shared('sameConcept'), { predicted: concepts, gold: goldConcepts }),
  ];
}

/** Figures of a passage that stands alone, as the tagger finds them in an undated article of one paragraph. */
export function findFigures(text: string, resources: FigureResources): TaggedFigure[] {
  const span = { start: 0, end: text.length };
  const article = {
    id: '',
    title: '',
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph' as const, role: 'body' as const, span, reasons: [] }],
    removed: [],
    sourceFile: '',
    sourceIndex: 0,
    warnings: [],
  };
  const sentences = splitSentences(article);
  const times = tagTimes({ article, sentences }, { tag: {} });
  const none = { entities: [], mentions: [], resolveReference: () => undefined };
  return tagFigures({ article, sentences, times, ...none }, resources);
}
