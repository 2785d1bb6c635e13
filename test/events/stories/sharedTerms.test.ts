import { describe, expect, it } from 'vitest';
import { findSharedTerms } from '../../../src/events/stories/sharedTerms.ts';

const resources = { background: { documents: 1000, frequencies: new Map<number, number>() } };

describe('findSharedTerms', () => {
  it('lists what articles in another language share as the clustering sees it: not their common words', () => {
    const harbour = {
      title: 'Der Hafen ist nach dem Sturm wieder offen',
      text: 'Die Fähren sind auch wieder da, und der Hafen wird nicht mehr gesperrt.',
      language: 'de',
    };
    const council = {
      title: 'Der Rat ist nach dem Sturm nicht mehr da',
      text: 'Die Stadt wird auch wieder wählen, und der Hafen ist nicht das Thema.',
      language: 'de',
    };
    expect(findSharedTerms(harbour, [council], resources, 8).sort()).toEqual(['hafen', 'sturm']);
  });

  it('reads each article in its own language', () => {
    const german = { title: 'Die Hard in Orlen', text: 'Der Film die hard', language: 'de' };
    const english = { title: 'Die Hard in Orlen', text: 'Actors die hard', language: 'en' };
    expect(findSharedTerms(english, [english], resources, 8)).toContain('die');
    expect(findSharedTerms(english, [german], resources, 8)).not.toContain('die');
    expect(findSharedTerms(german, [english], resources, 8)).not.toContain('die');
  });
});
