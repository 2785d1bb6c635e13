import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run.ts';
import { findDisputes, findUpdates } from '../../src/report/disputes.ts';
import { indexRun } from '../../src/report/runIndex.ts';
import { fixture } from './fixture.ts';

function disputesOf(run: RunResult) {
  return findDisputes(indexRun(run));
}

describe('findDisputes', () => {
  it('puts each value of a conflict on its side, with article, claim and figure', () => {
    const [figures, sum, event] = disputesOf(fixture);
    expect(figures).toMatchObject({
      id: 'rel_pledge',
      title: 'Spending on harbours, Vellmark',
      eventId: 'evt_met',
    });
    expect(figures?.sides).toEqual([
      {
        value: '2.5% of GDP',
        role: 'value',
        sources: [{ articleId: 'art_ledger', claimId: 'clm_half', figureId: 'fig_half' }],
      },
      {
        value: '3% of GDP',
        role: 'value',
        sources: [{ articleId: 'art_courier', claimId: 'clm_three', figureId: 'fig_three' }],
      },
    ]);
    expect(sum?.sides.map((side) => [side.value, side.role])).toEqual([
      ['€4.2 billion', 'whole'],
      ['€3 billion', 'part'],
      ['€1 billion', 'part'],
    ]);
    expect(event?.sides.map((side) => side.value)).toEqual(['Monday 3 March 2031', 'Sunday 2 March 2031']);
  });

  it('has one side for one value, rounded or not', () => {
    const [first] = fixture.relations;
    if (first === undefined) throw new Error('the fixture has relations');
    const [three] = fixture.figures;
    if (three === undefined) throw new Error('the fixture has figures');
    const rounded = { ...three, id: 'fig_rounded', approximation: 'over' as const };
    const relation = {
      ...first,
      figureIds: [...first.figureIds, { id: rounded.id, role: 'value' as const }],
    };
    const [dispute] = disputesOf({
      ...fixture,
      figures: [...fixture.figures, rounded],
      relations: [relation],
    });
    expect(dispute?.sides.map((side) => side.value)).toEqual(['2.5% of GDP', '3% of GDP']);
    expect(dispute?.sides[1]?.sources).toHaveLength(2);
  });

  it('is named by what was compared, where the check says so', () => {
    const relations = fixture.relations.map((one) => ({ ...one, check: 'harbour dues: 3% against 2.5%' }));
    expect(disputesOf({ ...fixture, relations })[0]?.title).toBe('Harbour dues, Vellmark');
  });

  it('shows claims against each other where no figures are named', () => {
    const relations = fixture.relations.slice(0, 1).map((one) => ({ ...one, figureIds: [] }));
    const [dispute] = disputesOf({ ...fixture, relations });
    expect(dispute?.title).toBe('Quill–Brandt meeting, Northport');
    expect(dispute?.sides.map(({ value, sources }) => [value, sources[0]?.claimId])).toEqual([
      ['', 'clm_three'],
      ['', 'clm_half'],
    ]);
  });

  it('leaves out what was checked and found consistent', () => {
    const consistent = fixture.relations.map((one) => ({ ...one, verdict: 'consistent' as const }));
    expect(disputesOf({ ...fixture, relations: consistent }).map((one) => one.type)).toEqual(['event']);
  });

  it('joins conflicts that share a figure, and no others', () => {
    const pair = (id: string, a: string, b: string) => ({
      id,
      type: 'conflicts' as const,
      claimIds: [],
      figureIds: [a, b].map((figure) => ({ id: figure, role: 'value' as const })),
      check: '',
      verdict: 'inconsistent' as const,
      explanation: id,
    });
    const relations = [
      pair('r1', 'fig_three', 'fig_half'),
      pair('r2', 'fig_state', 'fig_towns'),
      pair('r3', 'fig_half', 'fig_wall'),
    ];
    const joined = disputesOf({ ...fixture, events: [], relations });
    expect(joined.map((one) => [one.id, one.sides.length])).toEqual([
      ['r1', 3],
      ['r2', 2],
    ]);
    expect(joined[0]?.explanations).toEqual(['The sources give 3 different values.']);
  });
});

describe('findUpdates', () => {
  it('puts the earlier value first, whatever its size, and is no dispute', () => {
    const [relation] = fixture.relations;
    if (relation === undefined) throw new Error('the fixture has relations');
    const update = { ...relation, type: 'supersedes' as const, verdict: 'consistent' as const };
    const run = { ...fixture, events: [], relations: [update] };
    const [found] = findUpdates(indexRun(run));
    expect(found?.sides.map((side) => side.value)).toEqual(['3% of GDP', '2.5% of GDP']);
    expect(disputesOf(run)).toEqual([]);
  });
});
