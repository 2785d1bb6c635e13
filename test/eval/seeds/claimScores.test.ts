import { describe, expect, it } from 'vitest';
import { scoreClaims } from '../../../src/eval/seeds/claimScores.ts';
import type { PlacedClaim } from '../../../src/eval/seeds/placedClaims.ts';
import type { GoldClaim, SeedsGold } from '../../../src/eval/seeds/seedsGold.ts';
import type { Claim } from '../../../src/model/claim.ts';

function goldClaim(start: number, end: number, rest: Partial<GoldClaim> = {}): GoldClaim {
  return {
    id: `g${start}`,
    file: 'a.txt',
    span: { start, end },
    kind: 'fact',
    attribution: { kind: 'editorial', speaker: null },
    checkworthy: false,
    must: true,
    figures: [],
    ...rest,
  };
}

function placed(
  start: number,
  end: number,
  rest: Partial<Claim> & { speaker?: string; file?: string } = {},
): PlacedClaim {
  const { speaker, file = 'a.txt', ...fields } = rest;
  const claim: Claim = {
    id: `c${start}`,
    articleId: 'a_1',
    span: { start, end },
    quote: 'x'.repeat(end - start),
    standalone: '',
    kind: 'fact',
    hedged: false,
    negated: false,
    background: false,
    checkworthiness: { score: 0, worth: false, reasons: [] },
    notes: [],
    attribution: {
      kind: speaker === undefined ? 'editorial' : 'indirect',
      contentSpans: [],
      chain: [],
      ...(speaker === undefined ? {} : { speaker }),
    },
    figureIds: [],
    groupId: 'g_1',
    ...fields,
  };
  return { file, span: { start, end }, claim };
}

function gold(claims: GoldClaim[], rest: Partial<SeedsGold> = {}): SeedsGold {
  return { claims, notClaims: [], navigation: [], events: [], ...rest };
}

const hoval = { kind: 'indirect', speaker: 'Lena Hoval' };

describe('scoreClaims', () => {
  it('counts must-claims for recall and all claims in gold files for precision', () => {
    const scores = scoreClaims(
      [placed(0, 10), placed(50, 60), placed(0, 10, { file: 'no-gold.txt' })],
      gold([goldClaim(0, 12), goldClaim(20, 30), goldClaim(40, 45, { must: false })]),
    );
    expect(scores.claimRecall).toEqual({ value: 1 / 2, n: 2 });
    expect(scores.claimPrecision).toEqual({ value: 1 / 2, n: 2 });
  });

  it('compares speakers by name and anonymous ones by their word', () => {
    const scores = scoreClaims(
      [placed(0, 10, { speaker: 'Hoval' }), placed(20, 30, { speaker: 'Marek Hoval' }), placed(40, 50, {})],
      gold([
        goldClaim(0, 10, { attribution: hoval }),
        goldClaim(20, 30, { attribution: hoval }),
        goldClaim(40, 50, { attribution: hoval }),
      ]),
    );
    expect(scores.speakerAccuracy).toEqual({ value: 1 / 3, n: 3 });
  });

  it('judges two gold claims of one sentence by a claim each', () => {
    const both = gold([goldClaim(0, 40), goldClaim(0, 40, { id: 'spoken', attribution: hoval })]);
    const split = scoreClaims([placed(0, 15), placed(16, 40, { speaker: 'Hoval' })], both);
    expect(split.falseAttribution).toEqual({ value: 0, n: 1 });
    const whole = scoreClaims([placed(0, 40, { speaker: 'Hoval' })], both);
    expect(whole.falseAttribution).toEqual({ value: 1, n: 1 });
    const wrong = scoreClaims([placed(0, 15), placed(16, 40, { speaker: 'Marek' })], both);
    expect(wrong.falseAttribution).toEqual({ value: 1, n: 1 });
  });

  it('calls a speaker of an editorial claim false, by the claim that fits best', () => {
    const scores = scoreClaims(
      [placed(0, 10), placed(0, 30, { speaker: 'Hoval' }), placed(40, 50, { speaker: 'Hoval' })],
      gold([goldClaim(0, 10), goldClaim(40, 50)]),
    );
    expect(scores.falseAttribution).toEqual({ value: 1 / 2, n: 2 });
  });

  it('counts claims on headings apart from claims on empty sentences', () => {
    const scores = scoreClaims(
      [placed(0, 10), placed(20, 30)],
      gold([goldClaim(40, 50)], {
        notClaims: [
          { file: 'a.txt', span: { start: 0, end: 10 }, text: 'A heading' },
          { file: 'a.txt', span: { start: 20, end: 30 } },
        ],
      }),
    );
    expect(scores.nonClaimHits).toEqual({ value: 1, n: 1 });
    expect(scores.nonClaimSentenceHits).toEqual({ value: 1, n: 1 });
  });

  it('scores check-worthiness over predicted and gold claims alike', () => {
    const worth = { checkworthiness: { score: 1, worth: true, reasons: [] } };
    const scores = scoreClaims(
      [placed(0, 10, worth), placed(20, 30, worth), placed(60, 70)],
      gold([
        goldClaim(0, 10, { checkworthy: true }),
        goldClaim(20, 30),
        goldClaim(60, 70, { checkworthy: true }),
      ]),
    );
    // precision 1/2 (the second is not check-worthy), recall 1/2 (the third was not chosen)
    expect(scores.checkworthyF1.value).toBeCloseTo(0.5);
  });

  it('compares kinds of found must-claims', () => {
    const scores = scoreClaims(
      [placed(0, 10, { kind: 'pledge' }), placed(20, 30)],
      gold([goldClaim(0, 10), goldClaim(20, 30)]),
    );
    expect(scores.kindAccuracy).toEqual({ value: 1 / 2, n: 2 });
  });
});
