/** Those who have, give, want or decide: never what a figure measures, but whose it may be. */
const INSTITUTION =
  /(?:^|[\s\-’'])(?:government|ministry|cabinet|parliament|chamber|senate|union|company|firm|bank|party|court|council|agency|club|police|officials?|experts?|analysts?|leaders?|members?|ministers?|bloc|army|navy|team|side|association|hospital|university|league|federation|movement|alliance|coalition|chain|city|town|village|region|province|district|county|state|states|country|countries|nation|nations|ally|allies|neighbou?rs?|airline|authorit(?:y|ies)|group|mayor|president|governor|island|\p{Ll}{0,12}maker|retailer|insurer|operator|regulator|commission|committee|fund|trust|charity|foundation|administration|department|office|service|board|bureau|opposition|jury|juries|judges?|tribunal|inspectorate|syndicate|gang|mafia)$/iu;
/** "farmers", "investors", "economists", "politicians". */
const PEOPLE = /(?:[^tw]er|or|ist|ian)s$/iu;
/** Ends as people do, and is none. */
const THINGS =
  /(?:number|order|offer|power|river|tower|water|paper|computer|letter|dinner|chapter|filter|shelter|container|tanker|freighter|trailer|sector|factor|reactor|tractor|motor|corridor|floor|door|error|indicator|generator|counter|border|boulder|corner|danger|figure|quarter|summer|winter|charter|register|frontier|barrier|carrier|pier|trawler|cruiser|bomber|fighter|helicopter|booster|sticker|flyer|poster|burger|layer|fever|cancer|disorder|murder|transfer|matter|member card|printer|scooter|cooler|boiler|heater)s$/iu;

/** "tower", "reactors": a word that ends as those who act do. */
export function isThing(noun: string): boolean {
  return THINGS.test(noun.endsWith('s') ? noun : `${noun}s`);
}

export function isInstitution(noun: string): boolean {
  return INSTITUTION.test(noun);
}

/** People, bodies and places that act: "lawyers", "the cabinet", "neighbours". */
export function isActor(noun: string): boolean {
  return INSTITUTION.test(noun) || (PEOPLE.test(noun) && !THINGS.test(noun));
}
