/**
 * The columns of a worksheet: what the tick list of the report exports, a person fills in, and `--corrections` and
 * `claimreview` read back. The first seven say which claim a row is about, the others are left empty for a person.
 */
export const worksheetColumns = [
  'id',
  'article',
  'quote',
  'speaker',
  'publisher',
  'date',
  'url',
  'correction',
  'value',
  'verdict',
  'rating',
  'evidence',
  'author',
  'checked by',
  'checked on',
] as const;
export type WorksheetColumn = (typeof worksheetColumns)[number];
