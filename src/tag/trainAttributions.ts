import type { SequenceWeights } from '../learn/perceptron.ts';
import { type LabelledSequence, trainPerceptron } from '../learn/perceptronTraining.ts';
import { arcFeatures, arcLabels } from './attributionArcFeatures.ts';
import { EDGE_BITS, FEATURE_BITS, paragraphFeatures } from './attributionFeatures.ts';
import {
  type AttributedDocument,
  countCueRates,
  labelParagraph,
  type Paragraph,
  paragraphLabels,
  paragraphsOf,
} from './attributionGold.ts';
import { hintArc, labelSpan } from './attributionHints.ts';
import { type AttributionWeights, type LabelledTokens, labelTokens } from './attributionModel.ts';
import type { AttributionRules } from './attributionResources.ts';
import { columnsOf, type TokenColumns, type TokenResources } from './attributionTokens.ts';
import type { WordClusters } from './wordClusters.ts';

export interface AttributionTraining {
  readonly clusters: WordClusters;
  readonly rules: AttributionRules;
  readonly epochs: number;
  readonly arcEpochs: number;
  /** Parts into which documents are cut, so that the arc model sees labels of paragraphs that were not learned. */
  readonly folds: number;
  readonly report: (message: string) => void;
}

const SETTINGS = {
  featureCount: 1 << FEATURE_BITS,
  edgeCount: 1 << EDGE_BITS,
  minimumCount: 2,
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
  const resources: TokenResources = { clusters: training.clusters, cueRates, rules: training.rules };
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
    missCost: 1.2,
    report: (epoch, rate) => training.report(`arcs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
  const paragraph = trainParagraphs(prepared.flat(), training);
  return { cueRates, paragraph, arc };
}

function trainParagraphs(prepared: readonly Prepared[], training: AttributionTraining): SequenceWeights {
  const sequences = prepared.map(({ paragraph, columns }) => ({
    ...paragraphFeatures(columns),
    gold: labelParagraph(paragraph),
  }));
  return trainPerceptron(sequences, {
    ...SETTINGS,
    labels: paragraphLabels,
    epochs: training.epochs,
    margin: 1,
    missCost: 1.5,
    report: (epoch, rate) => training.report(`paragraphs, epoch ${epoch + 1}: ${rate.toFixed(4)} wrong`),
  });
}

/** One sequence per cue: those of the gold, and those that were found wrongly, which have no source and no content. */
function arcSequences({ paragraph, columns }: Prepared, { labels, cues }: LabelledTokens): LabelledSequence[] {
  const { tokens, attributions } = paragraph;
  const sequences: LabelledSequence[] = [];
  const covered = new Uint8Array(tokens.length);
  const add = (from: number, to: number, gold: Uint8Array): void => {
    const hints = hintArc(columns.hints, tokens, from, to);
    sequences.push({ ...arcFeatures(columns, { from, to, labels, hints }), gold });
  };
  for (const { source, cue, content } of attributions) {
    const at = new Uint8Array(tokens.length);
    for (const span of cue) labelSpan(at, tokens, span, 1);
    const from = at.indexOf(1);
    if (from < 0) continue;
    let to = from + 1;
    while (at[to] === 2) to++;
    for (let index = from; index < to; index++) covered[index] = 1;
    const gold = new Uint8Array(tokens.length);
    for (const span of content) labelSpan(gold, tokens, span, 3);
    for (const span of source) labelSpan(gold, tokens, span, 1);
    for (let index = from; index < to; index++) gold[index] = 0;
    // "I-" behind the cue that a content runs around begins anew.
    gold.forEach((label, index) => {
      if ((label === 2 || label === 4) && (gold[index - 1] ?? 0) < label - 1) gold[index] = label - 1;
    });
    add(from, to, gold);
  }
  for (const [from, to] of cues) {
    if (covered.subarray(from, to).includes(1)) continue;
    add(from, to, new Uint8Array(tokens.length));
  }
  return sequences;
}
