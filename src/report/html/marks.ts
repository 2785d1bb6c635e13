import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { sortBy } from '../ranking.ts';
import { anchor } from './links.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** A stretch of an article that is marked where it stands. */
export type Mark = { readonly span: Span } & (
  | { readonly kind: 'claim'; readonly claim: Claim; readonly label: string }
  | { readonly kind: 'quoted' }
  | { readonly kind: 'figure' }
  | { readonly kind: 'speaker' }
  | { readonly kind: 'entity'; readonly entityId: string }
);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * The text from `start` to `end` with its marks. Marks may nest and overlap in any way, which elements cannot:
 * the text is cut at every edge, and each piece repeats the marks that cover it.
 */
export function markText(view: View, text: string, { start, end }: Span, marks: readonly Mark[]): Markup[] {
  return cutPieces({ start, end }, marks).map((piece) => renderPiece(view, text, piece));
}

export function cutPieces({ start, end }: Span, marks: readonly Mark[]): Piece[] {
  const inside = sortBy(
    marks.filter(({ span }) => span.start < end && span.end > start && span.start < span.end),
    ({ span, kind }) => [span.start, -span.end, kind],
  );
  const edges = new Set([start, end]);
  for (const { span } of inside) {
    edges.add(Math.max(start, span.start)).add(Math.min(end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  let open: Mark[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((from, index) => {
    open = open.filter(({ span }) => span.end > from);
    for (let mark = inside[next]; mark !== undefined && mark.span.start <= from; mark = inside[next]) {
      if (mark.span.end > from) open.push(mark);
      next++;
    }
    return { start: from, end: cuts[index + 1] ?? end, marks: [...open] };
  });
}

/** Letters stand beside the underlines, so that kinds are told apart in black and white and by screen readers. */
function renderPiece(view: View, text: string, { start, end, marks }: Piece): Markup {
  let piece = html`${text.slice(start, end)}`;
  const entity = marks.find((mark) => mark.kind === 'entity');
  if (entity !== undefined && view.profiled.has(entity.entityId)) {
    piece = html`<a class="entity" href="${view.links.entity(entity.entityId)}">${piece}</a>`;
  }
  for (const kind of ['figure', 'speaker'] as const) {
    const mark = marks.find((one) => one.kind === kind);
    if (mark === undefined) continue;
    const letter = kind === 'figure' ? 'F' : 'S';
    piece = html`<span class="${kind}">${piece}${mark.span.end === end && html`<sup title="${kind}">${letter}</sup>`}</span>`;
  }
  const claims = marks.filter((mark) => mark.kind === 'claim');
  const starting = claims.filter((mark) => mark.span.start === start);
  if (claims.length > 0 || marks.some((mark) => mark.kind === 'quoted')) piece = html`<mark>${piece}</mark>`;
  return html`${starting.map(({ claim, label }) => html`<a class="label" id="at-${anchor(claim.id)}" href="#note-${anchor(claim.id)}" title="Claim ${label.slice(1)}">${label}</a>`)}${piece}`;
}
