import { findNames } from '../../lexicon/findNames.ts';
import type { LocalEntity, Mention, Role } from '../../model/entity.ts';
import { compareKeys, compareText } from '../../model/order.ts';
import type { NameResources } from '../tagResources.ts';
import type { SentenceWords, TextSentence } from '../textSentence.ts';
import { joinCapitalRuns, joinDoubles } from './capitalRuns.ts';
import { joinClubs } from './clubNames.ts';
import { readDateline } from './dateline.ts';
import { findDemonymPeople } from './demonymPeople.ts';
import { noteDescriptors } from './descriptors.ts';
import { type DraftEntity, type DraftMention, groupBySentence } from './draftEntity.ts';
import { joinHyphenated } from './hyphenatedNames.ts';
import { findDemonyms } from './inventedDemonyms.ts';
import { resolveMetonyms } from './metonyms.ts';
import { voteOnNames } from './nameDocument.ts';
import { mendEdges } from './nameEdges.ts';
import { combineNames, type NameSpan } from './nameSpans.ts';
import { decideTypes } from './nameTypes.ts';
import { findOrganizations } from './organizationNames.ts';
import { joinNamePieces } from './particleNames.ts';
import { joinPartners } from './partnerNames.ts';
import { markPlaceKinds } from './placeKind.ts';
import { learnGenders } from './pronounGenders.ts';
import { findPublicBodies, PublicBodies } from './publicBodies.ts';
import { resolveNames } from './resolveNames.ts';
import { findRoleMentions } from './roleMentions.ts';
import { attachRoles } from './roles.ts';
import { joinSaints } from './saintNames.ts';
import { clubWordsOf, isSportsReport } from './sportsReport.ts';
import { typeStreets } from './streetNames.ts';
import { isTitleCase } from './titleCase.ts';
import { completeNames } from './titledNames.ts';
import { findUnknownNames } from './unknownNames.ts';
import type { Vocabulary } from './unknownRuns.ts';

/** Who and what an article names: entities by first mention, mentions in text order without overlaps. */
export interface TaggedNames {
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
  /** The same with what references need to know. */
  readonly drafts: readonly DraftMention[];
}

/** @param date publication day, for offices; without it only the document says who holds them */
export function tagNames(
  text: string,
  sentences: readonly TextSentence[],
  date: string | undefined,
  resources: NameResources,
  isEnglish = true,
): TaggedNames {
  const words = sentences.map((sentence) => sentence.words);
  const spans = isEnglish ? findNameSpans(words, resources) : findForeignNames(words, resources);
  const named = findDemonymPeople(
    sentences,
    resolveNames(sentences, spans, date, resources),
    resources.gazetteer,
  );
  attachRoles(sentences, named, resources);
  learnGenders(sentences, named);
  noteDescriptors(sentences, named);
  markPlaceKinds(sentences, named, resources);
  const bodies = new PublicBodies();
  const resolved = resolveMetonyms(sentences, named, bodies, resources.gazetteer);
  const roles = findRoleMentions(sentences, resolved, date, resources);
  const drafts = findPublicBodies(sentences, [...resolved, ...roles], bodies).sort((a, b) =>
    compareKeys([a.sentence, a.start], [b.sentence, b.start]),
  );
  const entities = [...new Set(drafts.map(({ entity }) => entity))];
  const indexOf = new Map(entities.map((entity, index) => [entity, index]));
  const mentions = drafts.flatMap(({ sentence, start, end, form, confidence, entity }): Mention[] => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const span = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
    const index = indexOf.get(entity) ?? 0;
    return [{ span, quote: text.slice(span.start, span.end), form, entity: index, confidence }];
  });
  return { entities: entities.map((entity) => localEntity(entity, resources)), mentions, drafts };
}

/** Spans of names, tagged, corrected and voted on, before they are resolved. */
export function findNameSpans(words: readonly SentenceWords[], resources: NameResources): NameSpan[] {
  const { people, model, gazetteer } = resources;
  const known = words.map((own) => findNames(own, gazetteer));
  const tagged = model.tag(words, known);
  const vocabulary = { people, clusters: model.clusters };
  const isSport = isSportsReport(words);
  const clubWords = clubWordsOf(isSport);
  const headlines = words.map(isTitleCase);
  const spans = words.flatMap((own, index) => {
    const isHeadline = headlines[index] ?? false;
    const combined = combineNames(index, own, tagged[index] ?? [], known[index] ?? []);
    const dated = readDateline(own, combined, index);
    const mended = mendEdges(own, dated, { isHeadline, clubWords }, resources);
    const hyphened = joinHyphenated(own, mended, index, people);
    const whole = isHeadline ? hyphened : joinNamePieces(own, hyphened, index, people);
    const titled = completeNames(own, whole, index, resources);
    const named = isHeadline ? titled : findOrganizations(own, titled, index);
    const joined = joinSaints(own, joinPartners(own, named, index), index);
    return isHeadline
      ? joinDoubles(own, joined)
      : joinCapitalRuns(own, joinClubs(own, joined, index, clubWords), vocabulary);
  });
  const found = findUnknownNames(words, headlines, spans, vocabulary);
  const voted = joinRuns(words, headlines, voteOnNames(words, headlines, found, people), vocabulary);
  const typed = typeStreets(words, decideTypes(words, voted, isSport, resources));
  return findDemonyms(words, typed, resources);
}

/** Once more where voting has added names: "A. Moss" beside "Anton Moss". */
function joinRuns(
  words: readonly SentenceWords[],
  headlines: readonly boolean[],
  spans: readonly NameSpan[],
  vocabulary: Vocabulary,
): NameSpan[] {
  const bySentence = groupBySentence(words.length, spans);
  return words.flatMap((own, index) => {
    const named = bySentence[index] ?? [];
    return headlines[index] === true ? named : joinCapitalRuns(own, named, vocabulary);
  });
}

/** In other languages than English: what the gazetteer knows and people by their given names. */
function findForeignNames(words: readonly SentenceWords[], resources: NameResources): NameSpan[] {
  const known = words.map((own) => findNames(own, resources.gazetteer));
  const tagged = resources.model.tag(words, known);
  const spans = words.flatMap((own, index) => {
    const people = (tagged[index] ?? []).filter(({ start, end, type }) => {
      const isKnown = resources.people.firstNames.has(own[start]?.toLowerCase() ?? '');
      return type === 'PER' && isKnown && end - start > 1 && end - start < 5;
    });
    return combineNames(index, own, people, known[index] ?? []).filter(({ isAdjective }) => !isAdjective);
  });
  return voteOnNames(words, words.map(isTitleCase), spans, resources.people);
}

function seatOf({
  place: { name, entry },
  byCapital,
}: NonNullable<DraftEntity['governmentOf']>): NonNullable<LocalEntity['governmentOf']> {
  return entry === undefined ? { name, byCapital } : { name, gazetteerId: entry.id, byCapital };
}

function localEntity(entity: DraftEntity, { gazetteer }: NameResources): LocalEntity {
  const { type, name, entry } = entity;
  const dated: Role[] = (entry?.roles ?? []).map(({ title, of, from, to }) => ({
    title,
    ...(of === undefined ? {} : { of: gazetteer.entries.get(of)?.name ?? of }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
  const written = [...entity.roles.values()].map(
    ({ title, of, holder }): Role => ({ title, ...(of === undefined ? {} : { of: holder?.name ?? of }) }),
  );
  return {
    type,
    name,
    aliases: [...entity.aliases].sort(compareText),
    roles: [...written, ...dated],
    ...(entry === undefined ? {} : { gazetteerId: entry.id }),
    ...(entry?.wikidata === undefined ? {} : { wikidata: entry.wikidata }),
    ...(entity.gender === undefined ? {} : { gender: entity.gender }),
    ...(type === 'organization' && entity.descriptors.size > 0
      ? { kinds: [...entity.descriptors].sort(compareText) }
      : {}),
    ...(entity.placeKind === undefined ? {} : { placeKind: entity.placeKind }),
    ...(entity.governmentOf === undefined ? {} : { governmentOf: seatOf(entity.governmentOf) }),
  };
}
