import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run.ts';
import { fixture } from '../report/fixture.ts';
import { correct, statusesOf } from './corrected.ts';

const WALL = fixture.claims.find(({ id }) => id === 'clm_wall')?.quote ?? '';
const HALF = fixture.claims.find(({ id }) => id === 'clm_half')?.quote ?? '';

function claimOf(run: RunResult, id: string) {
  return run.claims.find((claim) => claim.id === id);
}

/** The run after an edit of an article: its id, and the ids of all that hashes it, are others. */
function edited(run: RunResult, articleId: string): RunResult {
  const text = JSON.stringify(run);
  const ids = [articleId, ...run.claims.filter((one) => one.articleId === articleId).map(({ id }) => id)];
  return JSON.parse(ids.reduce((json, id) => json.replaceAll(`"${id}"`, `"${id}_new"`), text));
}

describe('speaker', () => {
  it('is replaced, linked where one entity bears the name, and noted', () => {
    const run = correct([{ id: 'clm_wall', correction: 'speaker', value: 'tomas brandt' }]);
    expect(statusesOf(run)).toEqual(['applied']);
    expect(claimOf(run, 'clm_wall')?.attribution).toMatchObject({
      kind: 'indirect',
      speaker: 'Tomas Brandt',
      speakerId: 'ent_brandt',
      confidence: 1,
    });
    expect(claimOf(run, 'clm_wall')?.notes).toContain(
      'speaker corrected by a person, was: the article itself',
    );
  });

  it('may be nobody the run knows, the article, or open', () => {
    const run = correct([
      { id: 'clm_wall', correction: 'Speaker', value: 'Vera Holt' },
      { id: 'clm_half', correction: 'speaker', value: 'the article itself' },
      { id: 'clm_three', correction: 'speaker', value: 'open' },
    ]);
    expect(claimOf(run, 'clm_wall')?.attribution).toMatchObject({ speaker: 'Vera Holt' });
    expect(claimOf(run, 'clm_wall')?.attribution.speakerId).toBeUndefined();
    expect(claimOf(run, 'clm_half')?.attribution).toEqual({ kind: 'editorial', contentSpans: [], chain: [] });
    expect(claimOf(run, 'clm_three')?.attribution).not.toHaveProperty('speaker');
    expect(claimOf(run, 'clm_three')?.attribution.kind).toBe('indirect');
  });

  it('is nobody where a worksheet says that nobody was looked for', () => {
    const run = correct([{ id: 'clm_three', correction: 'speaker', value: 'speaker not looked for' }]);
    expect(claimOf(run, 'clm_three')?.attribution).not.toHaveProperty('speaker');
  });

  it('needs no change where it is so already', () => {
    const run = correct([{ id: 'clm_met', correction: 'speaker', value: 'the article itself' }]);
    expect(statusesOf(run)).toEqual(['unneeded']);
    expect(claimOf(run, 'clm_met')).toEqual(claimOf(fixture, 'clm_met'));
  });
});

describe('not a claim', () => {
  it('leaves the claim out of claims and groups', () => {
    const run = correct([{ id: 'clm_half', correction: 'not a claim' }]);
    expect(claimOf(run, 'clm_half')).toBeUndefined();
    expect(run.groups.find(({ id }) => id === 'grp_pledge')?.claimIds).toEqual(['clm_three']);
  });
});

describe('figure', () => {
  it('is set by number or by parts, on its own row or on that of its only claim', () => {
    const run = correct([
      { id: 'fig_half', correction: 'figure', value: '2.6' },
      {
        id: 'clm_three',
        correction: 'figure',
        value: 'value=1,200; unit=soldier; kind=target; subject=Velm',
      },
      { id: 'clm_wall', correction: 'figure', value: '€3 billion -> currency=usd; value=3,100,000,000' },
    ]);
    expect(statusesOf(run)).toEqual(['applied', 'applied', 'applied']);
    const figureOf = (id: string) => run.figures.find((figure) => figure.id === id);
    expect(figureOf('fig_half')).toMatchObject({ value: 2.6, base: 'GDP' });
    expect(figureOf('fig_three')).toMatchObject({
      value: 1200,
      unit: { kind: 'count', name: 'soldier' },
      kind: 'target',
      subject: { text: 'Velm' },
    });
    expect(figureOf('fig_state')).toMatchObject({ value: 3.1e9, unit: { kind: 'currency', code: 'USD' } });
  });

  it('that is none goes, with every reference to it', () => {
    const run = correct([{ id: 'fig_wall', correction: 'figure', value: 'not a figure' }]);
    expect(JSON.stringify([run.figures, run.claims])).not.toContain('fig_wall');
  });

  it.each([
    [{ id: 'clm_wall', value: '7' }, 'ambiguous', 'several figures'],
    [{ id: 'fig_half', value: 'many' }, 'refused', '"many"'],
    [{ id: 'fig_half', value: 'kind=hope' }, 'refused', '"kind=hope"'],
    [{ id: 'fig_half', value: 'colour=3' }, 'refused', 'no "colour"'],
    [{ id: 'clm_wait', value: '7' }, 'unmatched', 'no such figure'],
    [{ id: 'fig_half', value: '' }, 'refused', 'nothing in the column "value"'],
  ])('%j is %s', (row, status, message) => {
    const { corrections } = correct([{ ...row, correction: 'figure' }]);
    expect(corrections?.[0]).toMatchObject({ status, message: expect.stringContaining(message) });
  });
});

describe('rows', () => {
  it('find their claim by article and words when its id has changed', () => {
    const row = { id: 'clm_half', article: 'art_ledger.html', quote: HALF, correction: 'not a claim' };
    const later = edited(fixture, 'art_ledger');
    const run = correct([row], later);
    expect(statusesOf(run)).toEqual(['applied']);
    expect(run.claims).toHaveLength(fixture.claims.length - 1);
    expect(statusesOf(correct([{ ...row, article: 'press/art_ledger.html' }], later))).toEqual(['applied']);
    expect(statusesOf(correct([{ ...row, article: '' }], later))).toEqual(['applied']);
  });

  it('are reported where they find nothing any more', () => {
    const run = correct([
      { id: 'clm_gone', correction: 'not a claim' },
      { id: 'clm_gone', article: 'art_ledger.html', quote: 'It never said so.', correction: 'not a claim' },
      { id: 'clm_half', article: 'art_ledger.html', quote: 'Other words than these.', verdict: 'False' },
      { id: 'clm_gone', article: 'gone.html', quote: 'Too short', correction: 'merge', value: 'a' },
    ]);
    expect(statusesOf(run)).toEqual(['unmatched', 'unmatched', 'unmatched', 'unmatched']);
    expect(run.corrections?.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect({ ...run, corrections: undefined }).toEqual({ ...fixture, corrections: undefined });
  });

  it('with the same words twice in an article are told apart by their speaker, else not applied', () => {
    const [wall] = fixture.claims.filter(({ id }) => id === 'clm_wall');
    const twin = wall && {
      ...wall,
      id: 'clm_twin',
      attribution: { ...wall.attribution, kind: 'indirect' as const, speaker: 'Ada Quill' },
    };
    const run = { ...fixture, claims: [...fixture.claims, ...(twin ? [twin] : [])] };
    const row = { article: 'art_ledger.html', quote: WALL, correction: 'not a claim' };
    expect(statusesOf(correct([row], run))).toEqual(['ambiguous']);
    const told = correct([{ ...row, speaker: 'Ada Quill' }], run);
    expect(told.corrections?.[0]?.ids).toEqual(['clm_twin']);
  });

  it('that nobody filled in are passed over; a word that is no correction is refused', () => {
    expect(correct([{ id: 'clm_half', quote: HALF, correction: '' }]).corrections).toEqual([]);
    const [outcome] = correct([{ id: 'clm_half', correction: 'delete' }]).corrections ?? [];
    expect(outcome).toMatchObject({
      row: 2,
      status: 'refused',
      message: expect.stringContaining('"delete"'),
    });
  });
});

describe('checked', () => {
  it('notes who found what, and takes the claim off the list of those worth checking', () => {
    const run = correct([
      {
        id: 'clm_half',
        verdict: 'Mostly false',
        evidence: 'https://desk.example/42',
        'checked by': 'Ana Brell',
        'checked on': '2031-03-09',
      },
    ]);
    const claim = claimOf(run, 'clm_half');
    expect(claim?.checked).toEqual({
      verdict: 'Mostly false',
      evidence: 'https://desk.example/42',
      by: 'Ana Brell',
      on: '2031-03-09',
    });
    expect(claim?.checkworthiness).toMatchObject({ score: 0.8, worth: false });
    expect(claim?.notes.join()).toContain('checked by Ana Brell on 2031-03-09: Mostly false');
    expect(claimOf(run, 'clm_three')?.notes.join()).toContain(
      'grouped with a claim that was checked (clm_half)',
    );
    expect(claimOf(run, 'clm_three')?.checkworthiness.worth).toBe(true);
  });
});
