import type { Claim } from '../../model/claim.ts';
import { formatDate } from '../dates.ts';
import { describeFigure, formatFigure } from '../quantities.ts';
import { wholeRowsAt } from '../runIndex.ts';
import {
  agreementWords,
  attributionWords,
  claimKindWords,
  officeWords,
  originWords,
  speakerDetail,
  speakerWords,
  viaWords,
} from '../wording.ts';
import { html, type Markup } from './markup.ts';
import { resolvedWords } from './resolvedWords.ts';
import { entityLink, type View } from './site.ts';

/** A claim in a list: its words, who holds it, where it stands and why it should be checked. */
export function claimCard(view: View, claim: Claim, tags = claimTags(view, claim)): Markup {
  return html`<article class="claim">
<p class="tags">${tags}</p>
<blockquote><a href="${view.links.claim(claim)}" dir="auto">${claim.quote}</a></blockquote>
${resolvedLine(claim)}
<p class="by">${speakerLine(view, claim)}</p>
<p class="from">${claimSource(view, claim)}</p>
${figureLine(view, claim)}${reasonLine(claim)}
</article>`;
}

/** Kind, agreement and cautions as words, never as colour alone. */
export function claimTags(view: View, claim: Claim): Markup {
  const group = view.index.groups.get(claim.groupId);
  const tone = { single: 'open', corroborated: 'good', conflicting: 'bad' }[group?.agreement ?? 'single'];
  return html`${ownTags(claim)} <span class="tag ${tone}">${agreementWords(group)}</span>`;
}

/** The tags that are the claim's own, without what it shares with its group. */
export function ownTags(claim: Claim): Markup {
  return html`<span class="tag">${claimKindWords[claim.kind]}</span>${claim.hedged && html` <span class="tag">hedged</span>`}${claim.background && html` <span class="tag">background</span>`}${worthTag(claim)}`;
}

function worthTag({ checkworthiness: { worth, score } }: Claim): Markup {
  return html` <span class="worth${worth && ' high'}" title="Check-worthiness, 0 to 1">${worth ? 'worth checking' : 'less urgent'} ${score.toFixed(2)}</span>`;
}

/**
 * What was resolved where the standalone form only adds brackets: to read nearly the same sentence twice tires.
 * @param known a name that the reader has before them
 */
export function resolvedLine(claim: Claim, known?: string): Markup | undefined {
  const resolved = resolvedWords(claim)?.filter(([, meaning]) => meaning !== known);
  if (resolved === undefined) return standaloneLine(claim);
  if (resolved.length === 0) return undefined;
  return html`<p class="alone">${resolved.map(([words, meaning], at) => html`${at > 0 && ' · '}<bdi>“${words}” = ${meaning}</bdi>`)}</p>`;
}

/** The claim as it reads alone, where that differs from its words. */
export function standaloneLine(claim: Claim): Markup | undefined {
  if (claim.standalone === claim.quote) return undefined;
  return html`<p class="alone"><span class="label">Read alone:</span> <span dir="auto">${claim.standalone}</span></p>`;
}

/** "Ada Quill, Harbour Minister, in reported speech". */
export function speakerLine(view: View, claim: Claim): Markup {
  const { speakerId, kind, chain } = claim.attribution;
  const office = officeWords(
    view.index.entities.get(speakerId ?? ''),
    view.index.articles.get(claim.articleId)?.publishedAt,
  );
  const name = entityLink(view, speakerWords(claim), speakerId);
  if (kind === 'editorial') return html`<b>${name}</b>, in its own words`;
  const through = chain.length > 0 && html`, as told by <bdi>${chain.join(', ')}</bdi>`;
  return html`<b>${name}</b>${office !== undefined && html`, <bdi>${office}</bdi>`}${speakerDetail(claim)}, ${attributionWords[kind]}${through}`;
}

/** "Northport Courier, 4 March 2031", linked to the article's page. */
export function sourceLine(view: View, articleId: string): Markup {
  const article = view.index.articles.get(articleId);
  if (article === undefined) return html`unknown article`;
  return html`<a href="${view.links.article(articleId)}"><bdi>${originWords(article)}</bdi></a>, ${dateLabel(article.publishedAt)}`;
}

/** The same with the media that the article has the claim from. */
export function claimSource(view: View, claim: Claim): Markup {
  const via = viaWords(claim);
  return html`${sourceLine(view, claim.articleId)}${via !== '' && html`, <bdi>via ${via}</bdi>`}`;
}

export function dateLabel(iso: string | undefined): Markup {
  if (iso === undefined) return html`undated`;
  const day = formatDate(iso);
  return day === iso ? html`${iso}` : html`<time datetime="${iso.slice(0, 10)}">${day}</time>`;
}

export function figureLine(view: View, claim: Claim): Markup | undefined {
  const figures = wholeRowsAt(view.index.figures, claim.figureIds);
  if (figures.length === 0) return undefined;
  const items = figures.map((figure) => {
    const described = describeFigure(figure);
    return html`<li><b>${formatFigure(figure)}</b>${described !== '' && html` <bdi>${described}</bdi>`}</li>`;
  });
  return html`<ul class="figures" aria-label="Figures">${items}</ul>`;
}

export function reasonLine({ checkworthiness: { worth, reasons } }: Claim): Markup | undefined {
  if (reasons.length === 0) return undefined;
  return html`<p class="why"><span class="label">${worth ? 'Why check' : 'Why not first'}:</span> ${reasons.join('; ')}</p>`;
}
