import type { Attribution } from '../../model/attribution.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Sentence } from '../../model/taggedArticle.ts';
import type { TagContext } from '../context.ts';
import { reconsider } from './afterthoughts.ts';
import { carrySpeaker } from './attributionContinuation.ts';
import { type Proposal, proposeAttributions } from './attributionModel.ts';
import { attributeParagraph } from './attributionParagraph.ts';
import type { AttributionResources } from './attributionResources.ts';
import { columnsOf } from './attributionTokens.ts';
import { inWords, type SentenceInWords } from './attributionWords.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/**
 * Direct, indirect and mixed speech of an article in text order, with speakers where they are sure enough.
 * Headings, captions, encyclopedic fillers and notes about the text itself report nobody's speech.
 */
export function tagAttributions(context: TagContext, resources: AttributionResources): Attribution[] {
  const { article, sentences } = context;
  const quotations = findQuotations(article, sentences);
  const attributions: Attribution[] = [];
  const byBlock: Sentence[][] = article.blocks.map(() => []);
  for (const sentence of sentences) byBlock[sentence.block]?.push(sentence);
  const paragraphs = article.blocks.flatMap((block, index): SpeakingParagraph[] => {
    const speaks = block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'quotation';
    if (!speaks || block.role !== 'body') return [];
    const within = quotations.filter((quotation) => quotation.block === index);
    const own = (byBlock[index] ?? []).map((sentence) => inWords(article.text, sentence));
    return [{ span: block.span, sentences: own, quotations: within }];
  });
  const proposals = propose(paragraphs, context, resources);
  let before: Attribution | undefined;
  paragraphs.forEach(({ span, sentences: own, quotations: within }, index) => {
    const found = attributeParagraph(own, within, context, resources, proposals?.[index]);
    const carried = carrySpeaker(found, span, article.text, before);
    const sure = ({ speaker }: Attribution): boolean =>
      speaker === undefined || speaker.confidence >= resources.speakerConfidence;
    attributions.push(...(carried.every(sure) ? carried : found));
    before = carried.at(-1);
  });
  const told = attributions.flatMap((attribution) => reconsider(attribution, article.text));
  told.sort((a, b) => startOf(a) - startOf(b));
  return told.map((attribution) => withChain(attribution, told));
}

/** A block that may hold speech. */
interface SpeakingParagraph {
  readonly span: Span;
  readonly sentences: readonly SentenceInWords[];
  readonly quotations: readonly Quotation[];
}

/** What the model proposes for each paragraph. */
function propose(
  paragraphs: readonly SpeakingParagraph[],
  { article }: TagContext,
  rules: AttributionResources,
): Proposal[][] | undefined {
  if (rules.model === undefined) return undefined;
  const { weights, clusters, memo } = rules.model;
  const resources = { clusters, cueRates: weights.cueRates, rules, memo };
  return proposeAttributions(
    paragraphs.map(({ sentences, quotations }) => columnsOf(sentences, quotations, article, resources)),
    weights,
  );
}

function startOf({ contentSpans, sourceSpan, cueSpan }: Attribution): number {
  const starts = contentSpans.map(({ start }) => start);
  return Math.min(...starts, sourceSpan?.start ?? Infinity, cueSpan?.start ?? Infinity);
}

/** "Observers recalled that the leadership announced ...": the observers are the outer source of the announcement. */
function withChain(attribution: Attribution, all: readonly Attribution[]): Attribution {
  const cue = attribution.cueSpan;
  if (cue === undefined) return attribution;
  const outer = all.filter(
    (other) => other !== attribution && other.contentSpans.some((content) => contains(content, cue)),
  );
  const chain = outer.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker.text]));
  return { ...attribution, chain };
}
