import type { DisputeSide, DisputeSource } from '../disputeSides.ts';
import type { Dispute } from '../disputes.ts';
import { speakerWords } from '../wording.ts';
import { sourceLine } from './claimCard.ts';
import { anchor } from './links.ts';
import { html, type Markup } from './markup.ts';
import { entityLink, type View } from './site.ts';

const TYPES: Readonly<Record<Dispute['type'], string>> = {
  conflicts: 'Figures in conflict',
  partWhole: 'Sum does not add up',
  reference: 'Differs from a reference',
  supersedes: 'Changed since',
  event: 'Event told differently',
};

/** The values that cannot all be right, side by side, each with the words and sources that give it. */
export function disputePanel(view: View, dispute: Dispute): Markup {
  const event = dispute.eventId === undefined ? undefined : view.index.events.get(dispute.eventId);
  return html`<article class="dispute${dispute.type === 'supersedes' && ' update'}" id="${view.scope}${anchor(dispute.id)}">
<p class="tags"><span class="badge ${dispute.type === 'supersedes' ? 'plan' : 'bad'}">${TYPES[dispute.type]}</span></p>
<h3><bdi>${dispute.title}</bdi></h3>
<p class="why">${dispute.explanations.join(' ')}${dispute.checks.length > 0 && html` <span class="check">${dispute.checks.join('; ')}</span>`}</p>
${renderSides(view, dispute)}
${event !== undefined && html`<p class="from">Event: <a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></p>`}
</article>`;
}

/** A sum within one sentence shows the sentence once, under its values. */
function renderSides(view: View, { sides }: Dispute): Markup {
  const sources = sides.flatMap((side) => side.sources);
  const [first] = sources;
  const isShared = first?.claimId !== undefined && sources.every((one) => one.claimId === first.claimId);
  if (!isShared) return html`<ul class="sides">${sides.map((side) => renderSide(view, side))}</ul>`;
  return html`<ul class="sides">${sides.map((side) => html`<li>${sideValue(side)}</li>`)}</ul>${renderSources(view, [first])}`;
}

function sideValue(side: DisputeSide): Markup | undefined {
  if (side.value === '') return undefined;
  const role = side.role === undefined || side.role === 'value' ? undefined : side.role;
  return html`<p class="value"><bdi>${side.value}</bdi>${role !== undefined && html` <small>${role}</small>`}</p>`;
}

function renderSide(view: View, side: DisputeSide): Markup {
  const byWords = new Map<string, DisputeSource[]>();
  for (const source of side.sources) {
    const claim = view.index.claims.get(source.claimId ?? '');
    const key = claim === undefined ? source.articleId : `${speakerWords(claim)} ${foldQuotes(claim.quote)}`;
    const alike = byWords.get(key);
    if (alike === undefined) byWords.set(key, [source]);
    else alike.push(source);
  }
  return html`<li>${sideValue(side)}
<ul class="sources">${[...byWords.values()].map((sources) => html`<li>${renderSources(view, sources)}</li>`)}</ul></li>`;
}

/** Copies of one agency text differ in their quotation marks and spaces only. */
function foldQuotes(quote: string): string {
  return quote
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ');
}

/** The words once, then everybody who prints them. */
function renderSources(view: View, sources: readonly DisputeSource[]): Markup {
  const [first] = sources;
  const claim = first?.claimId === undefined ? undefined : view.index.claims.get(first.claimId);
  const printed = sources.map(({ articleId }, at) => html`${at > 0 && '; '}${sourceLine(view, articleId)}`);
  if (claim === undefined) return html`<p class="from">${printed}</p>`;
  return html`<blockquote><a href="${view.links.claim(claim)}" dir="auto">${claim.quote}</a></blockquote>
<p class="from">${entityLink(view, speakerWords(claim), claim.attribution.speakerId)} · ${printed}</p>`;
}
