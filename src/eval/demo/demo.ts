import { analyzeFolder } from '../analyzedFolder.ts';
import { readSetText } from '../sets.ts';
import type { Suite } from '../suite.ts';
import { scoreDemoClaims } from './demoClaims.ts';
import { scoreDemoCleaning } from './demoCleaning.ts';
import { scoreDemoEvents } from './demoEvents.ts';
import { scoreDemoFigures } from './demoFigures.ts';
import { demoGoldSchema } from './demoGold.ts';
import { DemoIndex } from './demoIndex.ts';

/** The demo corpus against `demo.expected.json`, which lies beside its folder. `--data corpus` scores it. */
export const demoSuite: Suite = {
  name: 'demo',
  async *evaluate(folder, context) {
    const gold = demoGoldSchema.parse(
      JSON.parse(await readSetText(`${folder}.expected.json`, context.effects)),
    );
    const index = new DemoIndex(await analyzeFolder(folder, [], context));
    const scores = {
      ...scoreDemoCleaning(index, gold),
      ...scoreDemoEvents(index, gold),
      ...scoreDemoClaims(index, gold),
      ...scoreDemoFigures(index, gold),
    };
    for (const [metric, { value, n }] of Object.entries(scores)) {
      yield { suite: 'demo', set: 'expected', metric, value, n };
    }
  },
};
