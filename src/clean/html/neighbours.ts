import type { BlockMeasures } from './blockMeasures.ts';
import type { CascadeVotes } from './cascadeVotes.ts';
import type { FeatureTable } from './featureTable.ts';

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const READ = ['words', 'linkDensity', 'sentences', 'stopWords', 'readability', 'discarded'];
const NAMES = OFFSETS.map((offset) => READ.map((name) => `${name}${offset > 0 ? '+' : ''}${offset}`));
/** What stands for a neighbour where the page ends. */
const OUTSIDE = -2;

/** What a block's neighbours are like. */
export class NeighbourReader {
  readonly #measures: readonly BlockMeasures[];
  readonly #values: Float32Array;

  constructor(measures: readonly BlockMeasures[], votes: CascadeVotes) {
    this.#measures = measures;
    this.#values = new Float32Array(measures.length * READ.length);
    measures.forEach(({ words, linkDensity, sentenceEnds, stopWordDensity }, row) => {
      const at = row * READ.length;
      this.#values[at] = words;
      this.#values[at + 1] = linkDensity;
      this.#values[at + 2] = sentenceEnds;
      this.#values[at + 3] = stopWordDensity;
      this.#values[at + 4] = votes.readability[row] ?? -1;
      this.#values[at + 5] = votes.discarded[row] ?? 0;
    });
  }

  addTo(table: FeatureTable, row: number): void {
    for (let place = 0; place < OFFSETS.length; place++) {
      const at = (row + (OFFSETS[place] ?? 0)) * READ.length;
      const names = NAMES[place];
      for (let column = 0; column < READ.length; column++)
        table.add(names?.[column] ?? '', this.#values[at + column] ?? OUTSIDE);
    }
    const before = this.#isAlike(row, row - 1);
    const after = this.#isAlike(row, row + 1);
    table.add('sibling.before', before.isSibling ? 1 : 0);
    table.add('alike.before', before.isAlike ? 1 : 0);
    table.add('sibling.after', after.isSibling ? 1 : 0);
    table.add('alike.after', after.isAlike ? 1 : 0);
  }

  #isAlike(row: number, other: number): { isSibling: boolean; isAlike: boolean } {
    const own = this.#measures[row]?.block.element;
    const element = this.#measures[other]?.block.element;
    return {
      isSibling: element?.parent === own?.parent && element?.name === own?.name,
      isAlike: element?.signature === own?.signature,
    };
  }
}
