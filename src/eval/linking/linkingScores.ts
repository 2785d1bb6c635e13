import { mentionForms } from '../../model/entity.ts';
import { scoreClusters } from '../stories/bcubed.ts';

/** A gold mention with the entity that it is and the one that it was taken for. */
export interface ScoredMention {
  readonly form: (typeof mentionForms)[number];
  readonly gold: string;
  /** Undefined where no mention was found, or a reference was left open. */
  readonly found: string | undefined;
}

export interface LinkScore {
  readonly metric: string;
  readonly value: number;
  readonly n: number;
}

/**
 * B-cubed over gold mentions, an unmatched one alone; the share of the pairs put together that belong together;
 * the share of mentions that were found or resolved; and B-cubed recall over the mentions of each form.
 */
export function scoreLinks(mentions: readonly ScoredMention[]): LinkScore[] {
  const labels = mentions.map(({ found }, index) => found ?? `alone ${index}`);
  const clusters = scoreClusters(
    labels,
    mentions.map(({ gold }) => gold),
  );
  const pairs = countPairs(mentions);
  const found = mentions.filter((mention) => mention.found !== undefined).length;
  const n = mentions.length;
  return [
    { metric: 'bcubedF1', value: clusters.bcubedF1, n },
    { metric: 'bcubedPrecision', value: clusters.bcubedPrecision, n },
    { metric: 'bcubedRecall', value: clusters.bcubedRecall, n },
    { metric: 'linkPrecision', value: ratio(pairs.right, pairs.together), n: pairs.together },
    { metric: 'mentionRecall', value: ratio(found, n), n },
    ...mentionForms.map((form) => {
      const recalls = mentions.flatMap((mention, index) =>
        mention.form === form ? [recallOf(index, mentions, labels)] : [],
      );
      const sum = recalls.reduce((total, value) => total + value, 0);
      return { metric: `${form}Recall`, value: ratio(sum, recalls.length), n: recalls.length };
    }),
  ];
}

/** Share of the mentions of the same gold entity that have the same label, the mention itself included. */
function recallOf(index: number, mentions: readonly ScoredMention[], labels: readonly string[]): number {
  const mine = mentions[index]?.gold;
  const same = mentions.flatMap(({ gold }, other) => (gold === mine ? [labels[other]] : []));
  return ratio(same.filter((label) => label === labels[index]).length, same.length);
}

function countPairs(mentions: readonly ScoredMention[]): { together: number; right: number } {
  let together = 0;
  let right = 0;
  mentions.forEach((a, index) => {
    for (const b of mentions.slice(index + 1)) {
      if (a.found === undefined || a.found !== b.found) continue;
      together++;
      if (a.gold === b.gold) right++;
    }
  });
  return { together, right };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
