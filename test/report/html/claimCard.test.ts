import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import { claimCard } from '../../../src/report/html/claimCard.ts';
import { linksFrom } from '../../../src/report/html/links.ts';
import { buildSite, type View } from '../../../src/report/html/site.ts';
import { indexRun } from '../../../src/report/runIndex.ts';
import { context, fixture } from '../fixture.ts';

const view: View = {
  ...buildSite(indexRun(fixture), context),
  links: linksFrom(0, { stories: new Map(), claims: new Map(), profiles: new Map() }),
  scope: '',
};

function aloneLine(quote: string, standalone: string): string {
  const [claim] = fixture.claims;
  if (claim === undefined) throw new Error('the fixture has claims');
  const changed: Claim = { ...claim, quote, standalone };
  return load(claimCard(view, changed).text)('.alone').text();
}

describe('claimCard', () => {
  it('shows only what was resolved where the standalone form adds brackets', () => {
    expect(
      aloneLine('He met Quill on Monday.', 'He [Tomas Brandt] met [Ada] Quill on Monday [2031-03-03].'),
    ).toBe('“He” = Tomas Brandt · “Quill” = Ada Quill · “Monday” = 3 March 2031');
  });

  it('shows any other standalone form whole, and nothing where it is the quote', () => {
    expect(aloneLine('fell to 3%', 'Spending fell to 3%')).toBe('Read alone: Spending fell to 3%');
    expect(aloneLine('It fell.', 'It fell.')).toBe('');
  });

  it('says openly that the speaker is not known', () => {
    const claim = fixture.claims.find((one) => one.id === 'clm_three');
    if (claim === undefined) throw new Error('the fixture has this claim');
    const open: Claim = { ...claim, attribution: { kind: 'indirect', contentSpans: [], chain: [] } };
    expect(load(claimCard(view, open).text)('.by').text()).toBe('speaker left open, in reported speech');
  });

  it('says on whose word the article gives the claim', () => {
    const [claim] = fixture.claims;
    if (claim === undefined) throw new Error('the fixture has claims');
    const via = [{ outlet: 'the Orre Gazette', span: { start: 0, end: 1 } }];
    const scoop: Claim = { ...claim, attribution: { ...claim.attribution, via } };
    const lineOf = (shown: Claim) => load(claimCard(view, shown).text)('.from').text();
    expect(lineOf(scoop)).toBe(`${lineOf(claim)}, via the Orre Gazette`);
  });
});
