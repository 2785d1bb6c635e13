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
import { type SentenceInWords, type Word, wordsOf } from './attributionWords.ts';
import { isHearsay, isQuestion } from './hearsay.ts';
import type { Quotation } from './quotations.ts';
import { findSignatures } from './signatures.ts';
import { resolveSpeaker } from './speaker.ts';
import { remember, type SpeakerMemory } from './speakerMemory.ts';

/**
 * The attributions of one paragraph: reporting clauses by structure, joined with what the model proposes, and
 * quotations that nothing reports.
 * @param wanted without speakers, they are looked for only where what is said depends on who spoke before
 */
export function attributeParagraph(
  sentences: readonly SentenceInWords[],
  quotations: readonly Quotation[],
  context: TagContext,
  resources: AttributionRules,
  proposals?: readonly Proposal[],
  wanted: 'with speakers' | 'without speakers' = 'with speakers',
): Attribution[] {
  const { text } = context.article;
  const lines = sentences.map((sentence) => wordsOf(sentence, quotations, context.mentions));
  const attributions: Attribution[] = [];
  let memory: SpeakerMemory = {};
  const speeches = lines.map((words) => findReportedSpeech(words, resources));
  const sure = speeches.map(({ clauses }) => clauses.filter(({ strong }) => strong));
  // Who speaks is dear to find, and what is said seldom depends on it.
  const isAsked =
    wanted === 'with speakers' || speeches.some(({ clauses, behindSpeech }) => clauses !== behindSpeech);
  sentences.forEach((sentence, index) => {
    const words = lines[index] ?? [];
    if (isQuestion(words)) return;
    const { clauses: unspoken = [], behindSpeech = [] } = speeches[index] ?? {};
    const clauses = memory.last === undefined ? unspoken : behindSpeech;
    const inside = ({ cue }: Proposal): boolean => overlapLength(cue, sentence.span) > 0;
    const own = proposals
      ?.filter(inside)
      .flatMap((proposal) => withinBounds(proposal, sentences, index, sure));
    const stand = clauses.filter(({ strong, request }) => strong || request);
    for (const speech of joinProposals(clauses, own, quotations, stand)) {
      const speaker =
        isAsked && !isHearsay(words, speech.spokenBy)
          ? speakerOf(speech, lines, context, resources, memory)
          : undefined;
      attributions.push(toAttribution(speech, speaker, resources));
      if (!isAsked) continue;
      const { start = 0, end = 0 } = speech.spokenBy ?? {};
      memory = remember(memory, speaker, text.slice(start, end), resources.sources);
    }
  });
  const signed = findSignatures(quotations, text).map((speech) =>
    toAttribution(speech, isAsked ? speakerOf(speech, lines, context, resources, {}) : undefined, resources),
  );
  return continueSpeech(joinSigned(attributions, signed), quotations, text);
}

/** A signature says more of a quotation than the model alone, and less than a reporting clause. */
function joinSigned(attributions: readonly Attribution[], signed: readonly Attribution[]): Attribution[] {
  const meets = (a: Attribution, b: Attribution): boolean =>
    a.contentSpans.some((one) => b.contentSpans.some((other) => overlapLength(one, other) > 0));
  const others = attributions.filter(
    (known) => known.foundBy !== 'model' || !signed.some((own) => meets(own, known)),
  );
  return [...others, ...signed.filter((own) => !others.some((known) => meets(own, known)))];
}

/** A proposal without what it claims of another sentence that has a reporting clause of its own. */
function withinBounds(
  proposal: Proposal,
  sentences: readonly Sentence[],
  own: number,
  clauses: readonly (readonly ReportedSpeech[])[],
): Proposal[] {
  let contents = proposal.contents;
  sentences.forEach(({ span }, index) => {
    if (index === own || clauses[index]?.length === 0) return;
    const end = sentences[index - 1]?.span.end ?? span.start;
    const start = sentences[index + 1]?.span.start ?? span.end;
    contents = contents.flatMap((content) => without(content, span, { start: end, end: start }));
  });
  return contents.length === 0 && proposal.contents.length > 0 ? [] : [{ ...proposal, contents }];
}

/** What is left of some content before and after a sentence, the gaps around the sentence left out. */
function without(content: Span, sentence: Span, gaps: Span): Span[] {
  if (overlapLength(content, sentence) === 0) return [content];
  const before = { start: content.start, end: gaps.start };
  const after = { start: gaps.end, end: content.end };
  return [before, after].filter((part) => part.end > part.start);
}

function speakerOf(
  { spokenBy }: ReportedSpeech,
  lines: readonly (readonly Word[])[],
  context: TagContext,
  resources: AttributionRules,
  memory: SpeakerMemory,
): Speaker | undefined {
  if (spokenBy === undefined) return undefined;
  for (const words of lines) {
    const range = rangeOf(words, spokenBy);
    if (range !== undefined) return resolveSpeaker(words, range, context, resources.sources, memory);
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

/** The speech as a row, under its speaker where that is sure enough. */
function toAttribution(
  { kind, source, cue, contents, notes, foundBy }: ReportedSpeech,
  speaker: Speaker | undefined,
  { speakerConfidence }: AttributionRules,
): Attribution {
  return {
    kind,
    ...(source === undefined ? {} : { sourceSpan: source }),
    cueSpan: cue,
    contentSpans: contents,
    foundBy,
    ...(speaker === undefined || speaker.confidence < speakerConfidence ? {} : { speaker }),
    chain: [],
    notes,
  };
}
