import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import { isPronounSource } from '../nounPhrase.ts';
import { type ContentMatch, clause, findContent } from './attributionContent.ts';
import type { AttributionRules } from './attributionResources.ts';
import { findSource, type SourceMatch } from './attributionSource.ts';
import { viewpointSpeech } from './attributionViewpoint.ts';
import { spanOfWords, type Word } from './attributionWords.ts';
import { type CueMatch, findCues, isAdverb } from './cueFinding.ts';

/** Speech with its reporting clause, before anybody knows who the source is. */
export interface ReportedSpeech {
  readonly kind: Attribution['kind'];
  readonly source: Span | undefined;
  /** The source that the speaker is read from; absent where the model alone sees one, so that the speaker stays open. */
  readonly spokenBy: Span | undefined;
  readonly cue: Span;
  readonly contents: readonly Span[];
  readonly notes: readonly string[];
  readonly foundBy: NonNullable<Attribution['foundBy']>;
  /** By a strong cue: words that report speech wherever they stand. */
  readonly strong: boolean;
  /** Somebody wants or asks somebody else to do something. */
  readonly request: boolean;
}

const REQUEST = /^(?:want|ask|call on|urge|appeal to|press)$/u;

/** The reporting clauses of one sentence. */
export interface SentenceSpeech {
  readonly clauses: readonly ReportedSpeech[];
  /** The clauses where somebody has spoken before in the paragraph: the same ones, unless a cue waits for that. */
  readonly behindSpeech: readonly ReportedSpeech[];
}

/** The reporting clauses of one sentence with what they report, by structure. */
export function findReportedSpeech(words: readonly Word[], resources: AttributionRules): SentenceSpeech {
  const { candidates, waits } = findCandidates(words, resources, false);
  const clauses = reportBy(words, candidates);
  if (!waits) return { clauses, behindSpeech: clauses };
  return { clauses, behindSpeech: reportBy(words, findCandidates(words, resources, true).candidates) };
}

/** A cue with its source. */
interface Candidate {
  readonly match: CueMatch;
  readonly source: SourceMatch;
}

/** @returns `waits`: a cue was left out that would hold if somebody had spoken before */
function findCandidates(
  words: readonly Word[],
  resources: AttributionRules,
  speaking: boolean,
): { readonly candidates: readonly Candidate[]; readonly waits: boolean } {
  const candidates: Candidate[] = [];
  let waits = false;
  for (const match of findCues(words, resources.cues)) {
    const source = findSource(words, match, candidates.at(-1)?.source, resources.sources);
    if (source === undefined) continue;
    const holds = match.cue.strong || weakCueHolds(words, match, source);
    if (holds === 'behind speech' && !speaking) waits = true;
    if (holds === true || (holds === 'behind speech' && speaking)) candidates.push({ match, source });
  }
  return { candidates, waits };
}

function reportBy(words: readonly Word[], candidates: readonly Candidate[]): readonly ReportedSpeech[] {
  const reported = candidates.flatMap(({ match, source }, index): ReportedSpeech[] => {
    const content =
      relativeContent(words, match, source) ??
      findContent(words, match, source, contentEnd(words, candidates, index));
    const cue = spanOfWords(words, match.from, match.to);
    if (content === undefined || cue === undefined) return [];
    // "The film stars a boy, who writes plays": what stands before "who" is nothing that the boy says.
    if (isBehindWho(words, match) && content.spans.some(({ start }) => start < cue.start)) return [];
    const notes = [...new Set(content.notes)];
    const at = spanOfWords(words, source.from, source.to);
    const { strong, lemma, frames } = match.cue;
    const asks = frames.has('plea') || (REQUEST.test(lemma) && words[match.to]?.lower !== 'to');
    const request = asks && words.slice(match.to).some(({ lower }) => lower === 'to');
    const { kind, spans: contents } = content;
    return [{ kind, source: at, spokenBy: at, cue, contents, notes, foundBy: 'rules', strong, request }];
  });
  return [...viewpointSpeech(words), ...reported];
}

function isBehindWho(words: readonly Word[], { from }: CueMatch): boolean {
  let at = from - 1;
  while (isAdverb(words[at]) || /^(?:has|have|had|is|was|are|were)$/u.test(words[at]?.lower ?? '')) at--;
  return words[at]?.lower === 'who';
}

/** Opens a clause that ends at its comma: "While Kell says that the dam is safe, ...". */
const SUBORDINATOR = /^(?:while|although|though|whereas|because|if|when)$/u;

/** Before a coordinated cue, or one of a new main clause ("..., but Kell said"), the content of this one ends. */
function contentEnd(words: readonly Word[], candidates: readonly Candidate[], index: number): number {
  const { match, source } = candidates[index] ?? {};
  if (match !== undefined && source?.clauseFrom === 1 && SUBORDINATOR.test(words[0]?.lower ?? '')) {
    const comma = words.findIndex(
      ({ text, quotation }, at) => at > match.to && text === ',' && quotation === undefined,
    );
    if (comma > 0) return comma;
  }
  for (const next of candidates.slice(index + 1)) {
    const from = next.source.clauseFrom;
    if (match === undefined || from <= match.to) continue;
    if (next.source.position === 'shared') return from;
    if (/^(?:but|while|whereas|and|;)$/u.test(words[from - 1]?.lower ?? '')) return from - 1;
  }
  return words.length;
}

/** "..., which he expects will be successful": the relative clause is the content. */
function relativeContent(
  words: readonly Word[],
  match: CueMatch,
  source: SourceMatch,
): ContentMatch | undefined {
  return source.relative ? clause(words, match.to, words.length) : undefined;
}

/** A weak cue needs a frame of its own or a speaker who is already speaking. */
function weakCueHolds(
  words: readonly Word[],
  match: CueMatch,
  source: SourceMatch,
): boolean | 'behind speech' {
  const { frames } = match.cue;
  const next = words[match.to]?.lower ?? '';
  if (match.form === 'participle') return false;
  if (source.relative) return true;
  // "A memo seen by the paper" reports nothing, "a step seen by rivals as a threat" does.
  if (match.form === 'by') return !VIEWED.test(match.cue.lemma) || isViewedAs(words, match);
  if (frames.has('object')) return objectHolds(words, match, source);
  if (frames.has('noun') && /^(?:how|that|why|what)$/u.test(next)) return true;
  if (match.to - match.from > 1 && frames.has('noun')) return true;
  if (frames.has('infinitive') && next === 'to')
    return source.position === 'subject' || source.position === 'shared';
  if (frames.has('clause')) return true;
  return frames.has('noun') && isPronounSource(words[source.from]) ? 'behind speech' : false;
}

const VIEWED = /^(?:see|view|regard|perceive|name)$/u;

function isViewedAs(words: readonly Word[], { to }: CueMatch): boolean {
  return words.slice(to, to + 16).some(({ lower }) => lower === 'as');
}

/** Wishes and names for things are reported of somebody named; "see" and its like speak only of a view ("see it as"). */
function objectHolds(words: readonly Word[], match: CueMatch, source: SourceMatch): boolean {
  const { lemma } = match.cue;
  if (VIEWED.test(lemma)) return isViewedAs(words, match);
  if (lemma === 'put') {
    return words.some(
      ({ lower }, at) =>
        at > match.to && at < match.to + 10 && lower === 'at' && /\d/u.test(words[at + 1]?.text ?? ''),
    );
  }
  if (!/^(?:want|call|ask)$/u.test(lemma)) return true;
  const named = words.slice(source.from, source.to).some((word) => word.mention !== undefined);
  const definite = /^(?:the|his|her|its|their|this)$/u.test(words[source.from]?.lower ?? '');
  return named || definite || isPronounSource(words[source.from]);
}
