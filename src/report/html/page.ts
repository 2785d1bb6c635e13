import { createHash } from 'node:crypto';
import { everyPage, type Script } from './client/script.ts';
import type { ListName } from './links.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';
import { stylesheet } from './styles/stylesheet.ts';

interface Page {
  readonly title: string;
  /** Which entry of the navigation the page belongs to; none where the file holds them all. */
  readonly current: 'overview' | ListName | undefined;
  readonly body: Content;
  readonly script?: Script;
}

const NAVIGATION: readonly (readonly ['overview' | ListName, string])[] = [
  ['overview', 'Overview'],
  ['events', 'Events'],
  ['claims', 'Claims'],
  ['figures', 'Figures'],
  ['speakers', 'Speakers'],
  ['articles', 'Articles'],
  ['run', 'Run'],
];

/** Encoded once: it stands in every one of thousands of pages. */
const STYLE_BYTES = Buffer.from(stylesheet);
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;

/** Nothing is fetched or framed; our own style sheet and script alone are let in, by their hashes. */
function policyFor(script: Script): string {
  return [
    "default-src 'none'",
    `style-src ${STYLE_SOURCE}`,
    `script-src ${script.source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * One whole document around the page's body, in pieces: style sheet and script, which are the same for thousands of
 * pages, are not copied into each page's text.
 */
export function* renderPage(view: View, page: Page): Iterable<string | Uint8Array> {
  const { before, after } = frame(view, page);
  yield* before;
  yield html`${page.body}`.text;
  yield* after;
}

/** What stands before and after a document's body, in pieces. */
export function frame(
  view: View,
  { title, current, script = everyPage }: Omit<Page, 'body'>,
): { readonly before: readonly (string | Uint8Array)[]; readonly after: readonly string[] } {
  const { context, links } = view;
  const head = html`<!doctype html>
<html lang="en" data-run="${view.runId}"${view.search && html` data-shards="${view.search.shards}" data-root="${view.search.root}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="claimwire ${context.version}">
<title>${title} · claim report</title>
<style>`;
  const top = html`</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="masthead">
<p class="brand"><a href="${links.overview()}">Claim report</a></p>
<nav aria-label="Report"><ul>${NAVIGATION.map(([name, label]) => navigationItem(view, name, label, current))}</ul></nav>
</header>
<main id="main">
`;
  const foot = html`
</main>
<footer class="colophon">
<p>Made by claimwire ${context.version} from ${inputWords(context.inputs)}. Found by rules and small models, and sometimes wrong: no verdict is given, and every line leads to the words it rests on.</p>
</footer>
<script>`;
  return {
    before: [head.text, STYLE_BYTES, top.text],
    after: [foot.text, script.text, '</script>\n</body>\n</html>\n'],
  };
}

/** One or two inputs by name; of many files only the number. */
function inputWords(inputs: readonly string[]): Content {
  if (inputs.length === 0) return 'its input';
  return inputs.length > 2 ? `${inputs.length} files` : html`<bdi>${inputs.join(', ')}</bdi>`;
}

function navigationItem(
  view: View,
  name: 'overview' | ListName,
  label: string,
  current: string | undefined,
): Markup {
  const address = name === 'overview' ? view.links.overview() : view.links.list(name);
  return html`<li><a data-list="${name}" href="${address}"${name === current && html` aria-current="page"`}>${label}</a></li>`;
}
