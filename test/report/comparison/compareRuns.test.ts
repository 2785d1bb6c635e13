import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/model/run.ts';
import { compareRuns } from '../../../src/report/comparison/compareRuns.ts';
import { renderComparisonPage } from '../../../src/report/comparison/comparisonPage.ts';
import { renderComparisonText } from '../../../src/report/comparison/comparisonText.ts';
import { fixture } from '../fixture.ts';
import { HOSTILE } from '../fixtureArticles.ts';

/** The same news read again after every article was edited: all ids of articles, claims and events are others. */
function reread(run: RunResult): RunResult {
  return JSON.parse(JSON.stringify(run).replace(/"(art|clm|evt)_([a-z]+)"/gu, '"$1_new_$2"'));
}

describe('compareRuns', () => {
  it('finds no difference between a run and itself, nor after ids alone have changed', () => {
    for (const after of [fixture, reread(fixture)]) {
      const comparison = compareRuns(fixture, after);
      expect(renderComparisonText(comparison)).toBe('no difference\n');
    }
  });

  it('names what came, what went and what changed, with each field before and after', () => {
    const [met, ...others] = fixture.events;
    const after: RunResult = reread({
      ...fixture,
      events: [
        ...(met ? [{ ...met, status: 'cancelled' as const, place: { name: 'Tarsk' } }] : []),
        ...others.slice(1),
      ],
      claims: fixture.claims
        .filter(({ id }) => id !== 'clm_wait')
        .map((claim) => (claim.id === 'clm_wall' ? { ...claim, checked: { verdict: 'False' } } : claim)),
    });
    const comparison = compareRuns(fixture, after);
    expect(comparison.events.gone.map(({ id }) => id)).toEqual(['evt_second']);
    expect(comparison.events.added).toEqual([]);
    expect(comparison.events.changed[0]?.fields).toEqual([
      { field: 'status', before: 'Took place', after: 'Cancelled' },
      { field: 'where', before: 'Northport', after: 'Tarsk' },
    ]);
    expect(comparison.claims.gone.map(({ id }) => id)).toEqual(['clm_wait']);
    expect(renderComparisonText(comparison)).toContain('    checked: no -> False');
    expect(compareRuns(after, fixture).claims.added.map(({ id }) => id)).toEqual(['clm_wait']);
  });

  it('tells an event by its passages, of several by most of them', () => {
    const [met] = fixture.events;
    const [second] = fixture.events[1]?.mentions ?? [];
    if (met === undefined || second === undefined) throw new Error('the fixture has changed');
    const joined = { ...met, id: 'evt_other', mentions: [...met.mentions, second], title: 'Both' };
    const { events } = compareRuns(fixture, { ...fixture, events: [joined, ...fixture.events.slice(2)] });
    expect(events.changed.map(({ before }) => before.id)).toEqual(['evt_met']);
    expect(events.gone.map(({ id }) => id)).toEqual(['evt_second']);
  });
});

describe('the comparison', () => {
  const hostile: RunResult = {
    ...fixture,
    claims: fixture.claims.map((claim) => ({
      ...claim,
      quote: `${HOSTILE}\u001b[2J${claim.id}`,
      attribution: { ...claim.attribution, kind: 'direct' as const, speaker: HOSTILE },
    })),
  };
  const comparison = compareRuns(fixture, hostile);

  it('sends no escape sequence to a terminal and keeps a row on its line', () => {
    const text = renderComparisonText(comparison);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
    expect(text).toContain('⟨U+001B⟩[2J');
    expect(text.split('\n').filter((line) => !/^(?:[+~-] (?:event|claim) | {4}|$)/u.test(line))).toEqual([]);
  });

  it('is a page that shows text as text and fetches nothing', () => {
    const page = renderComparisonPage(comparison, { before: HOSTILE, after: 'out' });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page.match(/<del>/gu)?.length).toBeGreaterThan(fixture.claims.length);
    expect(renderComparisonPage(compareRuns(fixture, fixture), { before: 'a', after: 'b' })).toContain(
      'No difference.',
    );
  });
});
