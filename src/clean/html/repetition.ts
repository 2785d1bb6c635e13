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

const PATH_LEVELS = 5;

/** A template repeats its shapes: the paragraphs of an article share one, so do the teasers of a list. */
export function repetition(measures: readonly BlockMeasures[]): Repetition {
  const byShape = new Map<string, Group>();
  const byPath = new Map<string, Group>();
  const paths: string[] = [];
  const byText = new Map<string, number>();
  const order: number[] = [];
  const count = (
    groups: Map<string, Group>,
    key: string,
    { words, proseWords, block }: BlockMeasures,
  ): void => {
    let group = groups.get(key);
    if (group === undefined) {
      group = { blocks: 0, words: 0, prose: 0, linkWords: 0 };
      groups.set(key, group);
    }
    group.blocks++;
    group.words += words;
    group.prose += proseWords;
    group.linkWords += block.linkWords;
  };
  for (const measure of measures) {
    const { block, chain } = measure;
    let path = `${block.element.depth}`;
    for (let level = 0; level < PATH_LEVELS && level < chain.length; level++)
      path += `>${chain[level]?.name}`;
    paths.push(path);
    count(byShape, block.element.signature, measure);
    count(byPath, path, measure);
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
      const path = byPath.get(paths[row] ?? '');
      table.add('pathBlocks', Math.log1p(path?.blocks ?? 0));
      table.add('pathProse', path === undefined || pageProse === 0 ? 0 : path.prose / pageProse);
      table.add('pathWords', path === undefined ? 0 : path.words / path.blocks);
      table.add('repeat', order[row] ?? 0);
      table.add('copies', block === undefined ? 0 : (byText.get(block.text) ?? 0));
    },
  };
}
