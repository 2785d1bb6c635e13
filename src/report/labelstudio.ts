import type { Claim } from '../model/claim.ts';
import type { ReportedArticle } from '../model/run.ts';
import type { Span } from '../model/span.ts';
import { streamJsonArray } from './jsonStream.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';

/**
 * labelstudio.json: one task per article in Label Studio's basic JSON, claims, figures and speakers as
 * predictions. It fits a project with this labelling interface:
 *
 *     <View><Text name="text" value="$text"/>
 *       <Labels name="label" toName="text"><Label value="Claim"/><Label value="Figure"/><Label value="Speaker"/></Labels>
 *       <Choices name="kind" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Claim">
 *         <Choice value="fact"/>… one per claim kind …</Choices></View>
 */
const labelstudio: Reporter = (result, context) => [
  { path: 'labelstudio.json', chunks: streamJsonArray(tasks(indexRun(result), context)) },
];
export default labelstudio;

function* tasks(index: RunIndex, context: ReportContext): Iterable<unknown> {
  for (const article of index.run.articles) {
    const claims = index.claimsOfArticle(article.id);
    yield {
      data: {
        text: article.text,
        title: article.title,
        articleId: article.id,
        ...(article.url === undefined ? {} : { url: article.url }),
      },
      predictions: [
        {
          model_version: `claimwire-${context.version}`,
          result: [
            ...claims.flatMap((claim) => claimRegions(article, claim)),
            ...index
              .figuresOfArticle(article.id)
              .map((figure) => region(article, figure.id, figure.span, 'Figure')),
          ],
        },
      ],
    };
  }
}

function claimRegions(article: ReportedArticle, claim: Claim): object[] {
  const { sourceSpan } = claim.attribution;
  return [
    { ...region(article, claim.id, claim.span, 'Claim'), score: claim.checkworthiness.score },
    {
      id: claim.id,
      from_name: 'kind',
      to_name: 'text',
      type: 'choices',
      value: { ...words(article, claim.span), choices: [claim.kind] },
    },
    ...(sourceSpan === undefined ? [] : [region(article, `${claim.id}-speaker`, sourceSpan, 'Speaker')]),
  ];
}

function region(article: ReportedArticle, id: string, span: Span, label: string): object {
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { ...words(article, span), labels: [label] },
  };
}

function words({ text }: ReportedArticle, { start, end }: Span): object {
  return { start, end, text: text.slice(start, end) };
}
