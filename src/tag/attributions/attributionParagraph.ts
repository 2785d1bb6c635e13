import type { Attribution, Speaker } from '../../model/attribution.ts';
import { overlapLength, type Span } from '../../model/span.ts';
import type { Sentence } from '../../model/taggedArticle.ts';
import type { TagContext } from '../context.ts';
import type { WordRange } from '../nounPhraseHead.ts';
import { findReportedSpeech, type ReportedSpeech } from './attributionClauses.ts';
import { continueSpeech } from './attributionContinuation.ts';
import type { Proposal } from './attributionModel.ts';
import { joinProposals } from './attributionProposals.ts';
import type { AttributionRules } from './attributionResources.ts';
import { type Word, wordsOf } from './attributionWords.ts';
import type { Quotation } from './quotations.ts';
import { resolveSpeaker } from './speaker.ts';

/**
 * The attributions of one paragraph: reporting clauses by structure, joined with what the model proposes, and
 * quotations that nothing reports.
 */
export function attributeParagraph(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  context: TagContext,
  resources: AttributionRules,
  proposals?: readonly Proposal[],
): Attribution[] {
  const { text } = context.article;
  const lines = sentences.map((sentence) => wordsOf(text, sentence, quotations, context.mentions));
  const attributions: Attribution[] = [];
  let last: Speaker | undefined;
  sentences.forEach((sentence, index) => {
    const clauses = findReportedSpeech(lines[index] ?? [], resources, last !== undefined);
    const own = proposals?.filter(({ cue }) => overlapLength(cue, sentence.span) > 0);
    for (const speech of joinProposals(clauses, own, quotations)) {
      const speaker = speakerOf(speech, lines, context, resources, last);
      const sure = speaker !== undefined && speaker.confidence >= resources.speakerConfidence;
      attributions.push(toAttribution(speech, sure ? speaker : undefined));
      if (speaker !== undefined) last = speaker;
    }
  });
  return continueSpeech(attributions, quotations, text);
}

function speakerOf(
  { spokenBy }: ReportedSpeech,
  lines: readonly (readonly Word[])[],
  context: TagContext,
  resources: AttributionRules,
  last: Speaker | undefined,
): Speaker | undefined {
  if (spokenBy === undefined) return undefined;
  for (const words of lines) {
    const range = rangeOf(words, spokenBy);
    if (range !== undefined)
      return resolveSpeaker(words, range, context, resources.sources, last ? { last } : {});
  }
  return undefined;
}

function rangeOf(words: readonly Word[], { start, end }: Span): WordRange | undefined {
  const from = words.findIndex((word) => word.end > start);
  if (from < 0 || (words[from]?.start ?? end) >= end) return undefined;
  let to = from;
  while (to < words.length && (words[to]?.start ?? end) < end) to++;
  return { from, to };
}

function toAttribution(speech: ReportedSpeech, speaker: Speaker | undefined): Attribution {
  const { kind, source, cue, contents, notes } = speech;
  return {
    kind,
    ...(source === undefined ? {} : { sourceSpan: source }),
    cueSpan: cue,
    contentSpans: contents,
    ...(speaker === undefined ? {} : { speaker }),
    chain: [],
    notes,
  };
}
