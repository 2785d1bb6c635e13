import type { BlockMeasures } from './blockMeasures.ts';
import type { FeatureTable } from './featureTable.ts';

interface Group {
  blocks: number;
  words: number;
  prose: number;
  linkWords: number;
}

/** Blocks of one shape (tag and classes of element and parent) and blocks with one text, counted over the page. */
export interface Repetition {
  addTo(table: FeatureTable, row: number, pageProse: number): void;
}

/** A template repeats its shapes: the paragraphs of an article share one, so do the teasers of a list. */
export function repetition(measures: readonly BlockMeasures[]): Repetition {
  const byShape = new Map<string, Group>();
  const byText = new Map<string, number>();
  const order: number[] = [];
  for (const { block, words, proseWords } of measures) {
    const group = byShape.get(block.element.signature) ?? { blocks: 0, words: 0, prose: 0, linkWords: 0 };
    group.blocks++;
    group.words += words;
    group.prose += proseWords;
    group.linkWords += block.linkWords;
    byShape.set(block.element.signature, group);
    const seen = byText.get(block.text) ?? 0;
    order.push(seen);
    byText.set(block.text, seen + 1);
  }
  return {
    addTo(table, row, pageProse) {
      const block = measures[row]?.block;
      const group = block === undefined ? undefined : byShape.get(block.element.signature);
      table.add('shapeBlocks', Math.log1p(group?.blocks ?? 0));
      table.add('shapeProse', group === undefined || pageProse === 0 ? 0 : group.prose / pageProse);
      table.add('shapeWords', group === undefined ? 0 : group.words / group.blocks);
      table.add(
        'shapeLinks',
        group === undefined || group.words === 0 ? 0 : Math.min(1, group.linkWords / group.words),
      );
      table.add('repeat', order[row] ?? 0);
      table.add('copies', block === undefined ? 0 : (byText.get(block.text) ?? 0));
    },
  };
}
