import type { Claim, Relation } from '../../model/claim.ts';
import { wholeRowsAt } from '../runIndex.ts';
import { agreementWords, countWords, relationWords, speakerWords } from '../wording.ts';
import { claimSource } from './claimCard.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** A wording that hundreds repeat is read once: each of them lists no more, so that pages grow with the claims. */
const MOST_CLAIMS = 12;

/** The other claims of the group, each in its own words, and how many publishers stand behind them. */
export function claimGroup(view: View, claim: Claim): Content {
  const group = view.index.groups.get(claim.groupId);
  const others = (group?.claimIds ?? []).filter((id) => id !== claim.id);
  if (others.length === 0) return html`Not in this run: ${agreementWords(group)}.`;
  return html`${agreementWords(group)} ${claimQuotes(view, others)}`;
}

function claimQuotes(view: View, ids: readonly string[]): Markup {
  const shown = wholeRowsAt(view.index.claims, ids.slice(0, MOST_CLAIMS));
  return html`<ul class="same">${shown.map((other) => html`<li><a href="${view.links.claim(other)}" dir="auto">${other.quote}</a> <small>${speakerWords(other)} · ${claimSource(view, other)}</small></li>`)}${ids.length > MOST_CLAIMS && html`<li>and ${countWords(ids.length - MOST_CLAIMS, 'more', 'more')}</li>`}</ul>`;
}

/** Each comparison with another claim or a sum: what was compared, how it came out, and the words of the others. */
export function claimChecks(view: View, claim: Claim): Content {
  const relations = view.index.relationsOfClaim(claim.id);
  if (relations.length === 0) return 'No figure of it could be compared with another.';
  // Those that say the same stand in the group already.
  const ownGroup = new Set(view.index.groups.get(claim.groupId)?.claimIds);
  return html`<ul class="checks">${relations.slice(0, MOST_CLAIMS).map((relation) => checkItem(view, claim, ownGroup, relation))}</ul>`;
}

function checkItem(view: View, claim: Claim, ownGroup: ReadonlySet<string>, relation: Relation): Markup {
  const others = relation.claimIds.filter(
    (id) => id !== claim.id && (!ownGroup.has(id) || relation.type === 'partWhole'),
  );
  const tone = relation.verdict === 'consistent' ? 'good' : relation.type === 'supersedes' ? 'plan' : 'bad';
  return html`<li><p class="tags"><span class="badge ${tone}">${relationWords[relation.type]}</span></p><p>${relation.explanation} <span class="check">${relation.check}</span></p>${others.length > 0 && claimQuotes(view, others)}</li>`;
}
