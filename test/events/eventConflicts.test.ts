import { describe, expect, it } from 'vitest';
import { merge, write } from './mergeTexts.ts';

describe('conflicts of an event', () => {
  it('reports that articles of one day contradict each other on whether it was held', () => {
    const { events } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'The meeting of Ada Brenn and Otto Marsk in Torvik was cancelled.', '2026-03-02'),
    ]);
    expect(events[0]?.conflicts).toMatchObject([
      { field: 'status', values: [{ value: 'cancelled' }, { value: 'held' }] },
    ]);
  });

  it('takes one article that gives two days for two happenings, and for no contradiction', () => {
    const { events } = merge([
      write(
        'a',
        'Police reported an accident in Torvik on 2 March. They reported another accident in Torvik on 3 March.',
        '2026-03-04',
        { '2 March': '2026-03-02', '3 March': '2026-03-03' },
      ),
    ]);
    expect(events.map(({ time, conflicts }) => [time?.start, conflicts])).toEqual([
      ['2026-03-02', []],
      ['2026-03-03', []],
    ]);
  });

  it('reports that two articles give different days, each its own', () => {
    const { events } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik on 2 March.', '2026-03-04', { '2 March': '2026-03-02' }),
      write('b', 'Ada Brenn met Otto Marsk in Torvik on 3 March.', '2026-03-04', { '3 March': '2026-03-03' }),
    ]);
    expect(events[0]?.conflicts).toMatchObject([{ field: 'time', values: [{}, {}] }]);
  });
});
