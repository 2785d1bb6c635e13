import { type CorrectionOutcome, isOpen } from '../../model/correction.ts';
import { countWords, titleWords } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';
import { table } from './table.ts';

/** A folder of the wrong files fails in every record. */
const MOST_ROWS = 1000;

/** Run health: what came in, what was lost, and what readers should know about the sources. */
export function runBody(view: View): Content {
  const { failures, articles, corrections } = view.index.run;
  const warned = articles.filter((article) => article.warnings.length > 0);
  return [
    html`<h1>How the run went</h1>${runHealth(view)}`,
    html`<section id="${view.scope}failures"><h2>Not read</h2>${
      failures.length === 0
        ? html`<p class="empty">Every record was read.</p>`
        : table(
            ['Record', 'Stage', 'What happened'],
            failures
              .slice(0, MOST_ROWS)
              .map((one) => [html`<code>${one.record}</code>`, `${one.stage} (${one.reason})`, one.message]),
          )
    }${rest(failures.length, 'failures.jsonl')}</section>`,
    corrections !== undefined && correctionSection(view, corrections),
    warned.length > 0 &&
      html`<section id="${view.scope}warnings"><h2>Defects of sources</h2><ul>${warned
        .slice(0, MOST_ROWS)
        .map(
          (article) =>
            html`<li><a href="${view.links.article(article.id)}"><bdi>${titleWords(article)}</bdi></a>: ${article.warnings.join('; ')}</li>`,
        )}</ul>${rest(warned.length, 'articles.jsonl')}</section>`,
  ];
}

function rest(count: number, file: string): Markup | undefined {
  if (count <= MOST_ROWS) return undefined;
  return html`<p class="more">and ${countWords(count - MOST_ROWS, 'more', 'more')}: ${file} has them all.</p>`;
}

/** What became of the rows of a corrections file: those that found nothing first. */
function correctionSection({ scope }: View, corrections: readonly CorrectionOutcome[]): Markup {
  const open = corrections.filter(isOpen);
  return html`<section id="${scope}corrections"><h2>Corrections</h2><p>${countWords(corrections.length - open.length, 'row')} applied or true already, ${open.length} not applied.</p>${
    open.length > 0 &&
    table(
      ['Row', 'Correction', 'Why not applied'],
      open.map(({ row, correction, status, message }) => [row, correction, `${status}: ${message}`]),
    )
  }</section>`;
}

/** The counts as a description list; on the front page too. */
export function runHealth({ context, index, links }: View): Markup {
  const { counts } = context;
  const removed = index.run.articles.reduce((sum, article) => sum + article.removed.length, 0);
  const rows: readonly (readonly [string, Content])[] = [
    ['Records in', counts.records],
    ['Articles read', counts.articles],
    ['Failed', html`<a href="${links.list('run', 'failures')}">${counts.failures}</a>`],
    ['Skipped', counts.skipped],
    ['Passages removed', removed],
    ['Entities', counts.entities],
    ['Figures', counts.figures],
    ['Claim groups', counts.groups],
  ];
  const undated = index.run.articles.filter((article) => article.publishedAt === undefined).length;
  return html`<dl class="health">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${undated > 0 && html`<p class="from">${countWords(undated, 'article')} without a date: relative times such as “on Monday” stay unresolved there.</p>`}`;
}
