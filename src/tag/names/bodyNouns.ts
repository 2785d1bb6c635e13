import { foldName } from '../../language/personName.ts';
import type { DraftEntity } from './draftEntity.ts';
import { CLUB_WORDS, FIRM_NOUNS, ORGANIZATION_NOUNS } from './nameWords.ts';

/** Common nouns by which a text takes up an organization: words of the names that they are said of. */
const NAME_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `agency: administration authority bureau office organisation organization service
   airline: air airlines airways
   alliance: community pact union
   bank lender: banca banco bank banque caisse credit savings
   bloc: alliance area association community league pact union
   broadcaster: broadcasting radio television
   charity: foundation fund relief trust
   daily newspaper paper: courier gazette herald journal mail news post register telegraph times tribune
   force: constabulary guard police
   foundation: fund trust
   fund: capital investments partners
   house: chamber opera theatre
   party: alliance democrats front greens labour league liberals movement union
   regulator watchdog: agency authority board commission council inspectorate office
   school: academy college elementary grammar high primary
   stadium: arena ground park
   theatre: opera`
    .split('\n')
    .flatMap((line) => {
      const [nouns = '', words = ''] = line.trim().split(': ');
      return nouns.split(' ').map((noun) => [noun, new Set(words.split(' '))] as const);
    }),
);

const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  'company firm group business manufacturer carrier airline retailer maker utility operator lender bank publisher developer'.split(
    ' ',
  ),
);
const CLUB_NOUNS: ReadonlySet<string> = new Set('club side team'.split(' '));
const BODY_NOUNS: ReadonlySet<string> = new Set('organization organisation body'.split(' '));
/** Nouns that may be said of an organization whose name does not tell what it is. */
const OPEN_NOUNS: ReadonlySet<string> = new Set([
  ...COMPANY_NOUNS,
  ...CLUB_NOUNS,
  ...'broadcaster chain charity consortium insurer network newspaper paper party producer startup supplier'.split(
    ' ',
  ),
]);
/** What is called by another word of the sort comes after what is called so itself. */
const OF_SUCH = 0.8;
/** Below what a name or the article says: nothing speaks against it. */
const OPEN = 0.58;

/** Whether a common noun is said of organizations, "lender" and "carrier" too though somebody may lend. */
export function isOrganizationNoun(noun: string): boolean {
  return OPEN_NOUNS.has(noun) || NAME_WORDS.has(noun);
}

/** Whether "it" may take up a common noun as somebody who acts: "The competition authority did not comment. It said ..." */
export function isBodyNoun(noun: string): boolean {
  return isOrganizationNoun(noun) || ACTING.has(noun);
}

const ACTING: ReadonlySet<string> = new Set(
  `association authority board body cabinet city commission committee council country county court district government institute ministry
   office opposition parliament police union`.split(/\s+/u),
);

/** How well a common noun suits an organization by its name and by what the article calls it; 0 where it does not. */
export function bodyFit({ name, entry, descriptors, governmentOf }: DraftEntity, noun: string): number {
  if (governmentOf !== undefined) return noun === 'government' ? 0.9 : 0;
  const own = headWords(name);
  if (CLUB_NOUNS.has(noun) && own.some((word) => CLUB_WORDS.has(word))) return 1;
  if (BODY_NOUNS.has(noun)) return 0.8;
  const words = NAME_WORDS.get(noun);
  if (words !== undefined && own.some((word) => words.has(word))) return OF_SUCH;
  const isKnown = entry !== undefined || own.some(isOfficial);
  const isCompany = COMPANY_NOUNS.has(noun) || /^(?:car|auto|chip|drug|plane|truck|arms)maker$/u.test(noun);
  if (isCompany && !isKnown)
    return own.some((word) => FIRM_NOUNS.has(word)) || isFirm(descriptors) ? 0.85 : 0.7;
  return OPEN_NOUNS.has(noun) &&
    !isKnown &&
    descriptors.size === 0 &&
    !own.some((word) => FIRM_NOUNS.has(word))
    ? OPEN
    : 0;
}

/** The words of a name that say what it names: "school" of "Marl High School", but not of "Marl School District". */
export function headWords(name: string): string[] {
  const words = foldName(name).split(/\s+/u);
  const joint = words.findIndex((word) => /^(?:for|of)$/u.test(word));
  const last = words[joint > 0 ? joint - 1 : words.length - 1] ?? '';
  return [...new Set([words[0] ?? '', last])];
}

/** A ministry is no firm; "bank" and "group" are among the nouns of both. */
function isOfficial(word: string): boolean {
  return ORGANIZATION_NOUNS.has(word) && !/^(?:bank|company|group|holdings)$/u.test(word);
}

function isFirm(descriptors: ReadonlySet<string>): boolean {
  return [...descriptors].some((noun) => COMPANY_NOUNS.has(noun) || noun.endsWith('maker'));
}
