import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import type { ClaimWording } from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords } from '../words.ts';
import { findBallotSide } from './ballot.ts';
import type { ClaimReading, GivenFigure } from './claimReading.ts';
import type { StatedFigure } from './comparability.ts';
import { findDeed } from './deed.ts';
import type { Distinctions } from './distinction.ts';
import { type Band, findBand } from './figureBand.ts';
import { BALLOT, type Counted, haveSameUnit, nameUnit, readCounted } from './figureUnit.ts';
import { readLimits } from './limits.ts';
import { findMeasureConcepts, type MeasureConcept, nameMeasure } from './measureConcepts.ts';
import { findComplement, isDayOfReport, isTimeOfComparison } from './sense.ts';
import { isShare } from './share.ts';
import { textBefore } from './textBefore.ts';

/**
 * A figure that reads its claim as far as it is asked: two figures are mostly told apart by what costs least to know, and
 * most are never held against another.
 */
export class FigureReading implements StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly publishedAt: string | undefined;
  readonly isTrait: boolean;
  readonly #given: GivenFigure;
  readonly #reading: ClaimReading;
  /** Where the figure begins in the quote. */
  readonly #at: number;
  // `null` is not read yet.
  #side: ReturnType<typeof findBallotSide> | null = null;
  #concept: MeasureConcept | undefined | null = null;
  #counted: Counted | undefined;
  #isOfSource: boolean | undefined;
  #isOneOfMany: boolean | undefined;
  #isPart: boolean | undefined;
  #companions: StatedFigure['companions'] | undefined;
  #allSubjectTerms: readonly string[] | undefined;
  #subjectTerms: readonly string[] | undefined;
  #measureTerms: ReadonlySet<string> | undefined;
  #measured: ReadonlySet<string> | undefined;
  #limits: readonly string[] | undefined;
  #deed: string | undefined | null = null;
  #complement: string | undefined | null = null;
  #time: Figure['time'] | undefined | null = null;

  constructor(given: GivenFigure, reading: ClaimReading) {
    this.claim = reading.claim;
    this.figure = readExactly(given.figure, this.claim);
    this.publishedAt = reading.publishedAt;
    this.isTrait = /^\S*\d-\p{L}/u.test(this.figure.quote);
    this.#given = given;
    this.#reading = reading;
    this.#at = given.figure.span.start - this.claim.span.start;
  }

  get wording(): ClaimWording {
    return this.#reading.wording;
  }

  get distinctions(): Distinctions {
    return this.#reading.distinctions;
  }

  get isExhaustive(): boolean {
    return this.#reading.isExhaustive;
  }

  get articleTerms(): ReadonlySet<string> {
    return this.#reading.termsOf(this.claim.articleId);
  }

  get side(): ReturnType<typeof findBallotSide> {
    if (this.#side === null) this.#side = findBallotSide(this.claim.quote, this.#at);
    return this.#side;
  }

  get concept(): MeasureConcept | undefined {
    if (this.#concept === null) this.#concept = this.#findConcept();
    return this.#concept;
  }

  #findConcept(): MeasureConcept | undefined {
    if (this.side !== undefined) return undefined;
    const { concepts } = this.#reading.resources;
    const isAlone = this.claim.figureIds.length === 1;
    const [nearest] = findMeasureConcepts(this.figure, this.claim, this.#reading.words, concepts, isAlone);
    return nearest ?? nameMeasure(this.figure, concepts);
  }

  get sense(): string {
    const { sense } = this.#given;
    return sense === 'change up' && OF_CHANGE.test(this.concept?.concept ?? '') ? 'actual' : sense;
  }

  get counted(): Counted {
    this.#counted ??=
      this.side === undefined && !OF_BALLOT.test(this.concept?.concept ?? '')
        ? readCounted(this.figure, this.#synonyms, this.concept?.words)
        : BALLOT;
    return this.#counted;
  }

  get isOfSource(): boolean {
    this.#isOfSource ??= isMereSource(this.figure, this.claim);
    return this.#isOfSource;
  }

  get companions(): StatedFigure['companions'] {
    this.#companions ??= this.#reading.figures.flatMap((other) => readCompanion(other.figure, this.figure));
    return this.#companions;
  }

  get #subject(): readonly string[] {
    this.#allSubjectTerms ??= readTerms(this.isOfSource ? '' : this.figure.subject?.text, this.#synonyms);
    return this.#allSubjectTerms;
  }

  get subjectTerms(): readonly string[] {
    this.#subjectTerms ??= this.#subject.filter((term) => this.wording.terms.has(term));
    return this.#subjectTerms;
  }

  get measureTerms(): ReadonlySet<string> {
    const { measure = '', unit } = this.figure;
    this.#measureTerms ??= new Set(readTerms(`${measure} ${unit.name ?? ''}`, this.#synonyms));
    return this.#measureTerms;
  }

  get measured(): ReadonlySet<string> {
    this.#measured ??= new Set([...this.measureTerms, ...this.#subject]);
    return this.#measured;
  }

  get limits(): readonly string[] {
    this.#limits ??= readLimits(this.figure, this.#synonyms);
    return this.#limits;
  }

  get qualifiers(): string {
    return [this.#given.qualifiers, this.side ?? ''].join(' ').trim();
  }

  get deed(): string | undefined {
    if (this.#deed === null) {
      const end = this.#at + this.figure.quote.length;
      this.#deed = findDeed(this.claim.quote, this.#reading.words, this.#at, end, this.#synonyms);
    }
    return this.#deed;
  }

  get isOneOfMany(): boolean {
    this.#isOneOfMany ??=
      this.side === undefined && this.#reading.figures.some((other) => this.#isRival(other));
    return this.#isOneOfMany;
  }

  get complement(): string | undefined {
    if (this.#complement === null) {
      const noun = findComplement(this.figure, this.claim);
      this.#complement = noun === undefined ? undefined : stem(noun);
    }
    return this.#complement;
  }

  get isPart(): boolean {
    this.#isPart ??= this.figure.partOf !== undefined || isShare(this.claim.quote, this.#at, this.figure);
    return this.#isPart;
  }

  get time(): Figure['time'] | undefined {
    if (this.#time === null) {
      const isOther = isDayOfReport(this.figure, this.claim) || isTimeOfComparison(this.figure, this.claim);
      this.#time = isOther ? undefined : this.figure.time;
    }
    return this.#time;
  }

  get #synonyms(): Synonyms {
    return this.#reading.resources.synonyms;
  }

  /** Another figure of the same unit that is not merely what this one is compared with. */
  #isRival(given: GivenFigure): boolean {
    const [{ figure: other }, { figure }] = [given, this];
    if (other.id === figure.id || other.value === figure.value) return false;
    // "49.8% of the vote, with a third of the ballots counted": shares of different things.
    if (other.base !== undefined && figure.base !== undefined && other.base !== figure.base) return false;
    // The unit is seen for less than it costs to read what is counted.
    if (nameUnit(other) !== nameUnit(figure) || given.qualifiers.includes('compared')) return false;
    const [left, right] = [other, figure].map((one) => ({
      figure: one,
      counted: readCounted(one, this.#synonyms),
    }));
    return left !== undefined && right !== undefined && haveSameUnit(left, right, true);
  }
}

/** "Of the 5 percent, 3.5 points": what a share in percent is divided into. */
const OF_PERCENT = /^of\s[^,\d]{0,40}\d[\d.]{0,5} ?(?:%|per ?cent\b)[^,]{0,60},/iu;

/** "has gone up to 44": the number itself, not a limit. */
function readExactly(figure: Figure, claim: UngroupedClaim): Figure {
  if (figure.unit.kind === 'percentagePoint' && OF_PERCENT.test(claim.quote))
    return { ...figure, unit: { kind: 'percent', name: 'percent', code: '%' } };
  if (figure.approximation !== 'atMost' || !/^up to\b/iu.test(figure.quote)) return figure;
  const moved = /\b(?:goes|gone|went|risen|rose|climbed|shot|grown|grew|moved)\s*$/iu.test(
    textBefore(figure, claim),
  );
  return moved ? { ...figure, approximation: 'exact' } : figure;
}

/** Measures that are changes themselves: "grew by 1.3 percent" and "growth of 1.3 percent". */
const OF_CHANGE = /^(?:growth|inflation)$/u;

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
