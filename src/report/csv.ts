import { stringify } from 'csv-stringify/sync';
import type { Claim } from '../model/claim.ts';
import { formatFigure } from './quantities.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex, rowsAt } from './runIndex.ts';

type Cell = string | number | boolean | undefined;

/** claims.csv: columns in the order in which an editor reads them, technical ones last. */
const COLUMNS: Readonly<Record<string, (claim: Claim, index: RunIndex) => Cell>> = {
  id: (claim) => claim.id,
  quote: (claim) => claim.quote,
  standalone: (claim) => claim.standalone,
  kind: (claim) => claim.kind,
  speaker: (claim) => claim.attribution.speaker,
  attribution: (claim) => claim.attribution.kind,
  worth: (claim) => claim.checkworthiness.worth,
  score: (claim) => claim.checkworthiness.score,
  reasons: (claim) => claim.checkworthiness.reasons.join('; '),
  figures: (claim, index) => rowsAt(index.figures, claim.figureIds).map(formatFigure).join('; '),
  agreement: (claim, index) => index.groups.get(claim.groupId)?.agreement,
  publishers: (claim, index) => index.groups.get(claim.groupId)?.publishers,
  event: (claim, index) => eventOf(claim, index)?.title,
  eventStatus: (claim, index) => eventOf(claim, index)?.status,
  story: (claim, index) => index.stories.get(claim.storyId ?? '')?.title,
  publisher: (claim, index) => index.articles.get(claim.articleId)?.publisher,
  publishedAt: (claim, index) => index.articles.get(claim.articleId)?.publishedAt,
  title: (claim, index) => index.articles.get(claim.articleId)?.title,
  url: (claim, index) => index.articles.get(claim.articleId)?.url,
  sourceFile: (claim, index) => index.articles.get(claim.articleId)?.sourceFile,
  hedged: (claim) => claim.hedged,
  negated: (claim) => claim.negated,
  background: (claim) => claim.background,
  notes: (claim) => claim.notes.join('; '),
  start: (claim) => claim.span.start,
  end: (claim) => claim.span.end,
  articleId: (claim) => claim.articleId,
  speakerId: (claim) => claim.attribution.speakerId,
  confidence: (claim) => claim.attribution.confidence,
  eventId: (claim) => claim.eventId,
  storyId: (claim) => claim.storyId,
  groupId: (claim) => claim.groupId,
};

/** Excel splits a cell that is longer than 32,767 characters; room is left for the quotation mark and ellipsis. */
const MAXIMUM_CELL_LENGTH = 32_000;
const CHUNK_ROWS = 500;

const csv: Reporter = (result) => [{ path: 'claims.csv', chunks: claimRows(indexRun(result)) }];
export default csv;

function* claimRows(index: RunIndex): Iterable<string> {
  yield toCsv([Object.keys(COLUMNS)]);
  const { claims } = index.run;
  for (let from = 0; from < claims.length; from += CHUNK_ROWS) {
    yield toCsv(
      claims
        .slice(from, from + CHUNK_ROWS)
        .map((claim) => Object.values(COLUMNS).map((column) => column(claim, index))),
    );
  }
}

/**
 * RFC 4180 with CRLF. A cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV
 * injection); control characters that spreadsheets and parsers choke on become U+FFFD.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(toCell)),
    { escape_formulas: true, record_delimiter: '\r\n', cast: { boolean: String } },
  );
}

function toCell(cell: Cell): Exclude<Cell, undefined> {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return cell;
  const printable = cell.replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
  return printable.length <= MAXIMUM_CELL_LENGTH ? printable : `${printable.slice(0, MAXIMUM_CELL_LENGTH)}…`;
}

function eventOf(claim: Claim, index: RunIndex) {
  return claim.eventId === undefined ? undefined : index.events.get(claim.eventId);
}
