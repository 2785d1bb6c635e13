import { type Content, html, type Markup } from '../markup.ts';
import type { View } from '../site.ts';
import { table } from '../table.ts';

/** The pictures that a Vega-Lite specification exists of, by its file's name. */
export type ChartName = 'figures' | 'events' | 'coverage' | 'meetings' | 'mentions';

/** A picture of rows over one common horizontal scale, with the same data as a table under it. */
export interface Chart {
  readonly view: View;
  /** The specification for those who restyle it; none where the picture shows one page's own rows. */
  readonly name?: ChartName;
  readonly title: string;
  /** One sentence that says what to see, for those who cannot see it too. */
  readonly summary: string;
  readonly legend: readonly (readonly [shape: Markup, words: string])[];
  readonly rows: readonly { readonly label: Content; readonly marks: readonly Markup[] }[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  readonly data: { readonly heads: readonly string[]; readonly rows: readonly (readonly Content[])[] };
}

/**
 * Each row is a label in HTML beside a drawing without a view box: positions are per cent of its width, so the
 * picture fits a phone and its words keep their size. The table carries the data for screen readers and print.
 */
export function renderChart({ rows, ticks, ...chart }: Chart): Markup {
  const grid = ticks.map(({ at }) => html`<line class="grid" x1="${at}%" x2="${at}%" y1="0" y2="100%"/>`);
  const drawn = rows.map(
    ({
      label,
      marks,
    }) => html`<div class="row"><div class="name">${label}</div><svg aria-hidden="true" width="100%" height="26">${grid}${marks}</svg></div>
`,
  );
  const words = ticks.map(
    ({ at, words }) =>
      html`<text x="${at}%" y="14" text-anchor="${at < 8 ? 'start' : at > 92 ? 'end' : 'middle'}">${words}</text>`,
  );
  return chartFrame(
    chart,
    html`<div class="plot">${drawn}<div class="row axis" aria-hidden="true"><div class="name"></div><svg width="100%" height="20">${words}</svg></div></div>`,
  );
}

/** Title, legend and data around a picture of any form. */
export function chartFrame(
  { view, name, title, summary, legend, data }: Omit<Chart, 'rows' | 'ticks'>,
  picture: Markup,
): Markup {
  const specification = name === undefined ? undefined : view.links.chart(name);
  return html`<figure class="chart"><figcaption><h3>${title}</h3><p class="from">${summary}</p>
<ul class="key" aria-hidden="true">${legend.map(([shape, words]) => html`<li><svg width="22" height="14">${shape}</svg> ${words}</li>`)}</ul></figcaption>
${picture}
<details><summary>The data of this picture<span class="unseen">: ${title}</span></summary>${table(data.heads, data.rows)}${specification !== undefined && html`<p class="from"><a href="${specification}">All of it as a Vega-Lite specification</a>, to be drawn in another style.</p>`}</details></figure>`;
}

/** Shapes differ in form, so that they are told apart without colour. `x` is in per cent or pixels, as written. */
export const shapes = {
  dot: (x: string) => html`<circle class="actual" cx="${x}" cy="13" r="5.5"/>`,
  ring: (x: string) => html`<circle class="plan" cx="${x}" cy="13" r="5"/>`,
  bar: (x: string, width: string, kind: string) =>
    html`<rect class="${kind}" x="${x}" y="9" width="${width}" height="8" rx="3"/>`,
  line: (from: string, to: string) => html`<line class="range" x1="${from}" x2="${to}" y1="13" y2="13"/>`,
  tick: (x: string) => html`<line class="target" x1="${x}" x2="${x}" y1="3" y2="23"/>`,
  cross: (x: string) => html`<text class="cancelled" x="${x}" y="18" text-anchor="middle">×</text>`,
} as const;

/** Positions rounded to a hundredth of a per cent: finer than a pixel, and the same on every machine. */
export function roundPosition(position: number): number {
  return Math.round(position * 100) / 100;
}
