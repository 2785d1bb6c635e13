/** The worksheet that a tick list exports: what is known of a claim, then what a person fills in. */
export const worksheetColumns = [
  'claim',
  'quote',
  'speaker',
  'publisher',
  'date',
  'url',
  'verdict',
  'evidence',
  'checked by',
] as const;
