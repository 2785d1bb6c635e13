import type { Claim } from '../../model/claim.ts';
import { claimTags, speakerLine } from './claimCard.ts';
import { anchor } from './links.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** The note beside a paragraph: whose claim it is, of what kind, and the way to all that is known of it. */
export function claimNote(view: View, claim: Claim, label: string): Markup {
  return html`<li class="note" id="note-${anchor(claim.id)}">
<p class="tags"><a class="label" href="#at-${anchor(claim.id)}" title="To the words of claim ${label.slice(1)}">${label}</a> ${claimTags(view, claim)}</p>
<p class="by">${speakerLine(view, claim)} · <a class="whole" href="${view.links.claim(claim)}">Full record<span class="unseen"> of claim ${label.slice(1)}</span></a></p></li>`;
}
