import type { BlockMeasures } from './blockMeasures.ts';
import type { FeatureTable } from './featureTable.ts';
import type { PageElement } from './pageElement.ts';

/** Cues by which a heading or the first line of a box tells what the box holds: bits of `textCues`. */
const TELLING = [3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 15];
const HEADING_NAMES = TELLING.map((bit) => `heading.text${bit}`);
const BOX_NAMES = TELLING.map((bit) => `box.text${bit}`);
const MAX_LABEL_WORDS = 9;
const BOX_LEVELS = 5;

/** What stands above a block: the heading of its section, and the first line of the boxes around it. */
export class LabelReader {
  readonly #firstBlock = new Map<PageElement, number>();
  readonly #cues: Uint16Array;
  readonly #measures: readonly BlockMeasures[];
  #heading = -1;

  constructor(measures: readonly BlockMeasures[]) {
    this.#measures = measures;
    this.#cues = new Uint16Array(measures.length);
    measures.forEach(({ textCues, words, chain }, row) => {
      if (words <= MAX_LABEL_WORDS) this.#cues[row] = textCues;
      for (const element of chain) {
        // Whose ancestors are known as well.
        if (this.#firstBlock.has(element)) break;
        this.#firstBlock.set(element, row);
      }
    });
  }

  /** Goes by a row without reading its labels. */
  pass(row: number): void {
    if (/^h[1-6]$/u.test(this.#measures[row]?.block.element.name ?? '')) this.#heading = row;
  }

  /** Rows must come in order. */
  addTo(table: FeatureTable, row: number): void {
    const headingCues = this.#heading < 0 ? 0 : (this.#cues[this.#heading] ?? 0);
    const nearest = new Float64Array(TELLING.length);
    const chain = this.#measures[row]?.chain ?? [];
    let ownBox = 0;
    for (let level = Math.min(BOX_LEVELS, chain.length) - 1; level >= 0; level--) {
      const element = chain[level];
      const first = element === undefined ? row : (this.#firstBlock.get(element) ?? row);
      if (first === row) {
        ownBox = Math.max(ownBox, level + 1);
        continue;
      }
      const cues = this.#cues[first] ?? 0;
      if (cues === 0) continue;
      for (let place = 0; place < TELLING.length; place++)
        if ((cues >> (TELLING[place] ?? 0)) & 1) nearest[place] = 1 / (level + 1);
    }
    for (let place = 0; place < TELLING.length; place++)
      table.add(HEADING_NAMES[place] ?? '', (headingCues >> (TELLING[place] ?? 0)) & 1);
    for (let place = 0; place < TELLING.length; place++)
      table.add(BOX_NAMES[place] ?? '', nearest[place] ?? 0);
    table.add('firstOfBox', ownBox);
    table.add('sinceSection', this.#heading < 0 ? -1 : Math.min(50, row - this.#heading));
    this.pass(row);
  }
}
