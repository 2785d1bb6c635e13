import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { wholeRowsAt } from '../runIndex.ts';
import { viaWords } from '../wording.ts';
import { languageTag } from './articlePage.ts';
import { claimTags, speakerLine } from './claimCard.ts';
import { claimChecks, claimGroup } from './claimComparison.ts';
import { worksheetAttributes } from './claimEntry.ts';
import { statusBadge } from './eventCard.ts';
import { paragraphAround } from './excerpt.ts';
import { figureHeads, figureRow } from './figureRow.ts';
import { anchor } from './links.ts';
import { type Mark, markText } from './marks.ts';
import { type Content, html, type Markup } from './markup.ts';
import { searchLinks } from './searches.ts';
import type { View } from './site.ts';
import { table } from './table.ts';
import { fragmentAddress } from './textFragment.ts';

export interface ClaimNeighbours {
  readonly previous: Claim | undefined;
  readonly next: Claim | undefined;
  readonly count: number;
}

/** What all claims of an article have in common. */
export interface ArticleSetting {
  readonly article: ReportedArticle;
  /** SHA-256 of the article's text. */
  readonly hash: string;
  /** On the web. */
  readonly address: string | undefined;
  /** `sourceLine` and the authors. */
  readonly source: Markup;
}

interface Setting extends ArticleSetting {
  readonly label: string;
  readonly neighbours: ClaimNeighbours;
}

/** One claim with everything that the run knows of it. Its id is the claim's address. */
export function claimRecord(view: View, claim: Claim, setting: Setting): Markup {
  const { article, address, label, neighbours } = setting;
  const event = claim.eventId === undefined ? undefined : view.index.events.get(claim.eventId);
  const figures = wholeRowsAt(view.index.figures, claim.figureIds);
  const { worth, score, reasons } = claim.checkworthiness;
  const via = viaWords(claim);
  const fragment = fragmentAddress(address, claim);
  return html`<section class="record entry" id="${anchor(claim.id)}"${worksheetAttributes(view, claim, address)} data-source="${fragment ?? ''}">
<p class="turn">${turn(view, neighbours.previous, 'prev', '← Previous claim')}<span>Claim ${label.slice(1)} of ${neighbours.count}</span>${turn(view, neighbours.next, 'next', 'Next claim →')}</p>
<p class="tags">${claimTags(view, claim)}</p>
<h2 class="claimed"><blockquote dir="auto">${claim.quote}</blockquote></h2>
<dl class="known">
${fact('Said by', speaker(view, claim))}
${via !== '' && fact('Taken from', html`<bdi>${via}</bdi>, which is counted as its source`)}
${claim.standalone !== claim.quote && fact('Read alone', html`<span dir="auto">${claim.standalone}</span>`)}
${fact('In its paragraph', paragraph(view, claim, article, figures))}
${figures.length > 0 && fact(figures.length === 1 ? 'Figure' : 'Figures', figureTable(view, figures))}
${event !== undefined && fact('Event', html`<a data-event href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a> ${statusBadge(event.status)}`)}
${reasons.length > 0 && fact(worth ? 'Why check' : 'Why not first', html`${reasons.join('; ')} <small>(score ${score.toFixed(2)} of 1)</small>`)}
${fact('Told elsewhere', claimGroup(view, claim))}
${fact('Checks made', claimChecks(view, claim))}
${claim.notes.length > 0 && fact('Notes', claim.notes.join('; '))}
${fact('Look it up', searchLinks(claim, address))}
${fact('Where it stands', provenance(view, claim, setting, fragment))}
</dl>
</section>
`;
}

function fact(name: string, content: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${content}</dd></div>`;
}

function turn(view: View, claim: Claim | undefined, rel: 'prev' | 'next', words: string): Markup {
  return claim === undefined
    ? html`<span></span>`
    : html`<a rel="${rel}" href="${view.links.claim(claim)}">${words}</a>`;
}

function speaker(view: View, claim: Claim): Markup {
  const { kind, confidence } = claim.attribution;
  if (kind === 'editorial') return html`<b>the article itself</b>, in its own words`;
  return html`${speakerLine(view, claim)}${confidence !== undefined && html` <small>(certainty ${confidence.toFixed(2)} of 1)</small>`}`;
}

/** The claim where it stands, its speaker and figures marked; an ellipsis where the paragraph goes on. */
function paragraph(view: View, claim: Claim, article: ReportedArticle, figures: readonly Figure[]): Markup {
  const span = paragraphAround(article, claim.span);
  const { sourceSpan } = claim.attribution;
  const marks: Mark[] = [
    { kind: 'quoted', span: claim.span },
    ...(sourceSpan === undefined ? [] : [{ kind: 'speaker' as const, span: sourceSpan }]),
    ...figures.map(({ span: place }) => ({ kind: 'figure' as const, span: place })),
  ];
  const isStart = article.blocks.some((block) => block.span.start === span.start);
  const isEnd = article.blocks.some((block) => block.span.end === span.end);
  return html`<p class="words" dir="auto" lang="${languageTag(article)}">${!isStart && '… '}${markText(view, article.text, span, marks)}${!isEnd && ' …'}</p>`;
}

function figureTable(view: View, figures: readonly Figure[]): Markup {
  const rows = figures.map((figure) => figureRow(view, figure, 'plain').slice(0, -1));
  return table(figureHeads.slice(0, -1), rows);
}

function provenance(
  view: View,
  claim: Claim,
  { article, hash, address, source }: Setting,
  fragment: string | undefined,
): Markup {
  return html`${source}: <a href="${view.links.place(claim)}">in the article as it was read</a>${fragment !== undefined && html` · <a href="${fragment}" rel="noreferrer">at the words on the publisher’s page</a>`}
<ul class="plain">${address !== undefined && html`<li><code>${address}</code></li>`}<li>Characters ${claim.span.start}–${claim.span.end} of the text with SHA-256 <code>${hash}</code></li><li>Source file <code>${article.sourceFile}${article.sourceIndex > 0 && ` #${article.sourceIndex}`}</code> · claim <code>${claim.id}</code> · article <code>${article.id}</code></li></ul>`;
}
