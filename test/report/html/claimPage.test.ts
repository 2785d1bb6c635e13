import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/model/ids.ts';
import reporter from '../../../src/report/html/html.ts';
import { context, fixture } from '../fixture.ts';
import { contextOf, largeRun } from '../largeRun.ts';

const pages = new Map([...reporter(fixture, context)].map((file) => [file.path, [...file.chunks].join('')]));
const $ = load(pages.get('report/claims/art_courier.html') ?? '');
const record = $('#clm_three');
const fact = (name: string) =>
  record
    .find('dl.known > div')
    .filter((_, row) => $(row).children('dt').text() === name)
    .children('dd');

describe('the page of a claim', () => {
  it('shows the quote inside its paragraph, its speaker and figure marked', () => {
    expect(record.find('.claimed').text()).toBe('Vellmark would spend 3% of GDP on harbours by 2035');
    const paragraph = fact('In its paragraph').find('.words');
    expect(paragraph.find('.speaker').text()).toBe('Quill saidS');
    expect(paragraph.find('.figure').text()).toBe('3% of GDPF');
    expect(paragraph.find('mark').text()).toContain('Vellmark would spend ');
    const words = paragraph.clone();
    words.find('sup').remove();
    expect(fixture.articles[0]?.text).toContain(words.text());
  });

  it('names the speaker with office, the normalised figure and the standalone form', () => {
    expect(fact('Said by').text()).toContain('Ada Quill, Harbour Minister, Vellmark, in reported speech');
    expect(fact('Figure').find('tbody td').first().text()).toBe('3% of GDP');
    expect(fact('Read alone').text()).toContain('[31 December] 2035');
  });

  it('shows the claim that contradicts it in its own words', () => {
    expect(fact('Checks made').find('.badge').text()).toBe('The sources disagree');
    const elsewhere = fact('Told elsewhere').text() + fact('Checks made').text();
    expect(elsewhere).toContain('Vellmark will spend 2.5% of GDP on harbours by 2035');
  });

  it('says where it stands: text fragment, offsets, hash of the text', () => {
    const article = fixture.articles[0];
    const claim = fixture.claims.find(({ id }) => id === 'clm_three');
    if (article === undefined || claim === undefined) throw new Error('the fixture has both');
    const place = fact('Where it stands');
    expect(place.text()).toContain(sha256(article.text));
    expect(place.text()).toContain(`Characters ${claim.span.start}–${claim.span.end}`);
    expect(article.text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
    expect(place.find('a[rel=noreferrer]').attr('href')).toMatch(/#:~:text=Vellmark%20would%20spend/u);
    expect(place.find('a').eq(1).attr('href')).toBe('../articles/art_courier.html#at-clm_three');
  });

  it('leads to its neighbours in the article', () => {
    const next = record.find('a[rel=next]').attr('href') ?? '';
    expect(next).toMatch(/^\.\.\/claims\/art_courier\.html#clm_/u);
    expect(
      $(`#${next.split('#')[1]}`)
        .find('a[rel=prev]')
        .attr('href'),
    ).toMatch(/#clm_three$/u);
  });
});

describe('an article of very many claims', () => {
  const run = largeRun(1, 250);
  const files = new Map(
    [...reporter(run, contextOf(run))].map((file) => [file.path, [...file.chunks].join('')]),
  );

  it('has several pages of them, and links know which', () => {
    const paths = [...files.keys()].filter((path) => path.startsWith('report/claims/'));
    expect(paths).toEqual(['', '-2', '-3'].map((page) => `report/claims/art_0${page}.html`));
    const list = load(files.get('report/claims.html') ?? '');
    const targets = list('.entry blockquote a')
      .toArray()
      .map((link) => list(link).attr('href') ?? '');
    expect(targets).toHaveLength(250);
    for (const target of targets) {
      const [path, id] = target.split('#');
      expect(files.get(`report/${path}`)).toContain(`id="${id}"`);
    }
  });
});
