import { describe, expect, it } from 'vitest';
import { findCues } from '../../src/claims/cueLexicon.ts';
import { findNonClaimReason } from '../../src/claims/nonClaims.ts';
import { readWords } from '../../src/claims/words.ts';
import { resources } from './resources.ts';

function reasonOf(text: string, known: { figures?: number; reported?: boolean; background?: boolean } = {}) {
  const words = readWords(text, { start: 0, end: text.length });
  const candidate = { text, words, cues: findCues(resources.cues, words), dated: false };
  const { figures = 0, reported = false, background = false } = known;
  return findNonClaimReason({ ...candidate, figures, reported, background });
}

describe('findNonClaimReason', () => {
  it.each([
    ['Will the harbour ever open again?', 'question'],
    ['First, whether the mayors agree on a route.', 'question'],
    ['A quiet town by the sea', 'no verb'],
    ['So it goes.', 'fragment'],
    ['Click here for the full timetable of the ferries.', 'note about the text'],
    ['The mayors discussed the new ferry route.', 'names a topic only'],
    ['Old quarrels laid the groundwork for this debate.', 'sets the scene only'],
  ])('%s -> %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('keeps a topic of which something is said, and a scene with a figure or a speaker', () => {
    expect(reasonOf('The mayors discussed the route, which they said was unsafe.')).toBeUndefined();
    const scene = 'The quarrel over the route laid the groundwork for two strikes.';
    expect(reasonOf(scene, { figures: 1 })).toBeUndefined();
    expect(reasonOf(scene, { reported: true })).toBeUndefined();
  });

  it('makes no claim of common knowledge without a figure or a date', () => {
    expect(reasonOf('The island lies in the northern sea.', { background: true })).toBe(
      'background without figure or date',
    );
    expect(reasonOf('The island has 4,000 inhabitants.', { background: true, figures: 1 })).toBeUndefined();
  });
});
