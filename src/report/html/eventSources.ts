import type { Event } from '../../model/event.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { formatMoment } from '../dates.ts';
import { sortBy } from '../ranking.ts';
import { rowsAt } from '../runIndex.ts';
import { publisherWords, titleWords } from '../wording.ts';
import { mentionsOverTime } from './charts/mentions.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './site.ts';
import { table } from './table.ts';

const MOST_ARTICLES = 500;
const MOST_QUOTES = 3;
const MOST_PUBLISHERS = 14;

/** Everybody who reports an event, the first to do so first, copies of one text marked. */
export function eventSources(view: View, event: Event): Markup {
  const roles = new Map(event.articles.map(({ id, role }) => [id, role]));
  const articles = sortBy(rowsAt(view.index.articles, [...roles.keys()]), ({ publishedAt, id }) => [
    publishedAt,
    id,
  ]);
  const originals = originalsOf(view, event);
  const rows = articles.slice(0, MOST_ARTICLES).map((article) => [
    article.publishedAt === undefined
      ? 'undated'
      : html`<time datetime="${article.publishedAt}">${formatMoment(article.publishedAt)}</time>`,
    html`<bdi>${publisherWords(article)}</bdi>`,
    html`<a href="${view.links.article(article.id)}"><bdi>${titleWords(article)}</bdi></a>${copyNote(view, originals.get(article.id))}`,
    html`<ul class="plain">${event.mentions
      .filter((mention) => mention.articleId === article.id)
      .slice(0, MOST_QUOTES)
      .map((mention) => html`<li><q dir="auto">${mention.quote}</q></li>`)}</ul>`,
    roles.get(article.id) === 'primary' ? 'the event itself' : 'in passing',
  ]);
  const rest = articles.length - MOST_ARTICLES;
  return html`<section id="${view.scope}sources"><h2>Who reports it, first seen first</h2>${mentionChart(view, event, articles)}${table(['First seen', 'Source', 'Article', 'In the words', 'Covers'], rows)}${rest > 0 && html`<p class="more">and ${rest} more articles: events.jsonl has them all.</p>`}</section>`;
}

/** For copies of an agency's text: the article that they copy. */
function originalsOf(view: View, event: Event): ReadonlyMap<string, string> {
  const copies = rowsAt(view.index.stories, event.storyIds).flatMap(({ syndicated }) => syndicated);
  return new Map(
    copies.flatMap(([original = '', ...others]) => others.map((copy) => [copy, original] as const)),
  );
}

function copyNote(view: View, original: string | undefined): Markup | undefined {
  const [article] = rowsAt(view.index.articles, original === undefined ? [] : [original]);
  if (article === undefined) return undefined;
  return html` <span class="tag open">copy</span> <small>of <a href="${view.links.article(article.id)}"><bdi>${publisherWords(article)}</bdi></a>, not counted as a source of its own</small>`;
}

function mentionChart(view: View, event: Event, articles: readonly ReportedArticle[]): Markup | undefined {
  const publishers = [...new Set(articles.map(publisherWords))].slice(0, MOST_PUBLISHERS);
  const rows = publishers.map((publisher) => ({
    label: publisher,
    articleIds: event.mentions.flatMap(({ articleId }) => {
      const article = view.index.articles.get(articleId);
      return article !== undefined && publisherWords(article) === publisher ? [articleId] : [];
    }),
  }));
  return mentionsOverTime(view, rows, {
    title: 'Mentions over time',
    summary: 'When each publisher wrote about the event.',
  });
}
