import { cleanRecord } from '../../src/clean/cleanRecord.ts';
import { loadCleanResources } from '../../src/clean/cleanResources.ts';
import type { Article } from '../../src/model/article.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { MediaType } from '../../src/model/record.ts';
import { readAsset } from '../asset.ts';

const resources = loadCleanResources(readAsset);
const configuration = defaultConfiguration();

export function clean(
  content: string | Uint8Array,
  mediaType: MediaType = 'html',
): { article: Article } | { failure: Failure } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return cleanRecord({ id: 'r_test', path: 'in/page', index: 0, mediaType, bytes }, resources, configuration);
}

/** The article; throws where the record failed. */
export function articleOf(content: string | Uint8Array, mediaType: MediaType = 'html'): Article {
  const outcome = clean(content, mediaType);
  if ('failure' in outcome) throw new Error(outcome.failure.message);
  return outcome.article;
}

/** "kind/role: text" per block. */
export function showBlocks({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, role, span }) => `${kind}/${role}: ${text.slice(span.start, span.end)}`);
}

const FILLER = [
  'The council of Velmark voted on Tuesday to close the old harbour bridge, which engineers had called unsafe.',
  'Traffic will be led over the northern crossing for at least two years, the head of the works department said.',
  'Shop owners near the quay fear for their trade, and some of them have asked the city for help with their rents.',
  'The new bridge is to cost 48 million crowns, of which the county will pay a third under an agreement from last year.',
  'Work begins in spring, when the ice has left the river and the barges with the first piers can reach the site.',
];

/** An article page with enough prose to be told from its frame. */
export function newsPage(
  options: { head?: string; before?: string; inside?: string; after?: string } = {},
): string {
  const paragraphs = FILLER.map((text) => `<p>${text}</p>`);
  const [first, second, ...rest] = paragraphs;
  return `<!doctype html><html lang="en"><head><title>Harbour bridge to close</title>${options.head ?? ''}</head><body>
<header><a href="/">Velmark Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
${options.before ?? ''}<main><article><h1>Harbour bridge to close</h1>${first}${second}${options.inside ?? ''}${rest.join('\n')}</article></main>
${options.after ?? ''}<footer><p>© Velmark Post. All rights reserved.</p></footer></body></html>`;
}
