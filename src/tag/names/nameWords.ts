/** Nouns that close, or open before "of", the name of an organization. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  `academy administration agency airlines airways alliance army assembly association authority bank board brigade
   brothers bureau cabinet chamber church club college commission committee company conference confederation
   congress consortium cooperative corp corporation corps council court department directorate embassy federation
   foundation front fund group guard holdings hospital inc inspectorate institute institution international league
   ltd llc plc ministry movement museum navy network news office orchestra organisation organization parliament
   party police press prosecutor school secretariat senate service services society syndicate team television
   times treasury tribunal union united university`.split(/\s+/u),
);

/** Nouns that close or open the name of a place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `airport avenue bay beach bridge canal cape castle cathedral city county creek dam delta desert district forest
   gulf harbor harbour hill hills island islands isle lake mountain mountains ocean palace park peninsula plain port
   prefecture province region republic river road sea square state strait street territory town valley village`.split(
    /\s+/u,
  ),
);

/** Nouns that close the names of companies. */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  `capital electric energy foods industries insurance laboratories labs lines logistics media motors partners
   pharma pharmaceuticals rail railways securities shipping shipyards solutions steel systems technologies technology
   telecom trust works`.split(/\s+/u),
);
