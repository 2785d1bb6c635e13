import type { Block } from '../../model/article.ts';
import type { ArticleMetadata, DraftBlock, DraftRemoval } from '../draft.ts';
import { squash } from '../metadata/squashedText.ts';
import { noteReason } from '../plainText/boilerplate.ts';
import type { BlockMeasures } from './blockMeasures.ts';
import type { BlockChoice } from './chooseBlocks.ts';
import { postTimes } from './liveBlog.ts';
import type { PageElement } from './pageElement.ts';
import { removalReason } from './removalReason.ts';

export interface DraftedBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly DraftRemoval[];
}

/** Kept blocks in order with their kinds, and what was left out with its reason and place. */
export function draftBlocks(
  measures: readonly BlockMeasures[],
  choices: readonly BlockChoice[],
  metadata: ArticleMetadata,
): DraftedBlocks {
  const blocks: DraftBlock[] = [];
  const removed: DraftRemoval[] = [];
  const title = squash(metadata.title);
  const times = postTimes(measures, (row) => choices[row]?.isKept === true);
  let previous: BlockMeasures | undefined;
  measures.forEach((measure, index) => {
    const { block } = measure;
    const { length } = block.text;
    const isLikeTitle = title !== '' && length >= title.length && length <= metadata.title.length * 2 + 20;
    const isTitle = isLikeTitle && squash(block.text) === title;
    const choice = choices[index];
    if (isTitle || choice?.isKept !== true) {
      // The headline is not lost: it is the article's title.
      if (!isTitle)
        addRemoval(removed, {
          reason: choice?.reason ?? removalReason(measure),
          text: block.text,
          beforeBlock: blocks.length,
        });
      previous = undefined;
      return;
    }
    const last = blocks.at(-1);
    if (last !== undefined && previous !== undefined && continuesLine(previous, measure)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else {
      const note =
        block.cells === undefined && measure.words <= MAX_NOTE_WORDS ? noteReason(block.text) : undefined;
      const at = times.get(index);
      blocks.push({
        kind: kindOf(measure),
        role: note === undefined ? 'body' : 'meta',
        text: block.text,
        reasons: note === undefined ? [] : [note],
        ...(at === undefined ? {} : { at }),
        ...(block.cells === undefined ? {} : { cells: block.cells }),
      });
    }
    previous = measure;
  });
  return { blocks, removed };
}

/** A note about the text is short. */
const MAX_NOTE_WORDS = 120;

/** A line break inside a sentence is layout, not a paragraph's end. */
function continuesLine(before: BlockMeasures, after: BlockMeasures): boolean {
  if (!after.block.followsBreak || before.block.element !== after.block.element) return false;
  return (
    /^h[1-6]$/u.test(after.block.element.name) ||
    (!/[.!?…:"”»]$/u.test(before.block.text) && /^\p{Ll}/u.test(after.block.text))
  );
}

/** Neighbours that go for the same reason are listed as one. */
function addRemoval(removed: DraftRemoval[], removal: DraftRemoval): void {
  const last = removed.at(-1);
  if (
    last !== undefined &&
    last.reason === removal.reason &&
    last.beforeBlock === removal.beforeBlock &&
    last.text.length < 500
  ) {
    removed[removed.length - 1] = { ...last, text: `${last.text}\n${removal.text}` };
  } else removed.push(removal);
}

const PULL_QUOTE = /(?:^|[\s_-])pull-?quotes?(?:$|[\s_-])/iu;

const KINDS: Readonly<Record<string, Block['kind']>> = {
  ...{
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    dt: 'heading',
  },
  ...{
    li: 'listItem',
    dd: 'listItem',
    blockquote: 'quotation',
    figcaption: 'caption',
    caption: 'caption',
    figure: 'caption',
  },
};

function kindOf({ block, chain }: BlockMeasures): Block['kind'] {
  if (block.cells !== undefined) return 'tableRow';
  for (const element of chain.slice(0, 4)) {
    if (PULL_QUOTE.test(element.names)) return 'quotation';
    const kind = KINDS[element.name];
    if (kind !== undefined) return kind;
    if (isContainer(element)) break;
  }
  const isBold = block.emphasisWords === block.words && block.words <= 14 && !/[.!:,;"”]$/u.test(block.text);
  return isBold && block.linkWords === 0 ? 'heading' : 'paragraph';
}

function isContainer({ name, blocks }: PageElement): boolean {
  return blocks > 6 || name === 'article' || name === 'main' || name === 'body';
}
