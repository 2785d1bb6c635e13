import { type Claim, claimKinds } from '../model/claim.ts';
import type { ReportedArticle } from '../model/run.ts';
import type { Span } from '../model/span.ts';
import { webAddress } from '../model/webAddress.ts';
import { wholeRow, wholeRows } from '../model/wholeRow.ts';
import { streamJsonArray } from './jsonStream.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';

/**
 * labelstudio.json: one task per article in Label Studio's basic JSON, claims, figures and speakers as predictions,
 * and labelstudio.xml, the labelling interface that a project needs to show them.
 */
const labelstudio: Reporter = (result, context) => [
  { path: 'labelstudio.json', chunks: streamJsonArray(tasks(indexRun(result), context)) },
  { path: 'labelstudio.xml', chunks: [LABELLING_INTERFACE] },
];
export default labelstudio;

const LABELLING_INTERFACE = `<View>
  <Header value="$title"/>
  <Labels name="label" toName="text">
    <Label value="Claim" background="#b35900"/>
    <Label value="Figure" background="#00629b"/>
    <Label value="Speaker" background="#5b2d90"/>
  </Labels>
  <Text name="text" value="$text" granularity="word"/>
  <Choices name="kind" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Claim">
${claimKinds.map((kind) => `    <Choice value="${kind}"/>`).join('\n')}
  </Choices>
</View>
`;

function* tasks(index: RunIndex, context: ReportContext): Iterable<unknown> {
  for (const article of wholeRows(index.run.articles)) {
    const claims = index.claimsOfArticle(article.id);
    const url = webAddress(article.url);
    yield {
      data: {
        text: article.text,
        title: article.title,
        articleId: article.id,
        ...(url === undefined ? {} : { url }),
      },
      predictions: [
        {
          model_version: `claimwire-${context.version}`,
          result: [
            ...claims.flatMap((claim) => claimRegions(article, wholeRow(claim))),
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
