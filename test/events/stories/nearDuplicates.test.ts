import { describe, expect, it } from 'vitest';
import { groupNearDuplicates } from '../../../src/events/stories/nearDuplicates.ts';
import { winnowShingles } from '../../../src/events/stories/shingles.ts';

const group = (...texts: readonly string[]) => groupNearDuplicates(texts.map(winnowShingles), 0.4);

const item =
  'The council of Halm has approved a new bridge across the Orre, the mayor said on Tuesday. Work on the bridge is to begin in May and will cost 30 million euros, half of it from the region.';
const rewritten =
  'Halm is to have a new bridge: the council voted for it on Tuesday. Half of the 30 million euros that it will cost come from the region, and work on the bridge is to begin in May.';
const longer = `${item} Nine members voted against it, among them all four of the Greens, who want the old ferry kept.`;
const long = `${longer} ${Array.from({ length: 160 }, (_, at) => `word${(at * 37) % 113}`).join(' ')}`;

describe('groupNearDuplicates', () => {
  it('finds copies of an item that is too short to be winnowed', () => {
    expect(group(item, rewritten, item.replace('on Tuesday', 'on Wednesday'))).toEqual([[0, 2]]);
    expect(group('Halm has a new bridge across the Orre.', 'Halm has a new bridge across the Orre.')).toEqual(
      [[0, 1]],
    );
  });

  it('finds a short item in a longer text that holds all of it', () => {
    expect(group(long, longer)).toEqual([[0, 1]]);
    expect(group(long, rewritten)).toEqual([]);
  });

  it('takes a quotation in common of two short texts for no copy', () => {
    const quoted = '“We will build the bridge whatever it costs the town,” the mayor said';
    expect(
      group(
        `${quoted}. The vote was 12 to 9, and nobody was absent from it.`,
        `After a long night the council agreed. ${quoted} when it was over.`,
      ),
    ).toEqual([]);
  });
});
