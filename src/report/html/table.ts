import { type Content, html, type Markup } from './markup.ts';

/** A table in a frame of its own. On a phone each row becomes a card, its cells named by `data-head`. */
export function table(heads: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  return html`<div class="frame"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell, at) => html`<td data-head="${heads[at] ?? ''}"><div>${cell}</div></td>`)}</tr>
`,
  )}</tbody></table></div>`;
}
