import { expect, it } from 'vitest';
import { isoMoment } from '../../../src/ingest/xml/mailDate.ts';

it.each([
  ['Tue, 10 Mar 2026 08:00:00 +0100', '2026-03-10T08:00:00+01:00'],
  ['Sun, 1 March 2026 23:59 GMT', '2026-03-01T23:59:00Z'],
  ['10 Mar 2026 08:00:00 Z', '2026-03-10T08:00:00Z'],
  // Whatever is not sure stays for the reading of dates in words.
  ['Tue, 10 Mar 2026 08:00:00 EST', 'Tue, 10 Mar 2026 08:00:00 EST'],
  ['Tue, 10 Mar 2026', 'Tue, 10 Mar 2026'],
  ['mardi, 10 mars 2026 08:00:00 +0100', '2026-03-10T08:00:00+01:00'],
  ['2026-03-10T08:00:00Z', '2026-03-10T08:00:00Z'],
  [undefined, undefined],
])('%s', (text, moment) => {
  expect(isoMoment(text)).toBe(moment);
});
