import type { Attribution } from '../../model/attribution.ts';
import type { Citation } from '../../model/claim.ts';
import type { LocalEntity } from '../../model/entity.ts';
import { contains, overlapLength, type Span } from '../../model/span.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { Passage } from '../passage.ts';
import { findContent } from '../setting.ts';
import { isOutletName, type OutletLexicon, outletWords } from './outletLexicon.ts';
import { findCitedNames } from './outletPhrases.ts';

/**
 * Names on whose word an article may give a claim: "the Harbour Courier reported", "told the Courier", "as first
 * reported by harbourcourier.example". Whether they are media of the run is found out when all articles are known.
 */
export function findCitations(tagged: TaggedArticle, passage: Passage, outlets: OutletLexicon): Citation[] {
  const { text } = tagged.article;
  const cue = passage.attribution?.cueSpan;
  // Who confirms a report stands by it; who denies one says something else.
  const isOwnWord = cue !== undefined && STANDS_BY.test(text.slice(cue.start, cue.end));
  const phrases = findCitedNames(text, sentenceOf(passage), outlets).filter(
    ({ addressed }) => addressed || !isOwnWord,
  );
  const final = phrases.filter((phrase) => phrase.final);
  const cited = final.length > 0 ? final : phrases;
  const named = cited.flatMap(({ text: name, span, called }) =>
    readCitation(tagged, name, span, called, outlets),
  );
  if (named.some(({ outlet }) => outlet) && final.length > 0) return named;
  return distinct([...named, ...findReporters(tagged, passage, outlets)]);
}

const STANDS_BY = /^(?:confirm|den(?:y|ied|ies)|reject|dismiss|disput|rebut|refut|corroborat)/iu;

/** Of a quote of many sentences the phrase stands where its source does. */
function sentenceOf({ span, attribution }: Passage): Span {
  const parts = [attribution?.sourceSpan, attribution?.cueSpan].flatMap((part) => part ?? []);
  const near = parts.filter(({ start, end }) => start - span.end < NEAR && span.start - end < NEAR);
  return {
    start: Math.min(span.start, ...near.map(({ start }) => start)),
    end: Math.max(span.end, ...near.map(({ end }) => end)),
  };
}

/** Characters between a claim and the words that say who says it, where these stand outside of it. */
const NEAR = 200;

/** Sources of reported speech that are no persons: of those within one another the inner ones. */
function findReporters(tagged: TaggedArticle, passage: Passage, outlets: OutletLexicon): Citation[] {
  const content = findContent(passage);
  const telling = [...(passage.nested ?? []), ...tagged.attributions.filter((one) => tells(one, content))];
  for (const attribution of telling) {
    const { speaker, sourceSpan } = attribution;
    if (sourceSpan === undefined || speaker?.anonymous === true || speaker?.for !== undefined) continue;
    const name = speaker?.text ?? tagged.article.text.slice(sourceSpan.start, sourceSpan.end);
    // "The paper", "an Orre Gazette investigation" and "readers of the Courier" are no names.
    if (!/^(?:[Tt]he )?(?!(?:The|An?) )\p{Lu}/u.test(name) || / the /u.test(name)) continue;
    const entity = speaker?.entity === undefined ? undefined : tagged.entities[speaker.entity];
    const citation = describe(name, sourceSpan, isOutletName(name, outlets), entity);
    // Ministries and alliances say things too, and some publish what they say.
    if (citation === undefined || (!citation.outlet && entity?.gazetteerId !== undefined)) continue;
    return [citation];
  }
  return [];
}

function tells({ contentSpans }: Attribution, content: Span): boolean {
  const shared = contentSpans.reduce((sum, span) => sum + overlapLength(span, content), 0);
  return shared > (content.end - content.start) / 2;
}

/** The name in full where the article gives it elsewhere. */
function readCitation(
  { mentions, entities, times }: TaggedArticle,
  name: string,
  span: Span,
  called: boolean,
  outlets: OutletLexicon,
): Citation[] {
  // "Reported on Tuesday"
  if (times.some((time) => overlapLength(time.span, span) > 0)) return [];
  const mention = mentions.find((one) => one.form === 'name' && contains(one.span, span));
  const entity = mention === undefined ? undefined : entities[mention.entity];
  const outlet = called || isOutletName(name, outlets);
  const full = entity?.type === 'organization' && !called ? entity.name : name;
  const citation = describe(full, span, outlet || isOutletName(full, outlets), entity);
  return citation === undefined ? [] : [citation];
}

/** Of a place or a person only a name that reads as a title; and a person called Post is one unless the run knows it. */
function describe(
  name: string,
  span: Span,
  outlet: boolean,
  entity: LocalEntity | undefined,
): Citation | undefined {
  if (entity === undefined || entity.type === 'organization') return { name, span, outlet };
  if (!outlet) return undefined;
  return { name, span, outlet: entity.type !== 'person' };
}

function distinct(citations: readonly Citation[]): Citation[] {
  const byName = new Map<string, Citation>();
  for (const citation of citations) {
    const name = outletWords(citation.name).join(' ');
    if (!byName.has(name)) byName.set(name, citation);
  }
  return [...byName.values()];
}
