import { describe, expect, it } from 'vitest';
import { fixture } from '../report/fixture.ts';
import { correct, statusesOf } from './corrected.ts';

describe('merge events', () => {
  it('makes one of all rows with the same word; claims and stories follow', () => {
    const claims = fixture.claims.map((claim) =>
      claim.id === 'clm_wait' ? { ...claim, eventId: 'evt_second' } : claim,
    );
    const run = correct(
      [
        { id: 'evt_second', correction: 'merge events', value: 'harbour' },
        { id: 'clm_met', correction: 'merge events', value: 'Harbour' },
      ],
      { ...fixture, claims },
    );
    expect(statusesOf(run)).toEqual(['applied', 'applied']);
    const [met, ...others] = run.events;
    expect(others.map(({ id }) => id)).toEqual(['evt_olaf']);
    expect(met).toMatchObject({ id: 'evt_met', supersedes: ['evt_second'], place: { name: 'Northport' } });
    expect(met?.mentions).toHaveLength(2);
    expect(met?.conflicts.find(({ field }) => field === 'place')?.values.map(({ value }) => value)).toEqual([
      'Northport',
      'Ostrava Bay',
    ]);
    expect(run.claims.find(({ id }) => id === 'clm_wait')?.eventId).toBe('evt_met');
    expect(run.stories[0]?.eventIds).toEqual(['evt_met', 'evt_olaf']);
  });

  it('is unneeded with one row alone', () => {
    const run = correct([{ id: 'evt_second', correction: 'merge events', value: 'x' }]);
    expect(statusesOf(run)).toEqual(['unneeded']);
    expect(run.events).toEqual(fixture.events);
  });
});

describe('split event', () => {
  const mention = {
    articleId: 'art_ledger',
    span: { start: 0, end: 73 },
    quote: 'Vellmark will spend 2.5% of GDP on harbours by 2035, Ada Quill announced.',
  };
  const run = {
    ...fixture,
    events: fixture.events.map((event) =>
      event.id === 'evt_met' ? { ...event, mentions: [...event.mentions, mention] } : event,
    ),
  };
  const row = { id: 'evt_met', article: 'art_ledger.html', quote: mention.quote, correction: 'split event' };

  it('takes a mention out, with what its source alone said and the claims there', () => {
    const split = correct([row], run);
    expect(statusesOf(split)).toEqual(['applied']);
    const other = split.events.at(-1);
    expect(other).toMatchObject({
      mentions: [mention],
      articles: [{ id: 'art_ledger', role: 'mentions' }],
      time: { start: '2031-03-02', end: '2031-03-02', granularity: 'day' },
      status: 'scheduled',
      conflicts: [],
    });
    expect(split.events[0]).toMatchObject({ id: 'evt_met', status: 'held', time: { start: '2031-03-03' } });
    expect(split.events[0]?.articles).toEqual([{ id: 'art_courier', role: 'primary' }]);
    expect(split.claims.find(({ id }) => id === 'clm_half')?.eventId).toBe(other?.id);
    expect(split.stories[0]?.eventIds).toContain(other?.id);
  });

  it('goes by a claim on that passage, too, and lets another event have the mention', () => {
    const byClaim = correct(
      [
        {
          id: 'clm_half',
          correction: 'split event',
          quote: 'Vellmark will spend 2.5% of GDP on harbours by 2035',
        },
      ],
      run,
    );
    expect(byClaim.events).toHaveLength(4);
    const joined = correct(
      [
        row,
        { ...row, correction: 'merge events', value: 'b' },
        { id: 'evt_second', correction: 'merge events', value: 'b' },
      ],
      run,
    );
    expect(statusesOf(joined)).toEqual(['applied', 'applied', 'applied']);
    expect(joined.events.map(({ id }) => id)).toEqual(['evt_met', 'evt_second', 'evt_olaf']);
    expect(joined.claims.find(({ id }) => id === 'clm_half')?.eventId).toBe('evt_second');
  });

  it('never leaves an event without a mention', () => {
    const alone = correct([
      { id: 'evt_olaf', quote: fixture.events[2]?.mentions[0]?.quote ?? '', correction: 'split event' },
    ]);
    expect(statusesOf(alone)).toEqual(['unneeded']);
  });
});

describe('groups', () => {
  it('are merged by claims with the same word', () => {
    const run = correct([
      { id: 'clm_wall', correction: 'merge', value: '1' },
      { id: 'clm_half', correction: 'merge groups', value: '1' },
    ]);
    expect(statusesOf(run)).toEqual(['applied', 'applied']);
    expect(run.groups.find(({ id }) => id === 'grp_pledge')).toMatchObject({
      claimIds: ['clm_three', 'clm_half', 'clm_wall'],
      publishers: 2,
    });
    expect(run.claims.find(({ id }) => id === 'clm_wall')?.groupId).toBe('grp_pledge');
  });

  it('are split, the first claim of a group too, and every claim is in one group', () => {
    const run = correct([{ id: 'clm_three', correction: 'split group' }]);
    expect(statusesOf(run)).toEqual(['applied']);
    const members = run.groups.flatMap(({ claimIds }) => claimIds);
    expect([...members].sort()).toEqual(fixture.claims.map(({ id }) => id).sort());
    expect(new Set(run.groups.map(({ id }) => id)).size).toBe(run.groups.length);
    expect(run.groups.find(({ id }) => id === 'grp_pledge')).toMatchObject({
      claimIds: ['clm_half'],
      publishers: 1,
    });
    for (const { id, groupId } of run.claims) {
      expect(run.groups.find((group) => group.id === groupId)?.claimIds).toContain(id);
    }
  });

  it('have nothing to split where a claim is alone', () => {
    expect(statusesOf(correct([{ id: 'clm_wall', correction: 'split' }]))).toEqual(['unneeded']);
  });
});
