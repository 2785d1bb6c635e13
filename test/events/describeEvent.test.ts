import { describe, expect, it } from 'vitest';
import { merge, write } from './mergeTexts.ts';

describe('describeEvent', () => {
  it('places what an institution decides for its country there', () => {
    const { events } = merge([
      write('a', 'The Central Bank of Salen raised its key rate.', '2026-03-02'),
      write('b', 'The Central Bank of Salen has raised its key rate.', '2026-03-02'),
    ]);
    expect(events.map(({ subtype, place }) => [subtype, place?.name])).toEqual([['decision', 'Salen']]);
  });

  it('takes no nameless court for a party to the case', () => {
    const { events } = merge([
      write('a', 'A regional court in Torvik sentenced Otto Marsk to three years.', '2026-03-02'),
      write('b', 'The regional court in Torvik sentenced Otto Marsk.', '2026-03-02'),
    ]);
    expect(events[0]?.participants.map(({ name }) => name)).toEqual(['Otto Marsk']);
  });

  it('takes neither a court with a name nor the firm of the accused for a party', () => {
    const { events } = merge([
      write('a', 'The Torvik Court sentenced Otto Marsk to three years.', '2026-03-02'),
      write('b', 'The Torvik Court has sentenced Otto Marsk.', '2026-03-02'),
    ]);
    expect(events[0]?.participants.map(({ name }) => name)).toEqual(['Otto Marsk']);
  });

  it('gives a summit of unnamed leaders to the one alliance of its article', () => {
    const { events } = merge([
      write(
        'a',
        "Ada Brenn leads the River League, an alliance of nine. A leaders' summit is planned in Torvik.",
        '2026-03-02',
      ),
    ]);
    const summit = events.find(({ subtype }) => subtype === 'summit');
    expect(summit?.participants.map(({ name }) => name)).toEqual(['River League']);
  });

  it('places a flood where it struck, not on its river', () => {
    const { events } = merge([
      write(
        'a',
        'The flood on the Salen killed two. The flood that hit the Torvik valley is over.',
        '2026-03-02',
      ),
    ]);
    expect(events.map(({ place }) => place?.name)).toEqual(['Torvik']);
  });

  it('does not take the home of who was arrested for a party', () => {
    const { events } = merge([
      write('a', 'Otto Marsk, 31, Torvik, was arrested on 2 March.', '2026-03-03', {
        '2 March': '2026-03-02',
      }),
    ]);
    expect(events.map(({ participants }) => participants.map(({ name }) => name))).toEqual([['Otto Marsk']]);
  });

  it('takes who lives there for the one that was jailed, not the town', () => {
    const { events } = merge([
      write('a', 'Otto Marsk, 44, of Salen, was sentenced in Torvik.', '2026-03-02'),
    ]);
    expect(events.map(({ participants }) => participants.map(({ name }) => name))).toEqual([['Otto Marsk']]);
  });

  it('names a death of the unnamed by its place and day', () => {
    const { events } = merge([
      write('a', 'Nine people died in Torvik on 2 March.', '2026-03-03', { '2 March': '2026-03-02' }),
    ]);
    expect(events.map(({ title }) => title)).toEqual(['Death, Torvik, 2 March 2026']);
  });

  it('does not take the years that a storm is compared with for its time', () => {
    const years = { start: '1826-03-02', end: '2026-03-02', granularity: 'range' as const };
    const text = 'The storm in Torvik is the worst in the last 200 years.';
    const tagged = write('a', text, '2026-03-02');
    const at = text.indexOf('the last');
    const span = { start: at, end: text.length - 1 };
    const times = [{ span, quote: text.slice(at, -1), interval: years, relative: true, deadline: false }];
    expect(merge([{ ...tagged, times }]).events.map(({ time }) => time)).toEqual([undefined]);
  });
});
