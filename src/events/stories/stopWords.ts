/**
 * Words that say nothing about which news an article covers: closed word classes, verbs of saying and the
 * vocabulary of news pages themselves. Used for stories only; everything else reads whole sentences.
 */
const CLOSED_CLASSES = `
about above across after again against ago all almost along already also although always am among an and another any
anyone anything are aren around as at away back be became because become been before began being below between both
but by came can cannot come could couldn despite did didn do does doesn doing don done down during each either else
enough even ever every few first for from further gave get give given go goes going gone got had hadn has hasn have
haven having he her here hers herself him himself his how however if in including instead into is isn it its itself
just keep kept last later least less let like likely little long made make makes making many may maybe me might more
most much must my myself near nearly neither never next no none nor not nothing now of off often on once one only onto
or other others our ours ourselves out over own part per perhaps put rather really same second see seen several shall
she should shouldn since so some someone something soon still such take taken than that the their theirs them
themselves then there these they thing things third this those though three through thus to together too took toward
towards two under unless until up upon us use used very via was wasn way we well went were weren what whatever when
where whether which while who whom whose why will with within without won would wouldn yes yet you your yours`;

const NEWS_PAGES = `
added adding afp ap according advertisement article click comment continue email facebook follow image mr mrs ms dr
month months news newsletter photo read reading report reported reportedly reporter reports reuters said say saying
says share sign story subscribe tell told twitter updated video week year years`;

export const stopWords: ReadonlySet<string> = new Set(`${CLOSED_CLASSES} ${NEWS_PAGES}`.trim().split(/\s+/u));
