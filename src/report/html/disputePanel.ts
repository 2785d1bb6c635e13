import type { Event } from '../../model/event.ts';
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

/** Sources on one side that are named; the claim's own page has them all. */
const MOST_SOURCES = 12;

/**
 * The values that cannot all be right, side by side, each with the words and sources that give it.
 * @param place the event on whose own page it stands
 */
export function disputePanel(view: View, dispute: Dispute, place?: Event): Markup {
  const event = dispute.eventId === place?.id ? undefined : view.index.events.get(dispute.eventId ?? '');
  return html`<article class="dispute${dispute.type === 'supersedes' && ' update'}" id="${view.scope}${anchor(dispute.id)}">
<p class="tags"><span class="badge ${dispute.type === 'supersedes' ? 'plan' : 'bad'}">${TYPES[dispute.type]}</span></p>
<h3><bdi>${dispute.title}</bdi></h3>
${reason(dispute)}
${renderSides(view, dispute)}
${event !== undefined && html`<p class="from">Event: <a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></p>`}
</article>`;
}

/** Why two values are held against each other; nothing where the sides say it all, each with who gives it. */
function reason({ type, sides, explanations, checks }: Dispute): Markup | undefined {
  if (type === 'conflicts' && sides.every(({ value }) => value !== '')) return undefined;
  return html`<p class="why">${explanations.join(' ')}${checks.length > 0 && html` <span class="check">${checks.join('; ')}</span>`}</p>`;
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
    const words = claim === undefined ? source.quote : `${speakerWords(claim)} ${foldQuotes(claim.quote)}`;
    const alike = byWords.get(words ?? '');
    if (alike === undefined) byWords.set(words ?? '', [source]);
    else alike.push(source);
  }
  const all = [...byWords.values()];
  return html`<li>${sideValue(side)}
<ul class="sources">${all.slice(0, MOST_SOURCES).map((sources) => html`<li>${renderSources(view, sources)}</li>`)}${all.length > MOST_SOURCES && html`<li class="more">and ${all.length - MOST_SOURCES} more</li>`}</ul></li>`;
}

/** Copies of one agency text differ in their quotation marks and spaces only. */
function foldQuotes(quote: string): string {
  return quote
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ');
}

/** Who gives it, the words once, then everybody who prints them. */
function renderSources(view: View, sources: readonly DisputeSource[]): Markup {
  const [first] = sources;
  const claim = first?.claimId === undefined ? undefined : view.index.claims.get(first.claimId);
  const shown = sources.slice(0, MOST_SOURCES);
  const printed = html`${shown.map(({ articleId }, at) => html`${at > 0 && '; '}${sourceLine(view, articleId)}`)}${sources.length > MOST_SOURCES && ` and ${sources.length - MOST_SOURCES} more`}`;
  if (claim === undefined) {
    const quote = first?.quote;
    return html`<p class="by">${printed}</p>${quote !== undefined && html`<blockquote dir="auto">${quote}</blockquote>`}`;
  }
  const isOwn = claim.attribution.kind === 'editorial';
  const speaker = entityLink(view, speakerWords(claim), claim.attribution.speakerId);
  return html`${!isOwn && html`<p class="by"><b>${speaker}</b></p>`}${isOwn && html`<p class="by">${printed}, in its own words</p>`}
<blockquote><a href="${view.links.claim(claim)}" dir="auto">${claim.quote}</a></blockquote>${!isOwn && html`<p class="from">${printed}</p>`}`;
}
