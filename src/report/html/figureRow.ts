import type { Figure } from '../../model/figure.ts';
import { formatInterval, machineTime } from '../dates.ts';
import { formatFigure } from '../quantities.ts';
import { figureKindWords } from '../wording.ts';
import { sourceLine } from './claimCard.ts';
import { type Content, html } from './markup.ts';
import { entityLink, type View } from './site.ts';

export const figureHeads = ['Figure', 'Of what', 'Whose', 'Kind', 'When', 'As written', 'Source'] as const;

/** A figure as a table row under `figureHeads`, linked to its claim but on the claim's own page. */
export function figureRow(view: View, figure: Figure, style: 'linked' | 'plain' = 'linked'): Content[] {
  const [claim] = view.index.claimsOfFigure(figure.id);
  const amount = html`<b>${formatFigure(figure)}</b>`;
  return [
    claim === undefined || style === 'plain'
      ? amount
      : html`<a href="${view.links.claim(claim)}">${amount}</a>`,
    html`<bdi>${figure.measure ?? 'not said'}</bdi>`,
    entityLink(view, figure.subject?.text ?? 'left open', figure.subject?.entityId),
    figureKindWords[figure.kind],
    figure.time === undefined
      ? 'not said'
      : html`<time datetime="${machineTime(figure.time)}">${formatInterval(figure.time)}</time>`,
    html`<q dir="auto">${figure.quote}</q>`,
    sourceLine(view, figure.articleId),
  ];
}
