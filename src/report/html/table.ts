import { type Content, html, type Markup } from './markup.ts';

/** A table in a frame of its own. On a phone each row becomes a card, its cells named by `data-head`. */
export function table(heads: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  const names = heads.map((head) => html`${head}`);
  return html`<div class="frame"><table><thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell, at) => html`<td data-head="${names[at]}"><div>${cell}</div></td>`)}</tr>
`,
  )}</tbody></table></div>`;
}
