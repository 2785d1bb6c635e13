import { expect, it } from 'vitest';
import { eventTitle } from '../../src/events/eventTitle.ts';

const time = { text: '14 January', start: '2026-01-14', end: '2026-01-14', granularity: 'day' } as const;

it('names parties, what, place and day', () => {
  const participants = [
    { entityId: 'a', name: 'Mira Orsek', role: 'attendee' },
    { entityId: 'b', name: 'Jon van Halm', role: 'attendee' },
  ] as const;
  const place = { entityId: 'p', name: 'Tarvik' };
  expect(eventTitle({ participants, place, time, subtype: '' }, new Set(['a', 'b']), 'meeting')).toBe(
    'Orsek–van Halm meeting, Tarvik, 14 January 2026',
  );
});

it('names a place once that is a party too', () => {
  const participants = [{ entityId: 'p', name: 'Kestria', role: 'attendee' }] as const;
  const place = { entityId: 'p', name: 'Kestria' };
  expect(eventTitle({ participants, place, subtype: '' }, new Set(), 'war')).toBe('Kestria war');
});
