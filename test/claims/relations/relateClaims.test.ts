import { describe, expect, it } from 'vitest';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import type { Relation } from '../../../src/model/claim.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

interface Side {
  readonly text: string;
  readonly quote: string;
  readonly figure: Partial<Figure>;
  readonly claim?: Parameters<typeof claimRow>[3];
}

function relate(left: Side, right: Side, articleOfRight = 'b'): Relation[] {
  const [a, b] = [left, right].map(({ text, claim }, index) =>
    claimRow(`c${index}`, index === 0 ? 'a' : articleOfRight, text, { figureIds: [`f${index}`], ...claim }),
  );
  if (a === undefined || b === undefined) return [];
  const figures = [
    figureRow('f0', a, left.quote, left.figure),
    figureRow('f1', b, right.quote, right.figure),
  ];
  return relateClaims(collect({ claims: [a, b], figures }), resources);
}

const turnout = (value: number, quote: string, fields: Partial<Figure> = {}): Side => ({
  text: `Turnout was ${quote} on Sunday.`,
  quote,
  figure: { value, ...fields },
});
const people = { kind: 'count' as const, name: 'person' };
const dead = (value: number, quote: string): Side => ({
  text: `The flood killed ${quote}.`,
  quote,
  figure: { value, unit: people },
});

describe('relateClaims', () => {
  it('reports a conflict where two articles disagree on one measure', () => {
    const [relation] = relate(turnout(67.2, '67.2 percent'), turnout(71, '71%'));
    expect(relation).toMatchObject({
      type: 'conflicts',
      verdict: 'inconsistent',
      claimIds: ['c0', 'c1'],
      explanation: 'For turnout, Courier gives “67.2 percent”, but Lantern gives “71%”.',
    });
  });

  it.each<[string, Side, Side]>([
    ['rounding', turnout(57.8, '57.8%'), turnout(58, '58%')],
    ['approximation', turnout(57.8, '57.8%'), turnout(58, 'nearly 58%', { approximation: 'under' })],
    ['a lower bound', turnout(57.8, '57.8%'), turnout(55, 'more than 55%', { approximation: 'over' })],
    ['a target against an actual', turnout(60, '60%', { kind: 'target' }), turnout(71, '71%')],
    ['a number in a pledge', { ...turnout(60, '60%'), claim: { kind: 'pledge' } }, turnout(71, '71%')],
    [
      'different times',
      turnout(60, '60%', { time: { start: '2022-01-01', end: '2022-12-31', granularity: 'year' } }),
      turnout(71, '71%', { time: { start: '2026-01-01', end: '2026-12-31', granularity: 'year' } }),
    ],
    [
      'different subjects',
      turnout(60, '60%', { subject: { entityId: 'e1', text: 'Norland' } }),
      turnout(71, '71%', { subject: { entityId: 'e2', text: 'Velmark' } }),
    ],
    ['different stories', { ...turnout(60, '60%'), claim: { storyId: 'other' } }, turnout(71, '71%')],
    [
      'different measures',
      { text: 'Inflation was 60%.', quote: '60%', figure: { value: 60 } },
      turnout(71, '71%'),
    ],
  ])('sees no conflict in %s', (_why, left, right) => {
    expect(relate(left, right)).toEqual([]);
  });

  it('takes a higher toll of a later day for an update', () => {
    const [relation] = relate(dead(4, '4 people'), dead(9, '9 people'));
    expect(relation).toMatchObject({ type: 'supersedes', verdict: 'consistent' });
    expect(relate(dead(9, '9 people'), dead(4, '4 people'))[0]?.type).toBe('conflicts');
  });

  it('compares figures of one article only where their sources differ', () => {
    const said = (speaker: string) => ({
      attribution: { kind: 'indirect' as const, contentSpans: [], chain: [], speaker },
    });
    const [left, right] = [turnout(60, '60%'), turnout(71, '71%')];
    expect(relate(left, right, 'a')).toEqual([]);
    const sides = [
      { ...left, claim: said('Ada Vey') },
      { ...right, claim: said('Jon Hale') },
    ] as const;
    expect(relate(...sides, 'a').map(({ type }) => type)).toEqual(['conflicts']);
  });

  it('adds up the parts of a whole', () => {
    const claim = claimRow('c0', 'a', 'Of the 5%, 3.5% is for roads and 1.5% for rail.', {
      figureIds: ['w', 'p', 'q'],
    });
    const figures = [
      figureRow('w', claim, '5%', { value: 5 }),
      figureRow('p', claim, '3.5%', { value: 3.5, partOf: 'w' }),
      figureRow('q', claim, '1.5%', { value: 1.5, partOf: 'w' }),
    ];
    const check = (rows: Figure[]) => relateClaims(collect({ claims: [claim], figures: rows }), resources)[0];
    expect(check(figures)).toMatchObject({
      type: 'partWhole',
      verdict: 'consistent',
      check: '3.5 + 1.5 = 5, whole 5',
      figureIds: [
        { id: 'w', role: 'whole' },
        { id: 'p', role: 'part' },
        { id: 'q', role: 'part' },
      ],
    });
    const [whole, part, other] = figures;
    if (whole === undefined || part === undefined || other === undefined) throw new Error('three figures');
    expect(check([whole, { ...part, value: 4.5, quote: '4.5%' }, other])?.verdict).toBe('inconsistent');
    // Far beyond the whole, or as much as it: no parts, but figures that were misread.
    expect(
      check([whole, { ...part, value: 4.9, quote: '4.9%' }, { ...other, value: 4.8, quote: '4.8%' }]),
    ).toBe(undefined);
    expect(check([whole, { ...part, value: 5, quote: '5%' }, other])).toBe(undefined);
  });

  it('adds up parts that another article names', () => {
    const whole: Side = {
      text: 'Norland spends 5 billion euros on transport.',
      quote: '5 billion euros',
      figure: { value: 5e9, unit: { kind: 'currency', code: 'EUR' } },
    };
    const text =
      'Norland spends 3 billion euros of it on rail transport and 2 billion euros on road transport.';
    const a = claimRow('a', 'a', whole.text, { figureIds: ['w'] });
    const b = claimRow('b', 'b', text, { figureIds: ['p', 'q'] });
    const figures = [
      figureRow('w', a, whole.quote, whole.figure),
      figureRow('p', b, '3 billion euros', { ...whole.figure, value: 3e9 }),
      figureRow('q', b, '2 billion euros', { ...whole.figure, value: 2e9 }),
    ];
    const relations = relateClaims(collect({ claims: [a, b], figures }), resources);
    expect(relations).toMatchObject([{ type: 'partWhole', verdict: 'consistent', claimIds: ['a', 'b'] }]);
  });

  it('does not set an article that gives both values against one of them', () => {
    const both: Side = { text: 'Turnout rose to 71% from 67.2%.', quote: '71%', figure: { value: 71 } };
    const a = claimRow('c0', 'a', both.text, { figureIds: ['f0', 'f1'] });
    const b = claimRow('c1', 'b', 'Turnout was 67.2%.', { figureIds: ['f2'] });
    const figures = [
      figureRow('f0', a, '71%', { value: 71 }),
      figureRow('f1', a, '67.2%', { value: 67.2 }),
      figureRow('f2', b, '67.2%', { value: 67.2 }),
    ];
    expect(relateClaims(collect({ claims: [a, b], figures }), resources)).toEqual([]);
  });

  it('takes another number of the same publisher on a later day for an update', () => {
    const articles = [
      { id: 'a', publisher: 'Courier', publishedAt: '2026-03-01' },
      { id: 'b', publisher: 'Courier', publishedAt: '2026-03-02' },
    ];
    const claims = [
      claimRow('c0', 'a', 'Turnout was 67.2%.', { figureIds: ['f0'] }),
      claimRow('c1', 'b', 'Turnout was 71%.', { figureIds: ['f1'] }),
    ];
    const figures = claims.map((claim, index) =>
      figureRow(`f${index}`, claim, index === 0 ? '67.2%' : '71%', { value: index === 0 ? 67.2 : 71 }),
    );
    const collection = collect({ claims, figures, articles });
    expect(relateClaims(collection, resources).map(({ type }) => type)).toEqual(['supersedes']);
  });

  it('reports a plan that a later article calls off', () => {
    const plan = 'Ada Vey will meet Jon Hale in Selby on Friday.';
    const end = 'The meeting of Ada Vey and Jon Hale in Selby was called off.';
    const claims = [claimRow('c0', 'a', plan, { kind: 'announcement' }), claimRow('c1', 'b', end)];
    const relations = relateClaims(collect({ claims }), resources);
    expect(relations).toMatchObject([{ type: 'supersedes', claimIds: ['c0', 'c1'], figureIds: [] }]);
    const reversed = [claimRow('c0', 'b', plan, { kind: 'announcement' }), claimRow('c1', 'a', end)];
    expect(relateClaims(collect({ claims: reversed }), resources)).toEqual([]);
  });

  it('reports a plan that a later article tells as done', () => {
    const plan = claimRow('c0', 'a', 'Ada Vey will open the harbour bridge in Selby on Friday.', {
      kind: 'announcement',
    });
    const deed = claimRow('c1', 'b', 'Ada Vey opened the harbour bridge in Selby on Friday.');
    const relations = relateClaims(collect({ claims: [plan, deed] }), resources);
    expect(relations).toMatchObject([{ type: 'supersedes', check: 'status: planned, then "carried out"' }]);
  });

  it('does not count who speaks as what is planned, where a pronoun names him', () => {
    const quote = 'He said a ruling could come by the end of June.';
    const at = (words: string) => ({
      start: quote.indexOf(words),
      end: quote.indexOf(words) + words.length,
    });
    const plan = claimRow('c0', 'a', quote, {
      kind: 'forecast',
      standalone: quote.replace('He', 'He [Odo Kell]'),
      attribution: {
        kind: 'indirect',
        sourceSpan: at('He'),
        cueSpan: at('said'),
        contentSpans: [at('a ruling could come by the end of June')],
        chain: [],
        speaker: 'Odo Kell',
      },
    });
    const ended = claimRow('c1', 'b', 'A visit of Odo Kell to Torvik has been called off.');
    expect(relateClaims(collect({ claims: [plan, ended] }), resources)).toEqual([]);
  });

  it('reports a state that a later article tells as ended', () => {
    const state = claimRow('c0', 'a', 'Two sailors of the trawler Perle are missing.');
    const end = claimRow('c1', 'b', 'The two sailors of the trawler Perle have been found safe.');
    const relations = relateClaims(collect({ claims: [state, end] }), resources);
    expect(relations).toMatchObject([{ type: 'supersedes', check: 'status: ongoing, then "ended"' }]);
  });

  it('does not depend on the order of its input', () => {
    const claims = [60, 71, 80].map((value, index) =>
      claimRow(`c${index}`, ['a', 'b', 'c'][index] ?? '', `Turnout was ${value}%.`, {
        figureIds: [`f${index}`],
      }),
    );
    const figures = claims.map((claim, index) =>
      figureRow(`f${index}`, claim, claim.quote.slice(12, 15), { value: [60, 71, 80][index] ?? 0 }),
    );
    const forward = relateClaims(collect({ claims, figures }), resources);
    expect(forward).toHaveLength(3);
    const backward = { claims: claims.toReversed(), figures: figures.toReversed() };
    expect(relateClaims(collect(backward), resources)).toEqual(forward);
  });
});
