import type { Attribution } from '../../model/attribution.ts';
import { contains } from '../../model/span.ts';
import type { Sentence } from '../../model/taggedArticle.ts';
import type { TagContext } from '../context.ts';
import { reconsider } from './afterthoughts.ts';
import { carrySpeaker } from './attributionContinuation.ts';
import { type Proposal, proposeAttributions } from './attributionModel.ts';
import { attributeParagraph } from './attributionParagraph.ts';
import type { AttributionResources } from './attributionResources.ts';
import { columnsOf } from './attributionTokens.ts';
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
  let before: Attribution | undefined;
  article.blocks.forEach((block, index) => {
    const speaks = block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'quotation';
    if (!speaks || block.role !== 'body') return;
    const own = byBlock[index] ?? [];
    const within = quotations.filter((quotation) => quotation.block === index);
    const proposals = propose(own, within, context, resources);
    const found = attributeParagraph(own, within, context, resources, proposals);
    const carried = carrySpeaker(found, block.span, article.text, before);
    const sure = ({ speaker }: Attribution): boolean =>
      speaker === undefined || speaker.confidence >= resources.speakerConfidence;
    attributions.push(...(carried.every(sure) ? carried : found));
    before = carried.at(-1);
  });
  const told = attributions.flatMap((attribution) => reconsider(attribution, article.text));
  told.sort((a, b) => startOf(a) - startOf(b));
  return told.map((attribution) => withChain(attribution, told));
}

function propose(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  { article }: TagContext,
  rules: AttributionResources,
): Proposal[] | undefined {
  if (rules.model === undefined) return undefined;
  const { weights, clusters, memo } = rules.model;
  const { cueRates } = weights;
  return proposeAttributions(
    columnsOf(sentences, quotations, article, { clusters, cueRates, rules, memo }),
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
