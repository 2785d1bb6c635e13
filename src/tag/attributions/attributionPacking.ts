import { z } from 'zod';
import { packModel, unpackModel } from '../../learn/packing.ts';
import { packSequenceWeights, unpackSequenceWeights } from '../../learn/perceptronPacking.ts';
import { arcLabels } from './attributionArcFeatures.ts';
import { paragraphLabels } from './attributionGold.ts';
import type { AttributionWeights } from './attributionModel.ts';
import { EDGE_BITS, FEATURE_BITS } from './featureWriter.ts';

/**
 * 200,000 weights for each of the two: the mean of several trainings spreads over more features than one does. Half as
 * many cost .6 F1 on polnear.dev, nearly twice as many gain .3.
 */
const KEPT = {
  paragraph: { emission: 190_000, edge: 10_000 },
  arc: { emission: 190_000, edge: 10_000 },
};

const headerSchema = z.object({
  cueRates: z.record(z.string(), z.int()),
  featureBits: z.literal(FEATURE_BITS),
  edgeBits: z.literal(EDGE_BITS),
});

export function packAttributionModel(weights: AttributionWeights): Uint8Array {
  return packModel({
    header: {
      cueRates: Object.fromEntries(weights.cueRates),
      featureBits: FEATURE_BITS,
      edgeBits: EDGE_BITS,
    },
    sections: {
      ...packSequenceWeights('paragraph', weights.paragraph, KEPT.paragraph),
      ...packSequenceWeights('arc', weights.arc, KEPT.arc),
    },
  });
}

export function unpackAttributionModel(packed: Uint8Array): AttributionWeights {
  const { header, sections } = unpackModel(packed);
  const { cueRates } = headerSchema.parse(header);
  const size = { features: 1 << FEATURE_BITS, edges: 1 << EDGE_BITS };
  return {
    cueRates: new Map(Object.entries(cueRates)),
    paragraph: unpackSequenceWeights('paragraph', paragraphLabels, size, sections),
    arc: unpackSequenceWeights('arc', arcLabels, size, sections),
  };
}
