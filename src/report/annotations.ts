import { sha256 } from '../model/ids.ts';
import type { ReportedArticle, RunResult } from '../model/run.ts';
import type { Quoted } from '../model/span.ts';
import { webAddress } from '../model/webAddress.ts';
import { wholeRow, wholeRows } from '../model/wholeRow.ts';
import { streamJson, urn } from './jsonStream.ts';
import { describeFigure, formatFigure } from './quantities.ts';
import type { Reporter } from './reporter.ts';
import type { Lookup } from './rowsById.ts';
import { indexRun } from './runIndex.ts';
import { figureKindWords } from './wording.ts';

/** Characters of context on either side of a quote, by which a client finds it again in a changed page. */
const CONTEXT_LENGTH = 32;

/**
 * annotations.jsonld: every claim and every figure as a W3C Web Annotation. The first target is the clean text, named by its hash,
 * with quote and position; the second is the publisher's page, where only the quote can be promised to stand.
 */
const annotations: Reporter = (result) => [
  {
    path: 'annotations.jsonld',
    chunks: streamJson(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: urn('annotations'),
        type: 'AnnotationPage',
      },
      'items',
      annotate(result),
    ),
  },
];
export default annotations;

function* annotate(result: RunResult): Iterable<unknown> {
  const targetIn = findTargets(indexRun(result).articles);
  for (const { id, articleId, standalone, kind, ...quoted } of wholeRows(result.claims)) {
    const target = targetIn(articleId);
    if (target !== undefined) yield annotation(id, target(quoted), describing(standalone), tagging(kind));
  }
  for (const figure of wholeRows(result.figures)) {
    const target = targetIn(figure.articleId);
    const words = `${formatFigure(figure)} ${describeFigure(figure)}`.trim();
    if (target === undefined) continue;
    yield annotation(figure.id, target(figure), describing(words), tagging(figureKindWords[figure.kind]));
  }
}

type Targets = (quoted: Quoted) => unknown[];

/** The targets in an article. Rows come article by article, and only the text of the last is held. */
function findTargets(articles: Lookup<ReportedArticle>): (articleId: string) => Targets | undefined {
  let last: string | undefined;
  let targets: Targets | undefined;
  return (articleId) => {
    if (articleId !== last) {
      const article = articles.get(articleId);
      targets = article === undefined ? undefined : targetOf(wholeRow(article));
      last = articleId;
    }
    return targets;
  };
}

function annotation(id: string, target: readonly unknown[], ...body: readonly unknown[]): unknown {
  return { id: urn(id), type: 'Annotation', motivation: 'identifying', body, target };
}

function describing(value: string): unknown {
  return { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value };
}

function tagging(value: string): unknown {
  return { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value };
}

/** Where the words stand: in the clean text, and on the page where it has an address. */
function targetOf({ text, url }: ReportedArticle): Targets {
  const source = `urn:sha256:${sha256(text)}`;
  const address = webAddress(url);
  return ({ span: { start, end }, quote }) => {
    const selector = {
      type: 'TextQuoteSelector',
      exact: quote,
      prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, end + CONTEXT_LENGTH),
    };
    const position = { type: 'TextPositionSelector', start, end };
    return [
      { type: 'SpecificResource', source, selector: [selector, position] },
      ...(address === undefined ? [] : [{ type: 'SpecificResource', source: address, selector }]),
    ];
  };
}
