import { sha256 } from '../../model/ids.ts';
import type { ReportedArticle } from '../../model/run.ts';
import type { Span } from '../../model/span.ts';
import { webAddress } from '../../model/webAddress.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { countWords, publisherWords, titleWords } from '../wording.ts';
import { dateLabel } from './claimCard.ts';
import { claimNote } from './claimNote.ts';
import { claimsInOrder } from './claimOrder.ts';
import { passagesAround } from './excerpt.ts';
import { anchor } from './links.ts';
import { type Mark, markText } from './marks.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** An article as it was read: the clean text, marked, each claim's note beside the paragraph it stands in. */
export function articleBody(view: View, listed: ReportedArticle): Content {
  const article = wholeRow(listed);
  const marks = marksOf(view, article);
  const story = view.index.stories.get(article.storyId);
  return [
    html`<header class="headline">
<p class="from"><bdi>${publisherWords(article)}</bdi>, ${dateLabel(article.publishedAt)}${article.authors.length > 0 && html`, by <bdi>${article.authors.join(', ')}</bdi>`}</p>
<h1 dir="auto">${titleWords(article)}</h1>
${article.subtitle !== undefined && html`<p class="deck" dir="auto">${article.subtitle}</p>`}
${story !== undefined && html`<p class="from">Story: <a href="${view.links.story(story.id)}"><bdi>${story.title}</bdi></a></p>`}
<p class="legend"><a class="label" href="#${view.scope}about-marks">C</a><mark>claim</mark> <span class="figure">figure<sup>F</sup></span> <span class="speaker">speaker<sup>S</sup></span> <span class="from" id="${view.scope}about-marks">A label such as C1 leads to the note on that claim.</span></p>
</header>`,
    html`<div class="reading" lang="${languageTag(article)}">${view.context.excerpts === true ? excerpts(view, article, marks) : article.blocks.map((block) => renderBlock(view, article, block, marks))}</div>`,
    strayNotes(view, article, marks),
    provenance(view, article),
    removedPassages(view, article),
  ];
}

/** For a report that is passed on: what stands around claims, with a sign where the article says more. */
function excerpts(view: View, article: ReportedArticle, marks: readonly Mark[]): Content {
  const claims = marks.filter(({ kind }) => kind === 'claim').map(({ span }) => span);
  const passages = passagesAround(article, claims);
  return [
    html`<p class="role">Excerpts: the paragraphs around claims. The publisher has the whole article.</p>`,
    passages.map(({ block, span, follows }) => [
      follows === 'gap' && html`<p class="gap" title="Left out">[…]</p>`,
      renderBlock(view, article, { ...block, span }, marks),
    ]),
  ];
}

/** Rows of another program may call a language anything. */
export function languageTag({ language }: ReportedArticle): string {
  return /^[a-z]{2,3}$/u.test(language) ? language : 'und';
}

function marksOf({ index }: View, article: ReportedArticle): Mark[] {
  const claims = claimsInOrder(index, article.id).map(({ claim, label }) => ({
    claim: wholeRow(claim),
    label,
  }));
  return [
    ...claims.map(({ claim, label }) => ({ kind: 'claim' as const, span: claim.span, claim, label })),
    ...claims.flatMap(
      ({
        claim: {
          attribution: { sourceSpan },
        },
      }) => (sourceSpan === undefined ? [] : [{ kind: 'speaker' as const, span: sourceSpan }]),
    ),
    ...index.figuresOfArticle(article.id).map(({ span }) => ({ kind: 'figure' as const, span })),
    ...index
      .mentionsOfArticle(article.id)
      .map(({ span, entityId }) => ({ kind: 'entity' as const, span, entityId })),
  ];
}

/** Claims that begin between blocks: rows of another program may hold such; their addresses must exist too. */
function strayNotes(view: View, article: ReportedArticle, marks: readonly Mark[]): Markup | undefined {
  const stray = marks
    .filter((mark) => mark.kind === 'claim')
    .filter(({ span }) => !article.blocks.some((block) => startsIn(span, block.span)));
  if (stray.length === 0) return undefined;
  return html`<section><h2>Other claims</h2>${stray.map(({ claim }) => html`<span id="at-${anchor(claim.id)}"></span>`)}<ol class="notes">${stray.map(({ claim, label }) => claimNote(view, claim, label))}</ol></section>`;
}

function startsIn(span: Span, block: Span): boolean {
  return span.start >= block.start && span.start < block.end;
}

const ELEMENTS = {
  paragraph: 'p',
  heading: 'h2',
  listItem: 'p',
  quotation: 'blockquote',
  caption: 'p',
  tableRow: 'p',
} as const;

function renderBlock(
  view: View,
  article: ReportedArticle,
  block: ReportedArticle['blocks'][number],
  marks: readonly Mark[],
): Markup {
  const words = markText(view, article.text, block.span, marks);
  const element = ELEMENTS[block.kind];
  const starting = marks
    .filter((mark) => mark.kind === 'claim')
    .filter((mark) => startsIn(mark.span, block.span));
  const aside =
    block.role !== 'body' &&
    html`<p class="role">${block.role === 'meta' ? 'Note about the text' : 'Background'}${block.reasons.length > 0 && `: ${block.reasons.join('; ')}`}</p>`;
  const open = html`<${element} class="${block.kind}" dir="auto">`;
  const notes = starting.map(({ claim, label }) => claimNote(view, claim, label));
  return html`<div class="block ${block.role}"><div class="words">${aside}${open}${words}</${element}></div>${notes.length > 0 && html`<ol class="notes">${notes}</ol>`}</div>
`;
}

function provenance(view: View, article: ReportedArticle): Markup {
  const address = webAddress(article.url);
  const rows: readonly (readonly [string, Content])[] = [
    [
      'Address',
      address === undefined
        ? (article.url ?? 'none given')
        : html`<a href="${address}" rel="noreferrer">${address}</a>`,
    ],
    ['Source file', `${article.sourceFile}${article.sourceIndex > 0 ? ` #${article.sourceIndex}` : ''}`],
    ['Published', article.publishedAt ?? 'no date found'],
    ['SHA-256 of the text', html`<code>${sha256(article.text)}</code>`],
    ['Article id', html`<code>${article.id}</code>`],
  ];
  return html`<section id="${view.scope}provenance"><h2>Where this came from</h2><dl class="provenance">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${article.warnings.length > 0 && html`<ul>${article.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}</section>`;
}

function removedPassages(view: View, { removed }: ReportedArticle): Markup | undefined {
  if (removed.length === 0 || view.context.excerpts === true) return undefined;
  return html`<section id="${view.scope}removed"><h2>What was left out</h2><details><summary>${countWords(removed.length, 'passage')} removed as not part of the article</summary>
<ul class="removed">${removed.map(({ reason, text, near }) => html`<li><span class="tag">${reason}</span> <span dir="auto">${text}</span> <small>before character ${near}</small></li>`)}</ul></details></section>`;
}
