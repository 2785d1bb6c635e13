import { createHash } from 'node:crypto';
import { type Content, html, type Markup, trusted } from '../html/markup.ts';
import { stylesheet } from '../html/styles/stylesheet.ts';
import { table } from '../html/table.ts';
import { countWords } from '../wording.ts';
import type { RowChanges, RunComparison } from './compareRuns.ts';

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The comparison as one page without a script, to be opened, printed or mailed. */
export function renderComparisonPage(
  comparison: RunComparison,
  names: { readonly before: string; readonly after: string },
): string {
  const { events, claims } = comparison;
  const isEmpty = [events, claims].every((rows) => count(rows) === 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>What changed · claim report</title>
<style>${trusted(stylesheet)}</style>
</head>
<body>
<main id="main">
<h1>What changed</h1>
<p class="from">From <bdi>${names.before}</bdi> to <bdi>${names.after}</bdi>: ${countWords(count(events), 'event')} and ${countWords(count(claims), 'claim')} differ.</p>
${isEmpty && html`<p class="empty">No difference.</p>`}
${section('Events', events, ({ title }) => title)}
${section('Claims', claims, ({ quote }) => quote)}
</main>
</body>
</html>
`.text;
}

function section<Row extends { readonly id: string }>(
  title: string,
  { added, gone, changed }: RowChanges<Row>,
  wordsOf: (row: Row) => string,
): Content {
  const parts: Content[] = [];
  if (changed.length > 0) {
    parts.push(
      html`<h3>Changed</h3>${table(
        ['What', 'Field', 'Before', 'Now'],
        changed.flatMap(({ after, fields }) =>
          fields.map(({ field, before, after: now }, at): Content[] => [
            at === 0 ? named(after, wordsOf) : html`<span aria-hidden="true">″</span>`,
            field,
            html`<del><bdi>${before}</bdi></del>`,
            html`<ins><bdi>${now}</bdi></ins>`,
          ]),
        ),
      )}`,
    );
  }
  if (added.length > 0) parts.push(list('Added', added, wordsOf));
  if (gone.length > 0) parts.push(list('Gone', gone, wordsOf));
  return parts.length === 0 ? undefined : html`<section><h2>${title}</h2>${parts}</section>`;
}

function list<Row extends { readonly id: string }>(
  title: string,
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
): Markup {
  return html`<h3>${title}</h3><ul>${rows.map(
    (row) => html`<li>${named(row, wordsOf)}</li>
`,
  )}</ul>`;
}

function named<Row extends { readonly id: string }>(row: Row, wordsOf: (row: Row) => string): Markup {
  return html`<span dir="auto">${wordsOf(row)}</span> <small><code>${row.id}</code></small>`;
}

function count({ added, gone, changed }: RowChanges<unknown>): number {
  return added.length + gone.length + changed.length;
}
