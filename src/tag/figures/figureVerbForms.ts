/**
 * Past forms that no ending shows, of verbs that news uses. What is as often a noun or an adjective ("ground", "wound",
 * "spread") is left out; "left", "lost", "found" and "felt" count only behind what can be their subject.
 */
const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  (
    'ate cast became began blew bought broke brought built burnt came caught chose clung crept dealt drank drew drove ' +
    'fed fell felt fled flew forbade forgot fought found froze gave got grew heard held hung kept knew laid leapt left ' +
    'lent lost made meant met outgrew overcame overran overtook overthrew paid ran rang rose said sang sank sat saw sent ' +
    'shook shrank slept slid sold sought spent spoke spun stole stood struck swam swept swore swung taught threw told took ' +
    'tore underwent understood undertook went withdrew withheld withstood woke won wore wrote'
  ).split(' '),
);
/** Participles that no noun carries as an adjective: a verb also behind "and". */
const NO_ADJECTIVE =
  /^(?:caused|killed|said|added|announced|warned|helped|allowed|asked|wanted|followed|included|involved|decided|joined|received|remained|reached|claimed|left|made|took|gave|brought|sent|cost|hit|cut|put|saw|won|lost|sold|bought|paid|told|came|became|began|held|kept|ran|rose|fell|grew|drew|drove|met|hurt|led)$/u;

export function isIrregularPast(word: string): boolean {
  return IRREGULAR_PAST.has(word);
}

/** "and caused damage": behind a conjunction a past form with an object is a verb, but for adjectives ("and increased costs"). */
export function isJoinedVerb(word: string): boolean {
  return NO_ADJECTIVE.test(word);
}
