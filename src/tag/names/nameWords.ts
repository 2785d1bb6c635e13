/*
 * What is called TRAINED is what the features of the trained tagger look up: another word there asks for another
 * training. Rules know more.
 */

/** Nouns that close, or open before "of", the name of an organization. */
export const TRAINED_ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  `academy administration agency airlines airways alliance army assembly association authority bank board brigade
   brothers bureau cabinet chamber church club college commission committee company conference confederation
   congress consortium cooperative corp corporation corps council court department directorate embassy federation
   foundation front fund group guard holdings hospital inc inspectorate institute institution international league
   ltd llc plc ministry movement museum navy network news office orchestra organisation organization parliament
   party police press prosecutor school secretariat senate service services society syndicate team television
   times treasury tribunal union united university`.split(/\s+/u),
);

export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set([
  ...TRAINED_ORGANIZATION_NOUNS,
  ...'guild'.split(' '),
]);

/** Nouns that close or open the name of a place. */
export const TRAINED_PLACE_NOUNS: ReadonlySet<string> = new Set(
  `airport avenue bay beach bridge canal cape castle cathedral city county creek dam delta desert district forest
   gulf harbor harbour hill hills island islands isle lake mountain mountains ocean palace park peninsula plain port
   prefecture province region republic river road sea square state strait street territory town valley village`.split(
    /\s+/u,
  ),
);

export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  ...TRAINED_PLACE_NOUNS,
  ...'cove crossing glacier junction marsh moor pass pier quay reef reservoir ridge wharf'.split(' '),
]);

/** Nouns that close the names of companies. */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  `bakery brewery capital cars cruises dairies electric energy foods holidays hotels industries insurance laboratories
   labs lines logistics media mills mining motors partners petroleum pharma pharmaceuticals pictures rail railways
   securities shipping shipyards solutions steel stores studios systems technologies technology telecom tours travel trucks trust
   works`.split(/\s+/u),
);

/** Words by which schools are called without the noun: "Marlow High". */
export const SCHOOL_WORDS: ReadonlySet<string> = new Set('elementary grammar high primary'.split(' '));

/** Nouns of other languages with which the names of organizations begin, without their accents. */
export const FOREIGN_HEADS: ReadonlySet<string> = new Set(
  `banca banco banka banque caisse caixa compagnie compania credit editorial fondation fondazione fundacion grupo
   groupe gruppo instituto istituto maison ministere radio societa societe sociedad teatro theatre universidad
   universita universitat universite verlag`.split(/\s+/u),
);

/** Honours that nothing but a person bears, behind the name. */
export const HONOURS: ReadonlySet<string> = new Set(['CBE', 'KC', 'MBE', 'OBE', 'QC']);

/** Capitalised words of the calendar, which no name begins with by itself. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
   September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan`.split(
    /\s+/u,
  ),
);

/** Words that have a capital only because they open a sentence or a quotation. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `a about according additionally after all also although an and another any as at because before both but by dear despite during each even
   every few for former from he her here his how however if in into is it its just instead last later like many meanwhile
   moreover most my neither new next no nor not now of on once one only or other our over she since so some such that the
   their then there these they this those though through to today under unlike until we what when whenever where whether
   which while who why with without yet you your`.split(/\s+/u),
);

/** What the names of clubs begin or end with; "United Nations" is known by itself. */
export const CLUB_WORDS: ReadonlySet<string> = new Set(
  'afc albion athletic cf dynamo fc fk hotspur olympique racing rovers sc sporting united wanderers'.split(
    ' ',
  ),
);

/** What somebody has in a firm rather than in a place. */
export const STAKES: ReadonlySet<string> = new Set(
  'stake stakes share shares invest invested investor investors interest trust'.split(' '),
);
