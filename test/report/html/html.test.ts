import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import reporter from '../../../src/report/html/html.ts';
import { context, fixture } from '../fixture.ts';

function renderPages(): Map<string, string> {
  return new Map([...reporter(fixture, context)].map((file) => [file.path, [...file.chunks].join('')]));
}

const pages = renderPages();
const documents = new Map<string, CheerioAPI>(
  [...pages].filter(([path]) => path.endsWith('.html')).map(([path, text]) => [path, load(text)]),
);

function open(path: string): CheerioAPI {
  const document = documents.get(path);
  if (document === undefined) throw new Error(`no page ${path}`);
  return document;
}

describe('the pages', () => {
  it('are an overview, lists, and one page per event, article, its claims, and entity that does something', () => {
    expect([...pages.keys()]).toEqual([
      ...['index', 'events', 'claims', 'figures', 'speakers', 'articles', 'run'].map(
        (name) => `report/${name}.html`,
      ),
      'report/search/1.js',
      'report/events/evt_met.html',
      'report/events/evt_second.html',
      'report/events/evt_olaf.html',
      'report/articles/art_courier.html',
      'report/claims/art_courier.html',
      'report/articles/art_ledger.html',
      'report/claims/art_ledger.html',
      'report/articles/art_stray.html',
      'report/claims/art_stray.html',
      'report/speakers/ent_quill.html',
      'report/speakers/ent_brandt.html',
      'report/speakers/ent_vellmark.html',
      ...['figures', 'events', 'coverage', 'meetings', 'mentions'].map(
        (name) => `report/charts/${name}.vl.json`,
      ),
    ]);
  });

  it('link to pages and anchors that exist', () => {
    for (const [path, $] of documents) {
      for (const element of $('a[href]')) {
        const href = $(element).attr('href') ?? '';
        if (/^https?:/u.test(href)) continue;
        const [file = '', fragment] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(pages.has(target), `${path} links to ${href}`).toBe(true);
        if (fragment === undefined) continue;
        expect(open(target)(`[id="${fragment}"]`), `${path} links to ${href}`).toHaveLength(1);
      }
    }
  });

  it('use each id once', () => {
    for (const [path, $] of documents) {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('let nothing in but their own style sheet and script', () => {
    for (const $ of documents.values()) {
      const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
      expect(policy).toContain("default-src 'none'");
      for (const style of $('style')) {
        const hash = createHash('sha256').update($(style).text()).digest('base64');
        expect(policy).toContain(`style-src 'sha256-${hash}'`);
      }
      for (const script of $('script')) {
        const hash = createHash('sha256').update($(script).text()).digest('base64');
        expect(policy).toContain(`script-src 'sha256-${hash}'`);
        expect($(script).attr('src')).toBeUndefined();
      }
      expect($('img, link, iframe, object, embed, form, [style], [onclick]')).toHaveLength(0);
      expect($('a[href^="javascript:" i], a[href^="data:" i]')).toHaveLength(0);
    }
  });

  it('are the same for the same run', () => {
    expect(renderPages()).toEqual(pages);
  });
});

describe('the overview', () => {
  const $ = open('report/index.html');

  it('shows both sides of a disputed figure, each with speaker and publisher', () => {
    const sides = $('#rel_pledge .sides > li')
      .toArray()
      .map((side) => $(side).text().replace(/\s+/gu, ' '));
    expect(sides).toHaveLength(2);
    expect(sides[1]).toMatch(/^3% of GDP Ada Quill Vellmark would .*Northport Courier, 4 March 2031/u);
    expect(sides[0]).toMatch(/^2\.5% of GDP Ada Quill Vellmark will .*The Vellmark Ledger, 5 March 2031/u);
  });

  it('shows a sum that does not add up with its sentence once', () => {
    expect($('#rel_wall .value').text()).toBe('€4.2 billion whole€3 billion part€1 billion part');
    expect($('#rel_wall blockquote')).toHaveLength(1);
  });

  it('lists what is only planned, and apart from it what was called off, each in the words of a source', () => {
    const badges = (section: string) =>
      $(`${section} tbody .badge`)
        .toArray()
        .map((badge) => $(badge).text());
    expect(badges('#planned')).toEqual(['Planned']);
    expect(badges('#called-off')).toEqual(['Cancelled']);
    expect($('#planned').text()).not.toContain('Quill–Brandt');
    expect($('#planned q').text()).toBe('A second meeting is planned for Friday');
  });

  it('counts what the first questions ask for, and leads to the answers', () => {
    const tiles = $('.glance a')
      .toArray()
      .map((tile) => $(tile).text().trim());
    expect(tiles).toEqual([
      '3 in dispute',
      '1 only planned',
      '1 cancelled or denied',
      '3 worth checking',
      '2 of these from a single source',
      '1 speaker',
    ]);
    for (const tile of $('.glance a')) {
      expect($(`#${$(tile).attr('href')?.split('#')[1]}`)).toHaveLength(1);
    }
  });

  it('names every claim worth checking that a single publisher tells', () => {
    expect($('#single li')).toHaveLength(2);
    expect($('#single').text()).toContain('only in The Vellmark Ledger');
  });
});

describe('an event page', () => {
  const $ = open('report/events/evt_met.html');

  it('says what happened in the words of a source, and who reported it first', () => {
    expect($('.facts').text()).toContain('met Governor Tomas Brandt in Northport on Monday');
    const times = $('#sources table')
      .last()
      .find('tbody td:first-child')
      .toArray()
      .map((cell) => $(cell).text());
    expect(times.slice(0, 2)).toEqual(['4 March 2031, 09:30', '5 March 2031']);
  });
});

describe('a speaker’s page', () => {
  const $ = open('report/speakers/ent_quill.html');

  it('gives what was said once, with each place where it stands', () => {
    const said = $('#said .claim').toArray();
    expect(said.map((one) => $(one).find('blockquote').text())).toHaveLength(2);
    expect($(said[0]).text()).toContain('Northport Courier, 4 March 2031');
    expect($(said[0]).find('.same').text()).toContain('Vellmark will spend 2.5% of GDP');
  });

  it('names whom they met', () => {
    expect($('#events tbody tr').first().text()).toContain('Tomas Brandt');
  });
});

describe('an article page', () => {
  const $ = open('report/articles/art_courier.html');

  it('keeps the clean text word for word', () => {
    const shown = $('.block')
      .toArray()
      .map((block) => {
        const words = $(block).find('.words p').clone();
        words.find('.label, sup').remove();
        return words.text();
      });
    const { text, blocks } = fixture.articles[0] ?? { text: '', blocks: [] };
    expect(shown).toEqual(blocks.map(({ span }) => text.slice(span.start, span.end)));
  });

  it('marks each claim where it stands and explains it beside its paragraph', () => {
    const label = $('#at-clm_three');
    expect(label.attr('href')).toBe('#note-clm_three');
    expect(label.next('mark').text()).toBe('Vellmark would spend ');
    const note = label.closest('.block').find('#note-clm_three');
    expect(note.text()).toContain('Ada Quill, Harbour Minister');
    expect(note.find('.whole').attr('href')).toBe('../claims/art_courier.html#clm_three');
  });

  it('lists what cleaning removed and why', () => {
    expect($('#removed li').text()).toContain('teaser');
  });
});
