import type { SequenceWeights } from '../../learn/perceptron.ts';
import { averageWeights, type LabelledSequence, trainPerceptron } from '../../learn/perceptronTraining.ts';
import type { WordClusters } from '../names/wordClusters.ts';
import { arcFeatures, arcLabels } from './attributionArcFeatures.ts';
import { paragraphFeatures } from './attributionFeatures.ts';
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
import { inWords } from './attributionWords.ts';
import { EDGE_BITS, FEATURE_BITS } from './featureWriter.ts';

export interface AttributionTraining {
  readonly clusters: WordClusters;
  readonly rules: AttributionRules;
  readonly epochs: number;
  readonly arcEpochs: number;
  /** Parts into which documents are cut, so that the arc model sees labels of paragraphs that were not learned. */
  readonly folds: number;
  /** Models of paragraphs, each with another order of them, whose weights are averaged. */
  readonly seeds: number;
  /** The same for the arcs. */
  readonly arcSeeds: number;
  readonly report: (message: string) => void;
}

const SETTINGS = {
  featureCount: 1 << FEATURE_BITS,
  edgeCount: 1 << EDGE_BITS,
  minimumCount: 3,
};

/** Finds two cues in a hundred more at the same number of proposals, on held-out training documents. */
const PARAGRAPH_DROPOUT = 0.15;

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
      columns: columnsOf(
        paragraph.sentences.map((sentence) => inWords(paragraph.article.text, sentence)),
        paragraph.quotations,
        paragraph.article,
        resources,
      ),
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
  const arc = averageWeights(seedsOf(training.arcSeeds).map((seed) => trainArcs(arcs, training, seed)));
  const paragraph = averageWeights(
    seedsOf(training.seeds).map((seed) => trainParagraphs(prepared.flat(), training, seed)),
  );
  return { cueRates, paragraph, arc };
}

function seedsOf(count: number): number[] {
  return Array.from({ length: count }, (_, seed) => seed);
}

function trainArcs(
  arcs: readonly LabelledSequence[],
  training: AttributionTraining,
  seed: number,
): SequenceWeights {
  return trainPerceptron(arcs, {
    ...SETTINGS,
    labels: arcLabels,
    seed,
    epochs: training.arcEpochs,
    margin: 1,
    missCost: 2,
    report: (epoch, rate) => training.report(`arcs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
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
    dropout: PARAGRAPH_DROPOUT,
    epochs: training.epochs,
    margin: 1,
    missCost: 1.5,
    report: (epoch, rate) => training.report(`paragraphs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
}

/**
 * One sequence per cue that was found, with the gold attribution whose cue it touches or nothing at all. Cues that were
 * missed are left out: added from the gold, every one of them right, they taught that a doubtful cue is a good one
 * (content F1 .580, without them .589 on held-out training documents).
 */
function arcSequences(
  { paragraph, columns }: Prepared,
  { labels, margins, cues }: LabelledTokens,
): LabelledSequence[] {
  const { tokens, attributions } = paragraph;
  const golds = attributions.flatMap((attribution) => {
    const gold = labelArc(tokens, attribution);
    return gold.includes(3) ? [gold] : [];
  });
  return cues.map(([from, to]) => {
    const gold = golds.find((candidate) =>
      candidate.subarray(from, to).some((label) => label === 3 || label === 4),
    );
    const hints = hintArc(columns.hints, tokens, from, to);
    const features = arcFeatures(columns, { from, to, labels, margins, hints });
    return { ...features, gold: gold ?? new Uint8Array(tokens.length) };
  });
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
