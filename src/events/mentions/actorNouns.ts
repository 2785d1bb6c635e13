/** Nouns for those who act in the news without a name: forces, offices, groups of people. */
const BODIES = `
administration agency airline alliance army assembly authorities authority band bank body brigade cabinet camp chamber
church coalition commission commissioner committee community company congress contingent convoy council court
delegation department directorate faction federation firm fleet force forces front garrison gang government group guard
guards house inquiry institute jury junta kingdom leadership league legislature maker media militia military ministry
mission movement municipality navy network office opposition organisation organization panel parliament party patrol
police politburo power powers prosecutor prosecutors publisher regime republic security senate service side squad state
tribunal troops union unit university warships watchdog aircraft airplanes bombers helicopters gunships jets tanks
warplanes`;

const PEOPLE = `
activist advisor adviser agent ambassador analyst aristocrat assistant attacker aviator bishop bomber boss builder
businessman businesswoman candidate captain cardinal chairman chairwoman chancellor chief child citizen civilian
clergyman cleric colonel commander commando congressman conservative counsel counterpart critic deputy demonstrator
detainee dictator diplomat director dissident doctor driver economist editor emir emperor employee employer engineer
envoy executive exile expert extremist farmer fighter fisherman foreigner founder general governor guerrilla guerilla
gunman hacker hardliner head immigrant imam inhabitant inmate inspector investigator islamist journalist judge king
landowner lawmaker lawyer leader lieutenant loyalist magistrate major manager man marine mayor mediator member militant
militiaman minister minority monarch monk mp national nationalist negotiator newspaper nurse observer officer official
owner parliamentarian party-leader passenger patient peacekeeper peasant people physician pilot policeman politician
pope premier president priest prime prince princess prisoner professor protester protestor queen radical rebel refugee
reporter representative republican reservist resident rioter scientist secessionist secretary senator separatist sergeant
settler sheikh shepherd soldier speaker spokesman spokesperson spokeswoman staff student suspect teacher teenager
terrorist tourist trader tribesman victim villager voter warlord warrior woman worker writer youth democrat communist
socialist adversary ally enemy partner neighbor neighbour nation country village town city area camp`;

const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  allies: 'ally',
  enemies: 'enemy',
  cities: 'city',
  countries: 'country',
  policemen: 'policeman',
  militiamen: 'militiaman',
  gunmen: 'gunman',
  fishermen: 'fisherman',
  clergymen: 'clergyman',
  tribesmen: 'tribesman',
  spokesmen: 'spokesman',
  businessmen: 'businessman',
};

const nouns: ReadonlySet<string> = new Set(`${BODIES} ${PEOPLE}`.trim().split(/\s+/u));

/** Whether a lower-cased noun, singular or plural, can be a party to an event. */
export function isActorNoun(word: string): boolean {
  if (nouns.has(word)) return true;
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return true;
  if (!word.endsWith('s')) return false;
  if (nouns.has(word.slice(0, -1))) return true;
  return word.endsWith('ies') ? nouns.has(`${word.slice(0, -3)}y`) : nouns.has(word.slice(0, -2));
}
