import type { DraftEntity } from './draftEntity.ts';
import { genderOfRelative } from './kinship.ts';
import type { WordClusters } from './wordClusters.ts';

const BY_ENDING = /(?:ist|ician|arian|man|woman|eer|ologer|maker|keeper|teacher)$/u;
const AGENT = /^(.{3,})(?:er|or)$/u;
/** Agents that are things, and nouns that only look like agents. */
const THINGS =
  /^(?:answer|barrier|border|boiler|cluster|container|computer|copper|corner|counter|cover|danger|dinner|door|encounter|factor|ferry|fever|floor|folder|freezer|gender|harbor|hunger|laser|layer|letter|liner|locker|manner|matter|meter|mirror|monitor|motor|newspaper|number|offer|order|paper|power|poster|printer|processor|quarter|reactor|register|river|rubber|scanner|sector|server|shelter|silver|summer|tanker|tender|theater|tower|tractor|transfer|trawler|trigger|water|weather|winter)$/u;
const OTHERS: ReadonlySet<string> = new Set(
  `accused actress analyst architect artist aunt brother captain champion client colonel daughter defendant duke expert
   father goalkeeper graduate husband judge lad lawyer midwife millionaire billionaire mother nurse nun nephew niece
   patient pensioner pilot poet politician priest sister skipper soldier son student suspect teenager tycoon uncle
   victim veteran widow widower wife witness woman`.split(/\s+/u),
);

/**
 * Whether a common noun says what somebody is: by its ending, or as the agent of a verb that the vocabulary has
 * ("composer" of "compose"). Right for people far more often than not, and asked only where a person was just named.
 */
export function isPersonNoun(noun: string, clusters: WordClusters): boolean {
  if (OTHERS.has(noun)) return true;
  if (THINGS.test(noun) || /(?:men|women|s)$/u.test(noun)) return false;
  if (BY_ENDING.test(noun)) return noun.length > 4;
  const stem = AGENT.exec(noun)?.[1];
  if (stem === undefined) return false;
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, single].some(
    (verb) => clusters.has(`${verb}ing`) || clusters.has(`${verb.replace(/e$/u, '')}ing`),
  );
}

/** The gender that a noun for somebody tells: "spokeswoman", "brother". */
export function genderOfNoun(noun: string): DraftEntity['gender'] {
  const relative = genderOfRelative(noun);
  if (relative !== undefined) return relative;
  if (/(?:woman|ess|girl|lady|mum|mom)$/u.test(noun) && !noun.endsWith('witness')) return 'female';
  return /(?:[^o]man|boy|dad|father)$/u.test(noun) ? 'male' : undefined;
}
