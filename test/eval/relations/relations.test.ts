import { describe, expect, it } from 'vitest';
import {
  type ComparedReports,
  compareReports,
  findRelation,
  findVerdict,
  loadComparisonResources,
} from '../../../src/eval/relations/relationsRun.ts';
import { scoreRelations } from '../../../src/eval/relations/relationsScores.ts';
import type { Claim, ClaimGroup, Relation } from '../../../src/model/claim.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { readAsset } from '../../asset.ts';

function claim(id: string, articleId: string): Claim {
  return {
    id,
    articleId,
    span: { start: 0, end: 1 },
    quote: 'x',
    standalone: '',
    kind: 'fact',
    hedged: false,
    negated: false,
    background: false,
    checkworthiness: { score: 0, worth: false, reasons: [] },
    notes: [],
    attribution: { kind: 'editorial', contentSpans: [], chain: [] },
    figureIds: [],
    groupId: '',
  };
}

function relation(type: Relation['type'], claimIds: string[]): Relation {
  const verdict = type === 'conflicts' ? 'inconsistent' : 'consistent';
  return { id: type, type, claimIds, figureIds: [], check: '', verdict, explanation: '' };
}

function group(...claimIds: string[]): ClaimGroup {
  return { id: 'g', text: '', claimIds, publishers: 1, unknownPublishers: 0, agreement: 'single' };
}

function run(groups: ClaimGroup[], relations: Relation[] = []): ComparedReports {
  return { claims: [claim('1', 'a'), claim('2', 'a'), claim('3', 'b')], groups, relations };
}

describe('findRelation', () => {
  it('sees only what joins different reports', () => {
    expect(findRelation(run([group('1', '2'), group('3')], [relation('conflicts', ['1', '2'])]))).toBe(
      'none',
    );
    expect(findRelation(run([group('1', '3')]))).toBe('same');
  });

  it('lets a conflict outweigh all else, and any relation a shared group', () => {
    const both = [relation('supersedes', ['1', '3']), relation('conflicts', ['2', '3'])];
    expect(findRelation(run([group('1', '3')], both))).toBe('conflicts');
    expect(findRelation(run([group('1', '3')], [relation('partWhole', ['2', '3'])]))).toBe('partWhole');
  });

  it('leaves out differences from a reference table', () => {
    expect(findRelation(run([], [relation('reference', ['1', '3'])]))).toBe('none');
  });
});

describe('findVerdict', () => {
  it('is that of the sums alone', () => {
    expect(findVerdict(run([], [relation('conflicts', ['1', '3'])]))).toBeUndefined();
    expect(findVerdict(run([], [relation('partWhole', ['1', '3'])]))).toBe('consistent');
  });
});

describe('scoreRelations', () => {
  it('agrees with a calculation by hand', () => {
    const scores = scoreRelations([
      { gold: 'same', found: 'same' },
      { gold: 'same', found: 'conflicts' },
      { gold: 'conflicts', found: 'conflicts' },
      { gold: 'supersedes', found: 'conflicts' },
      { gold: 'none', found: 'conflicts' },
      { gold: 'partWhole', found: 'partWhole', goldVerdict: 'consistent', foundVerdict: 'consistent' },
      { gold: 'partWhole', found: 'partWhole', goldVerdict: 'inconsistent', foundVerdict: 'consistent' },
    ]);
    const value = (name: string) => scores.find(({ metric }) => metric === name)?.value;
    expect(value('sameF1')).toBeCloseTo(2 / 3);
    expect(value('conflictsF1')).toBeCloseTo(2 / 5);
    expect(value('partWholeF1')).toBe(1);
    expect(value('supersedesF1')).toBe(0);
    expect(value('relationF1')).toBeCloseTo((2 / 3 + 2 / 5 + 1 + 0) / 4);
    // An update called a conflict is no false one; the same statement and an unrelated one are.
    expect(scores.find(({ metric }) => metric === 'falseConflicts')).toMatchObject({ value: 2, n: 5 });
    expect(value('verdictAccuracy')).toBe(0.5);
  });
});

describe('compareReports', () => {
  it('takes reports through the chain as articles of their publishers and dates', async () => {
    const configuration = defaultConfiguration();
    const resources = loadComparisonResources(readAsset, configuration);
    const report = { text: 'The dam at Velk broke on Friday, the mayor said.', date: '2025-05-02' };
    const row = {
      a: { ...report, publisher: 'North' },
      b: { ...report, publisher: 'South' },
      relation: 'same' as const,
    };
    const result = await compareReports(row, resources, configuration);
    expect(new Set(result.claims.map(({ articleId }) => articleId)).size).toBe(2);
    expect(findRelation(result)).toBe('same');
  });
});
