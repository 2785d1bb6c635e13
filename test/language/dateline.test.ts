import { describe, expect, it } from 'vitest';
import { endOfDateline } from '../../src/language/dateline.ts';

describe('endOfDateline', () => {
  it.each([
    ['VELSTADT (Meridian) - The bank raised its rate.', 'The bank raised its rate.'],
    ['UTREST, Ondria, March 3 (Wire) — Prices fell.', 'Prices fell.'],
    ['Salen (Wire) – “Prices fell,” she said.', '“Prices fell,” she said.'],
    ['(Meridian) - Nine people died.', 'Nine people died.'],
    ['NEW TORVIK - 12 boats sank.', '12 boats sank.'],
    ['ST. MARN/DOLSK -- Voters go to the polls.', 'Voters go to the polls.'],
  ])('%s', (text, news) => {
    expect(text.slice(endOfDateline(text, { start: 0, end: text.length }))).toBe(news);
  });

  it.each([
    'NATO – a club of thirty states – met in Torvik.',
    'The bank (Salen) - and others - raised rates.',
    'Torvik - a town of 9,000 - has no harbour.',
    'GDP (gross domestic product) fell.',
    'A-levels - the hardest yet - begin.',
  ])('finds none in "%s"', (text) => {
    expect(endOfDateline(text, { start: 0, end: text.length })).toBe(0);
  });
});
