import type { Claim } from '../../model/claim.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { webAddress } from '../../model/webAddress.ts';
import { revealControls } from '../controls.ts';
import { rowsAt } from '../runIndex.ts';
import { agreementWords, claimKindWords, publisherWords, shorten, speakerWords } from '../wording.ts';
import { claimCard } from './claimCard.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './site.ts';

const LONGEST_QUOTE = 240;

/** A claim in the full list, with the values by which the reader's browser filters and exports it. */
export function claimEntry(view: View, claim: Claim): Markup {
  const event = claim.eventId === undefined ? undefined : view.index.events.get(claim.eventId);
  return html`<div class="entry"${worksheetAttributes(view, claim)}>${claimCard(view, claim)}${event !== undefined && html`<p class="from">Event: <a data-event href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></p>`}</div>`;
}

/** What the reader's browser filters by and writes into a worksheet. */
export function worksheetAttributes({ index }: View, claim: Claim): Markup {
  const article = index.articles.get(claim.articleId);
  const event = claim.eventId === undefined ? undefined : index.events.get(claim.eventId);
  const figures = rowsAt(index.figures, claim.figureIds);
  const places = figures
    .map((figure) => index.entities.get(figure.subject?.entityId ?? ''))
    .flatMap((entity) => (entity?.type === 'place' ? entity.name : []));
  const facets: Readonly<Record<string, readonly (string | undefined)[]>> = {
    kind: [claimKindWords[claim.kind]],
    worth: [
      claim.checkworthiness.worth ? 'Worth checking' : 'Less urgent',
      claim.background ? 'Background' : undefined,
    ],
    agreement: [agreementWords(index.groups.get(claim.groupId))],
    speaker: [speakerWords(claim)],
    publisher: [publisherWords(article)],
    event: [event?.title],
    place: places,
    measure: figures.map((figure) => figure.measure),
    date: [article?.publishedAt?.slice(0, 10)],
  };
  const url = article?.url === undefined ? undefined : webAddress(article.url);
  const file = article === undefined ? undefined : recordWords(article);
  return html` data-claim="${claim.id}"${file !== undefined && html` data-article="${file}"`}${Object.entries(facets).map(([name, values]) => facetAttribute(name, values))}${url !== undefined && html` data-url="${url}"`}`;
}

/** The source file, and which of its records where it holds several: how a worksheet finds the article again. */
function recordWords({ sourceFile, sourceIndex }: ReportedArticle): string {
  return sourceIndex === 0 ? sourceFile : `${sourceFile}#${sourceIndex}`;
}

/** The claim in the search index over all pages of the list: address, words, and who said it where. */
export function searchRow(view: View, claim: Claim): readonly string[] {
  const article = view.index.articles.get(claim.articleId);
  const source = [
    speakerWords(claim),
    publisherWords(article),
    article?.publishedAt?.slice(0, 10) ?? 'undated',
  ];
  return [
    view.links.claim(claim),
    revealControls(shorten(claim.quote, LONGEST_QUOTE)),
    revealControls(source.join(' · ')),
  ];
}

/** Values are parted by line ends, so they may hold none themselves. */
function facetAttribute(name: string, values: readonly (string | undefined)[]): Markup | undefined {
  const words = [...new Set(values.flatMap((value) => value?.replace(/\s+/gu, ' ') ?? []))];
  return words.length === 0 ? undefined : html` data-${name}="${words.join('\n')}"`;
}
