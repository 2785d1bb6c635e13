import { type Content, html, type Markup } from '../markup.ts';
import { type Chart, chartFrame, roundPosition } from './plot.ts';

const LONGEST_NAME = 22;

/** A picture of rows against columns, with the same data as a table under it. */
export interface Matrix extends Omit<Chart, 'rows' | 'ticks'> {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: Content;
    /** A drawing around the point (0, 0) per column; none where row and column have nothing to do with each other. */
    readonly cells: readonly (Markup | undefined)[];
  }[];
}

/** Columns are placed in per cent of the width, so that the picture fits a phone; their names stand aslant. */
export function renderMatrix({ columns, rows, ...chart }: Matrix): Markup {
  const at = (column: number) => `${roundPosition(((column + 0.5) / columns.length) * 100)}%`;
  const grid = columns.map((_, column) => {
    const x = at(column);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="100%"/>`;
  });
  const names = columns.map((name, column) => {
    const words = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
    return html`<svg x="${at(column)}" y="92"><text transform="rotate(-48)">${words}</text></svg>`;
  });
  const drawn = rows.map(({ label, cells }) => {
    const marks = cells.map(
      (cell, column) => cell !== undefined && html`<svg x="${at(column)}" y="13">${cell}</svg>`,
    );
    return html`<div class="row"><div class="name">${label}</div><svg aria-hidden="true" width="100%" height="26">${grid}${marks}</svg></div>
`;
  });
  return chartFrame(
    chart,
    html`<div class="plot crossed"><div class="row axis" aria-hidden="true"><div class="name"></div><svg width="100%" height="96">${names}</svg></div>${drawn}</div>`,
  );
}
