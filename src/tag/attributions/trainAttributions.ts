import type { SequenceWeights } from '../../learn/perceptron.ts';
import { averageWeights, type LabelledSequence, trainPerceptron } from '../../learn/perceptronTraining.ts';
import type { WordClusters } from '../names/wordClusters.ts';
import { arcFeatures, arcLabels } from './attributionArcFeatures.ts';
import { EDGE_BITS, FEATURE_BITS, paragraphFeatures } from './attributionFeatures.ts';
import {
  type AttributedDocument,
  countCueRates,
  type GoldAttribution,
  labelParagraph,
  type Paragraph,
  paragraphLabels,
  paragraphsOf,
} from './attributionGold.ts';
import { hintArc, labelSpan } from './attributionHints.ts';
import { type AttributionWeights, type LabelledTokens, labelTokens } from './attributionModel.ts';
import type { AttributionRules } from './attributionResources.ts';
import { columnsOf, type TokenColumns, type TokenResources, type WordMemo } from './attributionTokens.ts';

export interface AttributionTraining {
  readonly clusters: WordClusters;
  readonly rules: AttributionRules;
  readonly epochs: number;
  readonly arcEpochs: number;
  /** Parts into which documents are cut, so that the arc model sees labels of paragraphs that were not learned. */
  readonly folds: number;
  /** Models of paragraphs, each with another order of them, whose weights are averaged. */
  readonly seeds: number;
  readonly report: (message: string) => void;
}

const SETTINGS = {
  featureCount: 1 << FEATURE_BITS,
  edgeCount: 1 << EDGE_BITS,
  minimumCount: 3,
};

interface Prepared {
  readonly paragraph: Paragraph;
  readonly columns: TokenColumns;
}

/**
 * Learns reported speech in two steps: the labels of each paragraph's tokens, then, from each cue, its source and
 * contents (the arcs), with the first step's labels of held-out folds as features.
 */
export function trainAttributions(
  documents: readonly AttributedDocument[],
  training: AttributionTraining,
): AttributionWeights {
  const byDocument = documents.map(paragraphsOf);
  const cueRates = countCueRates(byDocument.flat());
  const memo: WordMemo = new Map();
  const resources: TokenResources = { clusters: training.clusters, cueRates, rules: training.rules, memo };
  const prepared = byDocument.map((paragraphs) =>
    paragraphs.map((paragraph) => ({
      paragraph,
      columns: columnsOf(paragraph.sentences, paragraph.quotations, paragraph.article, resources),
    })),
  );
  training.report(`${prepared.flat().length} paragraphs`);
  const arcs: LabelledSequence[] = [];
  for (let fold = 0; fold < training.folds; fold++) {
    const inFold = (index: number): boolean => index % training.folds === fold;
    const weights = trainParagraphs(prepared.filter((_, index) => !inFold(index)).flat(), training);
    const held = prepared.filter((_, index) => inFold(index)).flat();
    for (const item of held) arcs.push(...arcSequences(item, labelTokens(item.columns, weights)));
    training.report(`fold ${fold + 1} of ${training.folds}: ${arcs.length} arcs`);
  }
  const arc = trainPerceptron(arcs, {
    ...SETTINGS,
    labels: arcLabels,
    epochs: training.arcEpochs,
    margin: 1,
    missCost: 2,
    report: (epoch, rate) => training.report(`arcs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
  const seeds = Array.from({ length: training.seeds }, (_, seed) => seed);
  const paragraph = averageWeights(seeds.map((seed) => trainParagraphs(prepared.flat(), training, seed)));
  return { cueRates, paragraph, arc };
}

function trainParagraphs(
  prepared: readonly Prepared[],
  training: AttributionTraining,
  seed = 0,
): SequenceWeights {
  const sequences = prepared.map(({ paragraph, columns }) => ({
    ...paragraphFeatures(columns),
    gold: labelParagraph(paragraph),
  }));
  return trainPerceptron(sequences, {
    ...SETTINGS,
    labels: paragraphLabels,
    seed,
    epochs: training.epochs,
    margin: 1,
    missCost: 1.5,
    report: (epoch, rate) => training.report(`paragraphs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
}

/**
 * One sequence per cue that was found, with the gold attribution whose cue it touches or nothing at all, and one per
 * gold cue that was missed.
 */
function arcSequences(
  { paragraph, columns }: Prepared,
  { labels, margins, cues }: LabelledTokens,
): LabelledSequence[] {
  const { tokens, attributions } = paragraph;
  const sequences: LabelledSequence[] = [];
  const add = (from: number, to: number, gold: Uint8Array): void => {
    const hints = hintArc(columns.hints, tokens, from, to);
    sequences.push({ ...arcFeatures(columns, { from, to, labels, margins, hints }), gold });
  };
  const golds = attributions.flatMap((attribution) => {
    const gold = labelArc(tokens, attribution);
    return gold.includes(3) ? [gold] : [];
  });
  const found = new Set<Uint8Array>();
  for (const [from, to] of cues) {
    const gold = golds.find((candidate) =>
      candidate.subarray(from, to).some((label) => label === 3 || label === 4),
    );
    if (gold !== undefined) found.add(gold);
    add(from, to, gold ?? new Uint8Array(tokens.length));
  }
  for (const gold of golds) {
    if (found.has(gold)) continue;
    const from = gold.indexOf(3);
    let to = from + 1;
    while (gold[to] === 4) to++;
    add(from, to, gold);
  }
  return sequences;
}

/** Gold labels (`arcLabels`) of one attribution. */
function labelArc(tokens: Paragraph['tokens'], { source, cue, content }: GoldAttribution): Uint8Array {
  const gold = new Uint8Array(tokens.length);
  for (const span of content) labelSpan(gold, tokens, span, 5);
  for (const span of source) labelSpan(gold, tokens, span, 1);
  for (const span of cue) labelSpan(gold, tokens, span, 3);
  // What runs on behind a part that interrupts it begins anew.
  gold.forEach((label, index) => {
    const before = gold[index - 1] ?? 0;
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) gold[index] = label - 1;
  });
  return gold;
}
