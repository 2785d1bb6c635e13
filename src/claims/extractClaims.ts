import type { DraftClaim } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { EventMention } from '../model/event.ts';
import { contains } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { checkClaim } from './checks/checkClaim.ts';
import { noteContradictions } from './checks/contradictions.ts';
import { carryCitations } from './citations/carryCitations.ts';
import { findCitations } from './citations/findCitations.ts';
import type { ClaimResources } from './claimResources.ts';
import { splitClauses } from './clauses.ts';
import { findCues, leaveOutNames } from './cueLexicon.ts';
import { describeAttribution } from './describeAttribution.ts';
import { classifyKind, type KindEvidence, scoreKinds } from './kind.ts';
import { isNegated } from './negation.ts';
import { findNonClaimReason } from './nonClaims.ts';
import { noteDefects } from './notes.ts';
import { findPassages, type Passage } from './passage.ts';
import { inheritKind } from './relations/partKind.ts';
import {
  countNames,
  findContent,
  findContentStart,
  findCueWords,
  findEventMention,
  findSpeaker,
  isOfficial,
  speaksForSubject,
} from './setting.ts';
import { writeStandalone } from './standalone.ts';
import { readWords } from './words.ts';
import { scoreCheckworthiness } from './worth/checkworthiness.ts';

/**
 * The claims of one article in text order: from what is reported as said and from the article's own voice.
 * Questions, headings, captions, notes about the text and sentences that only set the scene are left out. Of an article
 * that is not in English the sentences are listed, without who says them or what their figures mean.
 */
export function extractClaims(
  tagged: TaggedArticle,
  eventMentions: readonly EventMention[],
  resources: ClaimResources,
  configuration: Configuration,
): DraftClaim[] {
  const claims = findPassages(tagged)
    .flatMap((passage) => splitClauses(tagged, passage))
    .flatMap((passage) => readClaim(tagged, passage, eventMentions, resources, configuration) ?? []);
  return noteContradictions(carryCitations(claims, resources.outlets), tagged, resources);
}

function readClaim(
  tagged: TaggedArticle,
  passage: Passage,
  eventMentions: readonly EventMention[],
  resources: ClaimResources,
  configuration: Configuration,
): DraftClaim | undefined {
  const { article } = tagged;
  const { span, attribution } = passage;
  const text = article.text.slice(span.start, span.end);
  const words = readWords(article.text, span);
  const found = findCues(resources.cues, words);
  const cues = leaveOutNames(found, words);
  const indexes = tagged.figures.flatMap((figure, index) => (contains(span, figure.span) ? [index] : []));
  const figures = indexes.flatMap((index) => inheritKind(tagged.figures, index));
  const reported = attribution !== undefined;
  const background = article.blocks[passage.block]?.role === 'background';
  const times = tagged.times.filter((time) => contains(span, time.span));
  const dated = times.some(({ interval }) => interval !== undefined);
  const candidate = { text, words, cues, figures: figures.length, reported, background, dated };
  if (findNonClaimReason(candidate) !== undefined) return undefined;

  const eventIndex = findEventMention(eventMentions, span);
  const event = eventIndex === undefined ? undefined : eventMentions[eventIndex];
  const speaker = findSpeaker(attribution, configuration);
  const cueWords = findCueWords(passage, words);
  const evidence: KindEvidence = {
    words,
    cues,
    figures,
    contentStart: findContentStart(passage, words),
    ...(cueWords === undefined ? {} : { cueWords }),
    speech: attribution?.kind ?? 'editorial',
    speaksForSubject: speaksForSubject(tagged, passage),
    officialSpeaker: isOfficial(tagged, speaker),
    dated,
    named: countNames(tagged, findContent(passage), speaker?.entity) > 0,
    scheduledEvent: event?.status === 'scheduled' && !event.anaphoric,
  };
  const scores = scoreKinds(evidence);
  const kind = classifyKind(evidence, scores);
  const citations = findCitations(tagged, passage, resources.outlets);
  const hedged = cues.some(({ list }) => list === 'hedge');
  const checkworthiness = scoreCheckworthiness(
    {
      kind,
      wording: resources.wording.margin(text, words, found),
      cues,
      figures,
      source:
        attribution?.sourceSpan === undefined
          ? ''
          : article.text.slice(attribution.sourceSpan.start, attribution.sourceSpan.end),
      words: words.length,
      hedged,
      background,
      reported,
      namedSpeaker: speaker !== undefined && !speaker.anonymous,
      namedOffice: isOfficial(tagged, speaker),
      names: countNames(tagged, span, speaker?.entity),
      dated,
      reportsEvent: event !== undefined && !event.anaphoric,
    },
    configuration,
  );
  return {
    articleId: article.id,
    span,
    quote: text,
    standalone: writeStandalone(tagged, passage, configuration.tag.speakerConfidence),
    kind,
    ...(scores.size === 0 ? {} : { kindScores: Object.fromEntries(scores) }),
    hedged,
    negated: isNegated(article.text, words, cues, findContentStart(passage, words)),
    background,
    checkworthiness,
    notes: [
      ...noteDefects(text, attribution),
      ...checkClaim({ text, span, kind, figures, times, publishedAt: article.publishedAt }),
    ],
    attribution: describeAttribution(passage, speaker, article.language, configuration),
    ...(citations.length === 0 ? {} : { citations }),
    figures: indexes,
    ...(eventIndex === undefined ? {} : { eventMention: eventIndex }),
  };
}
