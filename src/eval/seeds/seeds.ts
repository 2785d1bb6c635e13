import { join } from 'node:path';
import { analyzeFolder } from '../analyzedFolder.ts';
import { readSetText } from '../sets.ts';
import type { MetricRow, Suite } from '../suite.ts';
import { scoreClaims } from './claimScores.ts';
import { placeClaims } from './placedClaims.ts';
import { scoreSeedEvents, scoreSeedFigures } from './seedScores.ts';
import { seedsGoldSchema } from './seedsGold.ts';

export const seedsSuite: Suite = {
  name: 'seeds',
  async *evaluate(folder, context) {
    const gold = seedsGoldSchema.parse(
      JSON.parse(await readSetText(join(folder, 'gold.json'), context.effects)),
    );
    const result = await analyzeFolder(folder, ['**/*.txt'], context);
    const scores = {
      ...scoreClaims(placeClaims(result), gold),
      ...scoreSeedFigures(result, gold),
      ...scoreSeedEvents(result, gold),
    };
    for (const [metric, { value, n }] of Object.entries(scores)) {
      yield { suite: 'seeds', set: 'gold', metric, value, n } satisfies MetricRow;
    }
  },
};
