import { describe, expect, it } from 'vitest';
import type { PlacedMention } from '../../src/events/placedMention.ts';
import { statusOverTime } from '../../src/events/statusHistory.ts';
import type { EventStatus } from '../../src/model/event.ts';

/** One mention per report; articles are told apart by their place in the list. */
function reports(
  ...told: readonly (readonly [status: EventStatus, publishedAt?: string])[]
): PlacedMention[] {
  return told.map(([status, publishedAt], number): PlacedMention => {
    const span = { start: 0, end: 7 };
    const id = `a${number}`;
    return {
      mention: {
        articleId: id,
        span,
        quote: 'meeting',
        sentence: 0,
        triggerSpan: span,
        type: 'consult',
        subtype: 'meeting',
        participants: [],
        status,
        anaphoric: false,
      },
      index: 0,
      article: { id, title: '', ...(publishedAt === undefined ? {} : { publishedAt }) },
      story: 0,
      participants: [],
      named: [],
      parties: [],
    };
  });
}

const told = (group: PlacedMention[], day?: string): string[] =>
  statusOverTime(group, day).statusHistory.map(({ status, at }) => `${status} ${at ?? ''}`.trim());

describe('statusOverTime', () => {
  it('tells one change per day, by what most articles of the day say', () => {
    const group = reports(
      ['scheduled', '2026-03-01'],
      ['scheduled', '2026-03-02'],
      ['cancelled', '2026-03-03'],
      ['cancelled', '2026-03-03'],
      ['scheduled', '2026-03-03'],
    );
    expect(told(group)).toEqual(['scheduled 2026-03-01', 'cancelled 2026-03-03']);
    expect(statusOverTime(group, undefined).status).toBe('cancelled');
  });

  it('takes for planned what is told before the day on which it takes place', () => {
    const group = reports(['held', '2026-03-01'], ['ongoing', '2026-03-02'], ['held', '2026-03-04']);
    expect(told(group, '2026-03-03')).toEqual(['scheduled 2026-03-01', 'held 2026-03-04']);
  });

  it('lets a late preview undo nothing, but a denial', () => {
    const group = reports(['held', '2026-03-04'], ['scheduled', '2026-03-05'], ['denied', '2026-03-06']);
    expect(told(group)).toEqual(['held 2026-03-04', 'denied 2026-03-06']);
  });

  it('has no order for undated articles: what most of them say, once', () => {
    const group = reports(['held'], ['scheduled'], ['held'], ['scheduled'], ['scheduled']);
    expect(statusOverTime(group, undefined)).toEqual({
      status: 'scheduled',
      statusHistory: [{ status: 'scheduled', articleId: 'a1' }],
    });
    expect(told([...reports(['cancelled']), ...reports(['scheduled', '2026-03-01'])])).toEqual([
      'scheduled 2026-03-01',
    ]);
  });
});
