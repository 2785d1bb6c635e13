import { describe, expect, it } from 'vitest';
import { merge, write } from './mergeTexts.ts';

describe('events that are worth listing', () => {
  it('lists no fight, aid or killing for a figure of speech, a quoted opinion or a wish', () => {
    const { events } = merge([
      write('a', 'Ada Brenn attacked Otto Marsk in a debate. Lena Voss gave Marsk a reason.', '2026-03-02'),
      write('b', 'Ada Brenn wants to fight for Otto Marsk.', '2026-03-02'),
      write('c', 'The moderators asked Ada Brenn to fight for Salen.', '2026-03-02'),
    ]);
    expect(events).toEqual([]);
  });

  it('lists no visit of nobody', () => {
    const { events } = merge([
      write(
        'a',
        'March is a good time to visit Torvik. A trip to Torvik on 2 March is cheap.',
        '2026-03-01',
        {
          '2 March': '2026-03-02',
        },
      ),
    ]);
    expect(events).toEqual([]);
  });

  it('lists no past meeting that one sentence far down recalls', () => {
    const filler = 'The harbour was quiet. '.repeat(6);
    const { events } = merge([write('a', `${filler}Ada Brenn once met Otto Marsk.`, '2026-03-02')]);
    expect(events).toEqual([]);
  });

  it('does not list a trigger without parties or place', () => {
    expect(
      merge([write('a', 'The meeting was long. Many talks failed. Support is growing.', '2026-03-02')])
        .events,
    ).toEqual([]);
  });
});
