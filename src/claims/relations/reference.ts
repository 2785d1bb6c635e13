import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Relation } from '../../model/claim.ts';
import type { Configuration } from '../../model/configuration.ts';
import { errorText } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { groupBy } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import { type Reference, type ReferenceRow, referenceRowSchema } from '../../model/reference.ts';
import { UserError } from '../../model/userError.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords } from '../words.ts';
import type { StatedFigure } from './comparability.ts';
import { findBand, overlaps } from './figureBand.ts';

/** @param file named in what the user is told */
export function parseReference(csv: string, file: string): ReferenceRow[] {
  try {
    return z
      .array(referenceRowSchema)
      .parse(parse(csv, { columns: true, bom: true, skip_empty_lines: true }));
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(
      `${file} is no reference table: ${reason.slice(0, 300)}`,
      'its columns are measure,subject,time,value,unit,source; time is YYYY, YYYY-MM or YYYY-MM-DD',
    );
  }
}

/** What is farther from the reference than this is of another thing: two who joined, not all members. editors */
const LARGEST_RATIO = 2;
/** "two new members", "20 of the members", "22 eastern members": not the whole number. */
const NOT_ALL =
  /\b(?:(?:new|more|other|another|additional|founding|some of|most of|of the|first|last)\b|(?<!\band )(?:eastern|western|northern|southern|european)\b(?! and\b))/iu;

/** What a configuration says to hold figures against. */
export function referenceOf({ claims, tag }: Pick<Configuration, 'claims' | 'tag'>): Reference {
  return { rows: claims.reference ?? [], assumeDate: tag.assumeDate };
}

/** Figures as they are that a line of the reference speaks of, at their own time or else that of the article. */
export function checkReference(
  stated: readonly StatedFigure[],
  { rows, assumeDate }: Reference,
  synonyms: Synonyms,
): Relation[] {
  if (rows.length === 0) return [];
  const series = groupBy(rows, ({ measure, subject }) => `${measure}\n${subject}`.toLowerCase());
  const lines = [...series.values()].map((own) => own.sort((a, b) => compareText(a.time, b.time)));
  return stated.flatMap((item) =>
    lines.flatMap((line) => compareWith(item, line, assumeDate, synonyms) ?? []),
  );
}

function compareWith(
  item: StatedFigure,
  line: readonly ReferenceRow[],
  assumeDate: string | undefined,
  synonyms: Synonyms,
): Relation | undefined {
  const { figure, claim } = item;
  const first = line[0];
  const day = item.time?.end ?? item.publishedAt?.slice(0, 10) ?? assumeDate;
  const band = findBand(figure);
  if (first === undefined || day === undefined || band === undefined || item.sense !== 'actual')
    return undefined;
  if (item.isPart || item.qualifiers !== '' || NOT_ALL.test(figure.quote)) return undefined;
  if (!isInUnit(item, first.unit)) return undefined;
  const row = line.findLast(({ time }) => time <= day);
  const value = figure.value ?? figure.min;
  if (row === undefined || value === undefined || row.value === 0) return undefined;
  if (Math.max(value / row.value, row.value / value) > LARGEST_RATIO) return undefined;
  // The words last: they have to be read.
  if (!speaksOf(item, first, synonyms)) return undefined;
  const agrees = overlaps(band, { low: row.value, high: row.value });
  const says = `${row.source} gives ${row.value} from ${row.time}`;
  return {
    id: contentId('r', 'reference', figure.id, row.measure, row.subject, row.time),
    type: 'reference',
    claimIds: [claim.id],
    figureIds: [{ id: figure.id, role: 'value' }],
    check: `${row.measure} of ${row.subject} on ${day}: ${figure.quote} against ${row.value} in the reference`,
    verdict: agrees ? 'consistent' : 'inconsistent',
    explanation: agrees
      ? `${figure.quote} agrees with the reference table: ${says}.`
      : `${figure.quote} differs from the reference table: ${says}.`,
  };
}

function isInUnit({ figure }: StatedFigure, unit: string): boolean {
  const { kind, code } = figure.unit;
  if (/^(?:percent|per cent|%)$/iu.test(unit)) return kind === 'percent';
  if (/^[A-Z]{3}$/u.test(unit)) return kind === 'currency' && code === unit;
  return kind === 'count';
}

/** Every word of the measure stands in what the figure counts, every word of the subject in the claim. */
function speaksOf(item: StatedFigure, { measure, subject }: ReferenceRow, synonyms: Synonyms): boolean {
  const { figure, claim } = item;
  const { kind, name = '' } = figure.unit;
  const own = `${kind === 'count' ? name : ''} ${figure.measure ?? ''} ${item.concept?.concept ?? ''}`;
  const counted = new Set(termsOf(own, synonyms));
  const spoken = new Set(termsOf(`${claim.standalone} ${figure.subject?.text ?? ''}`, synonyms));
  return (
    termsOf(measure, synonyms).every((term) => counted.has(term)) &&
    termsOf(subject, synonyms).every((term) => spoken.has(term))
  );
}

function termsOf(text: string, synonyms: Synonyms): string[] {
  const words = readWords(text, { start: 0, end: text.length });
  return words.map((word, at) => findSynonym(synonyms, words, at)?.name ?? word.stem);
}
