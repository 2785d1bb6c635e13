import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import { indexArticleTerms } from '../articleTerms.ts';
import type { ClaimResources } from '../claimResources.ts';
import { readClaimWording } from '../claimWording.ts';
import { type ClaimCollection, orderClaims, type UngroupedClaim } from '../collection.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords } from '../words.ts';
import { findBallotSide } from './ballot.ts';
import type { StatedFigure } from './comparability.ts';
import { findDeed } from './deed.ts';
import { readDistinctions } from './distinction.ts';
import { type Band, findBand } from './figureBand.ts';
import { BALLOT, haveSameUnit, nameUnit, readCounted } from './figureUnit.ts';
import { readLimits } from './limits.ts';
import { findMeasureConcepts, nameMeasure } from './measureConcepts.ts';
import { findComplement, findQualifiers, findSense, isDayOfReport, isTimeOfComparison } from './sense.ts';
import { textBefore } from './textBefore.ts';

/** "in three tranches": what a whole is divided into. */
const PARTS = '(?:two|three|four|five) (?:parts|pillars|portions|items|instalments|tranches)';

/** Words before a figure that make it a share of something: "the remaining 1.5 percent", "of which 300". */
const SHARE = new RegExp(
  String.raw`\b(?:remaining|remainder|(?:the|its|only) other|the rest|of (?:which|this|these|them|that)|includ(?:es|ed|ing)|consists? of|compris(?:es|ing)|made up of|(?:split|divided) into|${PARTS}|contribut(?:e|es|ed|ing)|a further)\b[^.;]{0,60}$`,
  'iu',
);
/** "Of Maren's health budget, 7 billion are for hospitals": what follows the comma is the share. */
const OPENING_WHOLE = /^of\s[^,]{3,80},/iu;
/** "30 million euros of the aid", "300 of the passengers": said right behind an amount. */
const OF_WHOLE = /^ of (?:(?:the|this|that|these|those|its|their|his|her) \p{Ll}|(?:it|them|which)\b)/u;
/** "0.9 percent, the rest of defence spending", "part of the budget": said behind the share. */
const SHARE_BEHIND = /^[^.;]{0,40},? (?:(?:the (?:rest|remainder)|part) of|towards? (?:the|its|their|a))\b/iu;

/** What leaves nothing over. */
export const EXHAUSTIVE = new RegExp(
  String.raw`\b(?:(?:the|its) (?:rest|other|others|remainder)|remaining|remainder|everything else|all others?|consists? of|(?:split|divided) (?:into|between|among)|(?:has|have|in) ${PARTS}|made up of|only other|only .{0,30}besides|no others?|nothing else|none elsewhere|(?:nobody|no one) else)\b`,
  'iu',
);
const REST_FOLLOWS =
  /^(?:the|all the) (?:rest|remainder|others?)\b|^(?:nothing|nobody|no one|no other \p{L}+|none) else\b|^no others?\b|^there (?:are|is) no other/iu;

/** Relating and grouping read the same collection: its figures are stated once. */
const stated = new WeakMap<ClaimCollection, readonly StatedFigure[]>();

/** Every figure with the first claim that states it, in the order in which the claims became known. */
export function stateFigures(
  collection: ClaimCollection,
  resources: ClaimResources,
): readonly StatedFigure[] {
  const known = stated.get(collection) ?? readFigures(collection, resources);
  stated.set(collection, known);
  return known;
}

function readFigures(
  collection: ClaimCollection,
  { concepts, synonyms, contrasts }: ClaimResources,
): StatedFigure[] {
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  const published = new Map(collection.articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const seen = new Set<string>();
  const ordered = orderClaims(collection);
  const termsOf = indexArticleTerms(ordered, synonyms);
  return ordered.flatMap((claim, index) => {
    if (claim.figureIds.length === 0) return [];
    const words = readWords(claim.quote, { start: 0, end: claim.quote.length });
    const distinctions = readDistinctions(claim, words, { contrasts, synonyms });
    const publishedAt = published.get(claim.articleId);
    const isExhaustive = EXHAUSTIVE.test(claim.quote) || leavesRest(ordered[index + 1], claim);
    const given = claim.figureIds.flatMap((id) => {
      const figure = figures.get(id);
      if (figure === undefined) return [];
      const sense = findSense(figure, claim, publishedAt);
      return [{ figure, sense, qualifiers: findQualifiers(figure, claim, sense) }];
    });
    return given.flatMap(({ figure: read, sense, qualifiers }): StatedFigure[] => {
      const figure = readExactly(read, claim);
      if (seen.has(figure.id)) return [];
      seen.add(figure.id);
      const wording = readClaimWording(claim, synonyms);
      const isOfSource = isMereSource(figure, claim);
      const subjectTerms = readTerms(isOfSource ? '' : figure.subject?.text, synonyms);
      const measureTerms = readTerms(`${figure.measure ?? ''} ${figure.unit.name ?? ''}`, synonyms);
      const at = figure.span.start - claim.span.start;
      const complement = findComplement(figure, claim);
      const side = findBallotSide(claim.quote, at);
      const isAlone = claim.figureIds.length === 1;
      const concept =
        side === undefined
          ? (findMeasureConcepts(figure, claim, words, concepts, isAlone)[0] ?? nameMeasure(figure, concepts))
          : undefined;
      return [
        {
          figure,
          claim,
          publishedAt,
          wording,
          sense: concept !== undefined && OF_CHANGE.test(concept.concept) ? readGrowth(sense) : sense,
          counted:
            side === undefined && !OF_BALLOT.test(concept?.concept ?? '')
              ? readCounted(figure, synonyms, concept?.words)
              : BALLOT,
          isOfSource,
          companions: given.flatMap((other) => readCompanion(other.figure, figure)),
          subjectTerms: subjectTerms.filter((term) => wording.terms.has(term)),
          measureTerms: new Set(measureTerms),
          limits: readLimits(figure, synonyms),
          get articleTerms() {
            return termsOf(claim.articleId);
          },
          measured: new Set([...measureTerms, ...subjectTerms]),
          qualifiers: [qualifiers, side ?? ''].join(' ').trim(),
          concept,
          deed: findDeed(claim.quote, words, at, at + figure.quote.length, synonyms),
          isExhaustive,
          distinctions,
          isOneOfMany:
            side === undefined &&
            given.some(
              (other) =>
                other.figure.id !== figure.id && isRival(other.figure, figure, other.qualifiers, synonyms),
            ),
          ...(complement === undefined ? {} : { complement: stem(complement) }),
          isTrait: /^\S*\d-\p{L}/u.test(figure.quote),
          isPart: figure.partOf !== undefined || isShare(claim.quote, at, figure),
          time: isDayOfReport(figure, claim) || isTimeOfComparison(figure, claim) ? undefined : figure.time,
        },
      ];
    });
  });
}

/** "has gone up to 44": the number itself, not a limit. */
function readExactly(figure: Figure, claim: UngroupedClaim): Figure {
  if (figure.approximation !== 'atMost' || !/^up to\b/iu.test(figure.quote)) return figure;
  const moved = /\b(?:goes|gone|went|risen|rose|climbed|shot|grown|grew|moved)\s*$/iu.test(
    textBefore(figure, claim),
  );
  return moved ? { ...figure, approximation: 'exact' } : figure;
}

/** Measures that are changes themselves. */
const OF_CHANGE = /^(?:growth|inflation)$/u;

/** "grew by 1.3 percent" and "growth of 1.3 percent". */
function readGrowth(sense: string): string {
  return sense === 'change up' ? 'actual' : sense;
}

const OF_BALLOT = /^(?:yes|no) votes$/u;

/** "Statisticians put the deficit at 4 percent": who says it, under no name, is not what it is about. */
function isMereSource(
  { subject, span }: Figure,
  { quote, span: place, attribution }: UngroupedClaim,
): boolean {
  const { sourceSpan } = attribution;
  if (subject === undefined || sourceSpan === undefined || sourceSpan.end > span.start) return false;
  const source = quote.slice(sourceSpan.start - place.start, sourceSpan.end - place.start);
  return source.endsWith(subject.text) && !/.\p{Lu}/u.test(source);
}

/** "... The rest is for homes.": said in the very next sentence. */
function leavesRest(next: UngroupedClaim | undefined, { articleId, span }: UngroupedClaim): boolean {
  return next?.articleId === articleId && next.span.start - span.end <= 2 && REST_FOLLOWS.test(next.quote);
}

/** A figure beside another, unless it says by how much something has moved, or is of the same unit. */
function readCompanion(other: Figure, figure: Figure): { unit: string; band: Band }[] {
  if (other.kind === 'change' || nameUnit(other) === nameUnit(figure)) return [];
  const band = findBand(other);
  return band === undefined ? [] : [{ unit: nameUnit(other), band }];
}

/** Words as stems and classes of synonyms, as a claim's wording has them. */
function readTerms(text: string | undefined, synonyms: Synonyms): string[] {
  if (text === undefined || text === '') return [];
  const words = readWords(text, { start: 0, end: text.length });
  return words.flatMap((word, at) => {
    const name = findSynonym(synonyms, words, at)?.name;
    return [...(name === undefined ? [] : [name]), word.stem];
  });
}

/** Another figure of the same unit that is not merely what this one is compared with. */
function isRival(other: Figure, figure: Figure, qualifiers: string, synonyms: Synonyms): boolean {
  if (qualifiers.includes('compared') || other.value === figure.value) return false;
  // "49.8% of the vote, with a third of the ballots counted": shares of different things.
  if (other.base !== undefined && figure.base !== undefined && other.base !== figure.base) return false;
  // The unit is seen for less than it costs to read what is counted.
  if (nameUnit(other) !== nameUnit(figure)) return false;
  const [left, right] = [other, figure].map((one) => ({ figure: one, counted: readCounted(one, synonyms) }));
  return left !== undefined && right !== undefined && haveSameUnit(left, right, true);
}

function isShare(quote: string, at: number, { quote: own, unit }: Figure): boolean {
  const opening = OPENING_WHOLE.exec(quote);
  if (opening !== null && at >= opening[0].length) return true;
  const behind = quote.slice(at + own.length);
  // Neither "60 percent of the vote" nor "twelve members of the council" is part of anything given as a number.
  const isAmount =
    unit.kind === 'count'
      ? /^(?:\p{L}+|[\d.,]+(?: (?:thousand|million|billion))?)$/u.test(own)
      : !/^(?:percent|ratio|duration|length)$/u.test(unit.kind);
  const isOfAmount = isAmount && OF_WHOLE.test(behind);
  return isOfAmount || SHARE.test(quote.slice(0, at)) || SHARE_BEHIND.test(behind);
}
