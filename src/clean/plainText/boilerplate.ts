/** Lines that steer a reader around a site, whole or as the start of a line. */
const NAVIGATION: readonly (readonly [RegExp, string])[] = [
  [/^(?:no time to read|short on time|in a hurry)\b.{0,20}$/iu, 'summary prompt'],
  [
    /^(?:get|read|show|view|see) (?:a|the|an ai|our) (?:quick |short )?(?:summary|overview|digest)\b.{0,10}$/iu,
    'summary prompt',
  ],
  [
    /^(?:share|tweet|pin|print|e-?mail|copy link|save)(?:\s+(?:this|on|via|to|with)\b.{0,40})?[\s:!]*$/iu,
    'share bar',
  ],
  [/^(?:share|follow) (?:this|us|on)\b.{0,60}$/iu, 'share bar'],
  [
    /^(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|instagram|email)(?:[\s|·/,•-]+(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|instagram|email))*$/iu,
    'share bar',
  ],
  [
    /^(?:subscribe|sign up|join (?:our|us)|log ?in|register|become a member|support (?:us|our))\b.{0,120}$/iu,
    'subscription',
  ],
  [
    /(?:^|[.!?:]\s)(?:please )?(?:subscribe to|sign up (?:for|to)) (?:our|the|this)\b.{0,80}$/iu,
    'subscription',
  ],
  [
    /^(?:advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicidad|publicité)\b.{0,20}$/iu,
    'advertising',
  ],
  [
    /^(?:we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|cookie (?:settings|policy))\b.{0,200}/iu,
    'cookie notice',
  ],
  [
    /^(?:home|news|world|politics|business|sports?|opinion|culture|menu|search|skip to (?:main )?content|back to top|load more|show more|click here|continue reading|read more|read the full (?:story|article))\.{0,3}$/iu,
    'navigation',
  ],
  [/^(?:home|start)\s*[>»/|].{0,120}$/iu, 'navigation'],
  [/^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords)\s*:.{0,200}$/iu, 'tags'],
  [
    /^(?:\d+\s+)?(?:comments?|leave a (?:comment|reply)|join the (?:discussion|conversation)|post a comment)\b.{0,30}$/iu,
    'comments',
  ],
  [/^(?:©|\(c\)|copyright)\s.{0,200}$/iu, 'copyright notice'],
  [/^.{0,80}\ball rights reserved\b.{0,80}$/iu, 'copyright notice'],
  [
    /^(?:also read|read also|read next|see also|related|more on this|more|don['’]t miss|you (?:may|might) also like)\s*:\s*\S.{0,200}$/iu,
    'related links',
  ],
  [/^\d{1,2}\s*(?:-\s*)?min(?:ute)?s?(?:\s+|-)read$/iu, 'reading time'],
];

/** Labels after which teaser headlines of other articles stand: how many of them. */
const TEASER_LABELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:previous|next|older|newer|prev)\s+(?:article|post|story|news)\s*:?$/iu, 1],
  [/^(?:vorheriger|nächster)\s+(?:artikel|beitrag)\s*:?$/iu, 1],
  [
    /^(?:(?:related|more|recommended|popular|trending|latest|recent|similar|top)\s+(?:articles?|stories|story|posts?|news|reads?|topics)|read (?:also|next|more)|also read|see also|you (?:may|might) also (?:like|be interested in)|don['’]t miss|most read|editor['’]s picks?|more from .{1,40}|mehr zum thema|das könnte sie auch interessieren|à lire aussi|lea también)\s*:?$/iu,
    12,
  ],
];

/** Notes in which a text speaks about itself. */
const META =
  /^(?:(?:editor['’]?s|editors['’]|author['’]?s|publisher['’]?s)\s+notes?\b|notes? (?:on|about|to) (?:this|the|our|readers)\b|note:\s|disclaimer\b|disclosure\b|correction\b\s*(?:[:(—–-]|appended)|clarification\b\s*[:(—–-]|about this (?:summary|article|story|text|report)\b|sources?:\s|(?:this|the) (?:article|summary|text|content|story|report|page) (?:was|is|has been|were) (?:\w+ )?(?:generated|compiled|produced|written|translated|based|updated|corrected|amended|first published|originally published|created|prepared|edited|summari[sz]ed)\b|with (?:reporting|additional reporting|contributions|material) (?:by|from)\b|(?:additional )?reporting by\b|anmerkung der redaktion\b|hinweis:\s)/iu;

/** Why a line is no part of the article; `undefined` where it may be. */
export function navigationReason(text: string): string | undefined {
  if (text.length > 320) return undefined;
  if (menuLabels(text) !== undefined) return 'navigation';
  return NAVIGATION.find(([pattern]) => pattern.test(text))?.[1];
}

/** How many teaser headlines follow a label line; 0 where the line is no label. */
export function teasersAfter(text: string): number {
  if (text.length > 80) return 0;
  return TEASER_LABELS.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}

/** Why a line is a note about the text and no part of its report; `undefined` where it is a part. */
export function noteReason(text: string): string | undefined {
  if (CORRECTION.test(text)) return 'a correction';
  if (EDITORS_NOTE.test(text)) return 'a note by the editors';
  return META.test(text) || BRACKETED.test(text) ? 'speaks about the text itself' : undefined;
}

const CORRECTION =
  /^(?:corrections?\b\s*(?:[:(—–-]|appended|\p{Lu})|clarification\b\s*[:(—–-]|(?:this|the) (?:article|story|report|headline|piece|post) (?:was|has been) (?:\w+ )?(?:corrected|amended)\b|an earlier version of this (?:article|story|report|headline|piece|post)\b|a previous version of this\b|korrektur\b\s*:|berichtigung\b\s*:|in einer (?:früheren|vorherigen) version\b|rectificatif\b|correcci[oó]n\b\s*:|rettifica\b\s*:)/iu;
const EDITORS_NOTE =
  /^(?:(?:editor['’]?s|editors['’]|publisher['’]?s)\s+notes?\b|anmerkung der redaktion\b|anm\. d\. red\.|note de la r[eé]daction\b|ndlr\b|nota (?:del editor|de la redacci[oó]n|della redazione)\b)/iu;

/** "[This text was shortened.]", "(Editing by Jane Doe)": a whole line in brackets stands outside the report. */
const BRACKETED =
  /^(?:\[[^[\]]{3,300}\]|\((?:reporting|writing|editing|additional|compiled|with|translated|produced)\b[^()]{3,200}\))$/iu;

/** The labels of a menu in one line, "World | Business | Sport"; `undefined` for any other line. */
export function menuLabels(text: string): string[] | undefined {
  if (text.length > 160 || !/[|•·»]/u.test(text)) return undefined;
  const labels = text.split(/\s{0,9}[|•·»]\s*/u);
  const isMenu =
    labels.length >= 3 &&
    labels.every((label) => label !== '' && label.split(' ').length <= 3 && !/[.!?\d]/u.test(label));
  return isMenu ? labels : undefined;
}
