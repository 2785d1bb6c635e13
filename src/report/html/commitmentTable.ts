import { formatInterval, machineTime } from '../dates.ts';
import type { Commitment } from '../digest.ts';
import { formatFigure } from '../quantities.ts';
import { figureKindWords } from '../wording.ts';
import { sourceLine } from './claimCard.ts';
import { type Content, html, type Markup } from './markup.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

const MOST_SOURCES = 6;

/** Pledges, targets and demands in figures: whose, how much of what, by when, and who prints it. */
export function commitmentTable(view: View, commitments: readonly Commitment[]): Markup {
  return table(
    ['Whose', 'Kind', 'Figure', 'Of what', 'By when', 'Sources'],
    commitments.map((commitment) => commitmentRow(view, commitment)),
  );
}

function commitmentRow(view: View, { figure, figures }: Commitment): Content[] {
  const [claim] = view.index.claimsOfFigure(figure.id);
  const amount = html`<b>${formatFigure(figure)}</b>`;
  const articleIds = [...new Set(figures.map((one) => one.articleId))];
  return [
    entityLink(view, figure.subject?.text ?? 'left open', figure.subject?.entityId),
    figureKindWords[figure.kind],
    claim === undefined ? amount : html`<a href="${view.links.claim(claim)}">${amount}</a>`,
    html`<bdi>${figure.measure ?? 'not said'}</bdi>`,
    figure.time === undefined
      ? 'not said'
      : html`<time datetime="${machineTime(figure.time)}">${formatInterval(figure.time)}</time>`,
    [
      articleIds
        .slice(0, MOST_SOURCES)
        .map((articleId, at) => html`${at > 0 && '; '}${sourceLine(view, articleId)}`),
      articleIds.length > MOST_SOURCES && ` and ${articleIds.length - MOST_SOURCES} more`,
    ],
  ];
}
