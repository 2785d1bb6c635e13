/** Words that open a clause of its own: what follows them is not the object of the verb before. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  `that which who whom whose while when where because although though unless if until since whether but so as after
  before`
    .trim()
    .split(/\s+/u),
);

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then']);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `of in on at to from with without by for against between among into onto over under about through during after before
  around near inside outside towards toward amid across behind along despite within upon alongside`
    .trim()
    .split(/\s+/u),
);

/** Verbs whose object does what the infinitive after it says: "urged him to resign". */
export const OBJECT_CONTROL =
  /^(?:urg|ask|order|forc|allow|persuad|invit|help|let|want|expect|requir|tell|told|command|permit|press|encourag|enabl|caus|compel|warn|implor|beg|instruct|authori[sz]|oblig|exhort|beseech|request)/u;

/** Verbs that only carry the noun of an event: "held talks", "paid a visit", "launched an inquiry". */
export const LIGHT_VERBS =
  /^(?:ha[vds]|be$|been$|is$|are$|was$|were$|having|held|hold|conduct|launch|pa(?:y|id)|mak|made|beg[aiu]n|open|start|stag|mount|carr|tak|took|attend|complet|resum|renew|continu|undert|reach|gave|giv|sign|clinch|str[iu]ck|cancel|call|plan|schedul|postpone|announc|issu|set|arrang|prepar|welcom|host|join|lead|led|keep|break|broke|suspend|put|travel|go|went|due|arriv|fl[ey]w?|leav|left|come|came|pull|agree|propos|offer|seek|sought|want|delay|confirm)/u;
