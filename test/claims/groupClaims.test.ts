import { describe, expect, it } from 'vitest';
import type { ClaimCollection } from '../../src/claims/collection.ts';
import { groupClaims } from '../../src/claims/groupClaims.ts';
import { relateClaims } from '../../src/claims/relations/relateClaims.ts';
import { resources } from './resources.ts';
import { claimRow, collect, figureRow } from './rows.ts';

const group = (parts: Partial<ClaimCollection>) => {
  const collection = collect(parts);
  return groupClaims(collection, relateClaims(collection, resources), resources);
};
const text = 'The council of Halm approved the new bridge.';
const similar = 'Halm council approved the new bridge across the Orre.';

describe('groupClaims', () => {
  it('joins claims of two publishers that say the same, and leaves others alone', () => {
    const claims = [
      claimRow('x', 'a', text),
      claimRow('y', 'b', similar),
      claimRow('z', 'b', 'Nurses in Velstadt ended their strike.'),
    ];
    const groups = group({ claims });
    expect(groups.map(({ claimIds, agreement, publishers }) => [claimIds, agreement, publishers])).toEqual(
      expect.arrayContaining([
        [['x', 'y'], 'corroborated', 2],
        [['z'], 'single', 1],
      ]),
    );
    expect(groups).toHaveLength(2);
  });

  it('takes thousands of claims of one wording as one, whatever keys they share', () => {
    const claims = Array.from({ length: 4000 }, (_, at) =>
      claimRow(`x${at}`, at % 2 === 0 ? 'a' : 'b', text),
    );
    const groups = group({ claims });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.claimIds).toHaveLength(4000);
  });

  it('counts a syndicated copy with its original, and repetition within an article once', () => {
    const claims = [claimRow('x', 'a', text), claimRow('y', 'b', text), claimRow('z', 'a', text)];
    expect(group({ claims, syndicated: [['b', 'a']] })).toMatchObject([
      { publishers: 1, agreement: 'single' },
    ]);
  });

  it('counts a scoop with whom it is cited from, per claim', () => {
    const via = (publisher: string) => ({
      attribution: {
        kind: 'editorial' as const,
        contentSpans: [],
        chain: [],
        via: [{ outlet: publisher, span: { start: 0, end: 1 }, publisher }],
      },
    });
    const other = 'Nurses in Velstadt ended their strike.';
    const claims = [
      claimRow('x', 'a', text),
      claimRow('y', 'b', text, via('Courier')),
      claimRow('z', 'a', other),
      claimRow('w', 'b', other),
    ];
    expect(group({ claims }).map(({ claimIds, publishers }) => [claimIds, publishers])).toEqual(
      expect.arrayContaining([
        [['x', 'y'], 1],
        [['z', 'w'], 2],
      ]),
    );
  });

  it('counts unknown publishers as at most one, and says how many there are', () => {
    const articles = [{ id: 'a' }, { id: 'b' }, { id: 'c', publisher: 'Courier' }];
    const claims = [claimRow('x', 'a', text), claimRow('y', 'b', text)];
    expect(group({ claims, articles })).toMatchObject([
      { publishers: 0, unknownPublishers: 2, agreement: 'single' },
    ]);
    const third = [...claims, claimRow('z', 'c', text)];
    expect(group({ claims: third, articles })).toMatchObject([{ publishers: 1, agreement: 'corroborated' }]);
  });

  it("keeps a denial, another speaker's opinion and another kind apart", () => {
    const said = (speakerId: string) => ({
      kind: 'opinion' as const,
      attribution: { kind: 'indirect' as const, contentSpans: [], chain: [], speakerId },
    });
    expect(
      group({ claims: [claimRow('x', 'a', text), claimRow('y', 'b', text, { negated: true })] }),
    ).toHaveLength(2);
    expect(
      group({ claims: [claimRow('x', 'a', text, said('e1')), claimRow('y', 'b', text, said('e2'))] }),
    ).toHaveLength(2);
    expect(
      group({ claims: [claimRow('x', 'a', text), claimRow('y', 'b', text, { kind: 'forecast' })] }),
    ).toHaveLength(2);
  });

  it('joins claims by a figure in common and parts them by one that differs', () => {
    const claims = [
      claimRow('x', 'a', 'Turnout stood at 67.2 percent.', { figureIds: ['f'] }),
      claimRow('y', 'b', 'Turnout, the commission said, was 67.2 percent.', { figureIds: ['g'] }),
      claimRow('z', 'c', 'Turnout stood at 71 percent.', { figureIds: ['h'] }),
    ];
    const [x, y, z] = claims;
    if (x === undefined || y === undefined || z === undefined) throw new Error('three claims');
    const figures = [
      figureRow('f', x, '67.2 percent', { value: 67.2 }),
      figureRow('g', y, '67.2 percent', { value: 67.2 }),
      figureRow('h', z, '71 percent', { value: 71 }),
    ];
    const groups = group({ claims, figures });
    expect(groups.map(({ claimIds, agreement }) => [claimIds, agreement])).toEqual(
      expect.arrayContaining([
        [['x', 'y'], 'conflicting'],
        [['z'], 'conflicting'],
      ]),
    );
  });

  it.each<[string, string, string]>([
    [
      'other words',
      'The ferry company Norlo will shut its yard in Selm.',
      'Norlo, the ferry firm, is to close the Selm yard.',
    ],
    [
      'active and passive',
      'Fog closed the airport of Selm on Monday.',
      'The airport of Selm was shut on Monday because of fog.',
    ],
  ])('joins %s', (_why, left, right) => {
    const kind = 'announcement' as const;
    const claims = [claimRow('x', 'a', left, { kind }), claimRow('y', 'b', right, { kind })];
    expect(group({ claims }).map(({ claimIds }) => claimIds)).toEqual([['x', 'y']]);
  });

  it('keeps an act and the same act the other way round apart', () => {
    const claims = [
      claimRow('x', 'a', 'Velmark has expelled an envoy of Lusenia.'),
      claimRow('y', 'b', 'Lusenia has expelled an envoy of Velmark.'),
    ];
    expect(group({ claims })).toHaveLength(2);
  });

  it('joins a price in an agreement to pay with the price that was paid', () => {
    const x = claimRow('x', 'a', 'Norlo has agreed to buy the yard in Selm for 30 million euros.', {
      kind: 'pledge',
      figureIds: ['f'],
    });
    const y = claimRow('y', 'b', 'The yard in Selm goes to Norlo for 30 million euros.', {
      figureIds: ['g'],
    });
    const euros = { value: 30e6, unit: { kind: 'currency' as const, code: 'EUR' } };
    const figures = [
      figureRow('f', x, '30 million euros', euros),
      figureRow('g', y, '30 million euros', euros),
    ];
    expect(group({ claims: [x, y], figures })).toHaveLength(1);
  });

  it('keeps what is told of two days apart', () => {
    const claims = [
      claimRow('x', 'a', text, {
        standalone: 'The council of Halm approved the new bridge on Monday [2026-03-02].',
      }),
      claimRow('y', 'b', text, {
        standalone: 'The council of Halm approved the new bridge on Friday [2026-03-06].',
      }),
    ];
    expect(group({ claims })).toHaveLength(2);
  });

  it('puts every claim into one group, whatever their order', () => {
    const claims = ['a', 'b', 'c'].flatMap((id) => [
      claimRow(`x${id}`, id, text),
      claimRow(`y${id}`, id, similar),
    ]);
    const groups = group({ claims });
    expect(groups.flatMap(({ claimIds }) => claimIds).sort()).toEqual(claims.map(({ id }) => id).sort());
    expect(group({ claims: claims.toReversed() })).toEqual(groups);
  });

  it('joins one promise whether who made it stands before or behind it', () => {
    const kind = 'pledge' as const;
    const fields = (quote: string, source: string, cue: string) => ({
      kind,
      attribution: {
        kind: 'indirect' as const,
        contentSpans: [],
        chain: [],
        speaker: 'Ida Storm',
        speakerId: 'e1',
        sourceSpan: { start: quote.indexOf(source), end: quote.indexOf(source) + source.length },
        cueSpan: { start: quote.indexOf(cue), end: quote.indexOf(cue) + cue.length },
      },
    });
    const before =
      'Ida Storm, the harbour minister, has promised that Orval will put money into its schools.';
    const behind = 'Orval will spend money on its schools, Harbour Minister Ida Storm said.';
    const claims = [
      claimRow('x', 'a', before, fields(before, 'Ida Storm, the harbour minister,', 'has promised')),
      claimRow('y', 'b', behind, fields(behind, 'Harbour Minister Ida Storm', 'said')),
    ];
    expect(group({ claims })).toHaveLength(1);
  });

  it('parts what only one event and one word tie', () => {
    const eventId = 'ev';
    const claims = [
      claimRow('x', 'a', 'Ida Storm doubts that the authority will wave the deal through.', { eventId }),
      claimRow('y', 'b', 'Officials said that they would look at the deal closely.', { eventId }),
    ];
    expect(group({ claims })).toHaveLength(2);
  });
});
