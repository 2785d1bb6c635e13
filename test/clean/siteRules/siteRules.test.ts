import { describe, expect, it } from 'vitest';
import { cleanRecord } from '../../../src/clean/cleanRecord.ts';
import { loadCleanResources } from '../../../src/clean/cleanResources.ts';
import { findSiteRule } from '../../../src/clean/siteRules/findSiteRule.ts';
import { parseSiteRules } from '../../../src/clean/siteRules/parseSiteRules.ts';
import type { Article } from '../../../src/model/article.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { readAsset } from '../../asset.ts';
import { newsPage } from '../resources.ts';

const resources = loadCleanResources(readAsset);
const HEAD = '<link rel="canonical" href="https://www.post.example/news/bridge">';
const DATED = '<meta property="article:published_time" content="2026-03-09T10:30:00Z">';

function cleanWith(rule: Record<string, unknown>, page: string): Article {
  const configuration = defaultConfiguration();
  const siteRules = [...parseSiteRules([{ host: 'post.example', ...rule }], 'rules.json')];
  const outcome = cleanRecord(
    {
      id: 'r_test',
      path: 'in/page.html',
      index: 0,
      mediaType: 'html',
      bytes: new TextEncoder().encode(page),
    },
    resources,
    { ...configuration, clean: { ...configuration.clean, siteRules } },
  );
  if ('failure' in outcome) throw new Error(outcome.failure.message);
  return outcome.article;
}

describe('site rules', () => {
  it('keep what the model would drop, and drop what it would keep, with the reason', () => {
    const inside =
      '<div class="timeline"><p>1962</p><p>1988</p></div><p class="legend">The council of Velmark has met in this hall since the fire of 1911, on every second Tuesday.</p>';
    const article = cleanWith({ keep: ['.timeline'], drop: ['p.legend'] }, newsPage({ head: HEAD, inside }));
    expect(article.text).toContain('1962\n1988');
    expect(article.text).not.toContain('fire of 1911');
    expect(article.removed).toContainEqual(expect.objectContaining({ reason: 'site rule' }));
    expect(article.warnings).toEqual([]);
  });

  it('read metadata', () => {
    const before =
      '<div class="x1">Bridge: the end</div><div class="x2">Ole Berg and Jana Brell</div><span class="x3">10.03.2026</span>';
    const rule = { title: '.x1', authors: '.x2', publishedAt: '.x3' };
    expect(cleanWith(rule, newsPage({ head: HEAD + DATED, before }))).toMatchObject({
      title: 'Bridge: the end',
      authors: ['Ole Berg', 'Jana Brell'],
      publishedAt: '2026-03-10',
      dating: { published: { precision: 'day', found: 'markup' } },
    });
  });

  it('say when a selector has stopped matching, and are not used past their date', () => {
    const gone = cleanWith({ drop: ['.old-box'] }, newsPage({ head: HEAD }));
    expect(gone.warnings).toEqual([
      'The site rule for post.example has stopped matching: nothing is ".old-box".',
    ]);
    const page = newsPage({ head: HEAD + DATED });
    expect(cleanWith({ until: '2026-03-09', keep: ['header'] }, page).text).toContain('Velmark Post');
    const late = cleanWith({ until: '2026-03-08', drop: ['main'] }, page);
    expect(late.text).toContain('The council of Velmark');
    expect(late.warnings.join()).toContain('holds until 2026-03-08');
  });

  it('are those of the nearest domain', () => {
    const rules = parseSiteRules(
      [{ host: 'post.example' }, { host: 'sport.post.example' }, { host: 'st.example' }],
      'rules.json',
    );
    expect(findSiteRule(rules, 'live.sport.post.example')?.host).toBe('sport.post.example');
    expect(findSiteRule(rules, 'post.example')?.host).toBe('post.example');
    expect(findSiteRule(rules, 'bigpost.example')).toBeUndefined();
  });

  it.each([
    [[{ host: 'post.example', keep: ['p['] }], 'no CSS selector'],
    [[{ host: 'post.example', remove: ['p'] }], 'rules.json'],
    [{ host: 'post.example' }, 'rules.json'],
    [[{ host: 'post.example', until: 'May' }], 'until'],
  ])('are refused where they are none: %j', (value, message) => {
    expect(() => parseSiteRules(value, 'rules.json')).toThrow(message);
  });
});
