/** Lines with which pages address their reader, or lead elsewhere, amid an article's text, in the main languages. */
interface Prompt {
  readonly pattern: RegExp;
  readonly reason: string;
  /** A line without any of these is not searched: most lines are the article's own. */
  readonly needs?: readonly string[];
}

const PROMPTS: readonly Prompt[] = [
  {
    pattern:
      /^(?:le(?:a)? (?:tambi[eé]n|puede interesar|interesa|m[aá]s)|(?:te|le) (?:puede|podr[ií]a) interesar|mire|mira|vea|ver|ver m[aá]s|lee|noticia relacionada|contenido relacionado|m[aá]s informaci[oó]n|contexto de la noticia)\s*:/iu,
    reason: 'related links',
  },
  {
    pattern:
      /^(?:le(?:a)? tambi[eé]n|(?:te|le) (?:puede|podr[ií]a) interesar|lire aussi|[aà] lire (?:aussi|[eé]galement)?|voir aussi|sur le m[eê]me (?:sujet|th[eè]me)|leggi anche|potrebbe interessarti|approfondisci|leia (?:tamb[eé]m|mais)|veja (?:tamb[eé]m|mais)|lees ook|czytaj (?:te[zż]|tak[zż]e|wi[eę]cej)|zobacz (?:te[zż]|tak[zż]e|wi[eę]cej)|dowiedz si[eę] wi[eę]cej|l[aä]s (?:ogs[aå]|mer)|l[aæ]s (?:ogs[aå]|mere)|les ogs[aå]|lue my[oö]s|читайте (?:также|ещё|еще)|okumaya devam)(?=$|[\s:.,–-])/iu,
    reason: 'related links',
  },
  {
    pattern:
      /^(?:lesen sie (?:auch|hier|mehr|dazu|jetzt|weiter|das)|auch interessant|auch lesenswert|schon gelesen|das k[oö]nnte (?:sie|dich|euch) (?:auch )?interessieren|mehr (?:zum thema|dazu|aus|[uü]ber|von)|zum weiterlesen|weiterlesen|zum thema|passend zum thema|auch auf \S{3,40}$|weitere (?:informationen|infos|artikel|themen|beitr[aä]ge|links)\b[^.]{0,60}$|weiterf[uü]hrende (?:informationen|links?|literatur)\b[^.]{0,40}$|top.?themen der redaktion|die besten artikel|entdecke weitere|hier geht es (?:zu|weiter)|jetzt (?:lesen|weiterlesen|abonnieren|bestellen|kaufen|anmelden|registrieren|testen)\b)(?=$|[\s:.,?!–-])/iu,
    reason: 'related links',
  },
  {
    pattern:
      /^(?:read|watch|listen|see|more|related|also|next|recommended|must.read|don['’]t miss)\s?(?:also|more|next|now|here|on this|stories|story|coverage)?\s*:\s+\S.{0,160}$/iu,
    reason: 'related links',
  },
  {
    pattern:
      /^(?:follow|like|join|find|connect with|subscribe to) .{0,60}\bon (?:twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube|tiktok|x|threads|bluesky)\b/iu,
    reason: 'share bar',
  },
  {
    pattern:
      /^(?:share|teile|teilen|partage[rz]?|comparte|compartir|condividi|udost[eę]pnij|delen?)\b[^.]{0,60}[:!?]?$|(?:artikel|beitrag|seite)\b[^.]{0,30}\bteilen\b[^.]{0,20}[?:!]$/iu,
    reason: 'share bar',
  },
  {
    pattern:
      /\b(?:sign up|subscribe|signing up)\b.{0,60}\b(?:newsletter|emails?|alerts?|inbox|mailing list)\b|\b(?:newsletter|mailing list)\b.{0,60}\b(?:sign up|subscribe|join)\b|^(?:never|don['’]t) miss (?:a|the|our)\b|^(?:already|first.time|become|are you) an? (?:\w+ )?(?:subscriber|member)|^first.time subscribers|^to (?:view|read|continue reading) (?:the|this) (?:full|whole|rest|article|story)|already (?:a )?subscriber\b|^do you want to (?:be informed|receive|stay)|^(?:want|get) more (?:stories|news|like this|from)\b|^thank you for (?:reading|your support|subscribing)/iu,
    reason: 'subscription',
    needs: [
      'newsletter',
      'email',
      'alert',
      'inbox',
      'mailing list',
      'miss ',
      'subscriber',
      'member',
      'to view',
      'to read',
      'to continue',
      'do you want',
      'want more',
      'get more',
      'thank you for',
    ],
  },
  {
    pattern:
      /^(?:unterst[uü]tzen sie (?:uns|diese|unsere)|gef[aä]llt (?:dir|ihnen|euch) |h[aá]zte (?:miembro|socio)|suscr[ií]bete|suscr[ií]base|abonnez[- ]vous|inscrivez[- ]vous|iscriviti|abonn(?:iere|ieren sie)\b|jetzt .{0,30}newsletter|newsletter abonnieren|[uú]nete (?:a|desde|en)|soutenez[- ]nous|zapisz si[eę])/iu,
    reason: 'subscription',
  },
  {
    pattern: /\bdownload (?:the|our)\b.{0,40}\bapps?\b|\bcanal de (?:telegram|whatsapp|youtube)\b/iu,
    reason: 'app prompt',
    needs: ['app', 'canal de'],
  },
  {
    pattern:
      /^submit (?:your|a) (?:letter|story|tip|comment|question)\b|^(?:war (?:dieser|der) (?:artikel|beitrag)|was this (?:article|page|helpful)|did you (?:like|enjoy|find) this)\b.{0,60}\?$/iu,
    reason: 'reader prompt',
  },
  {
    pattern:
      /\bwritten permission\b.{0,60}\b(?:reprint|reproduc|publi)|\bcopyrighted property of\b|\b(?:may|must|cannot) not? be (?:published|reproduced|republished|rewritten|redistributed)\b/iu,
    reason: 'copyright notice',
    needs: ['permission', 'copyrighted', 'published', 'reproduced', 'rewritten', 'redistributed'],
  },
  {
    // What WordPress adds to each article of a feed.
    pattern:
      /^(?:the post|der beitrag|l['’]article|la entrada) .{1,160} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|(?:aparece|se public[oó]) primero en) \S.{0,80}$/iu,
    reason: 'footer',
    needs: ['first ', 'zuerst auf', 'premier sur', 'primero en'],
  },
];

/** What signs a picture or names the origin of a page, as a line of its own. */
const CREDITS =
  /^(?:(?:foto|photo|photos|bild|bilder|image|images|picture|kuva|foto's|fotos|cr[eé]dits?(?: photos?)?|beitragsbild|titelbild|bildnachweis|imagen|immagine|zdj[eę]cie|fot\.?)(?:\s?credits?| by)?\s*[:©|]\s*\S.{0,100}|quelle\s*:\s*\S.{0,80}|©\s?.{1,80}|\(?c\)?\s?(?:getty|reuters|afp|dpa|ap|shutterstock)\b.{0,60}|\S.{0,60}\/\s?(?:getty images?|shutterstock|istock|unsplash|pixabay|imago|picture alliance|picture-alliance|reuters|afp|dpa|ap photo)\.?)$/iu;

const DATE_LINE =
  /^(?:(?:published|updated|posted|last (?:updated|modified)|stand|aktualisiert|ver[oö]ffentlicht|erstellt|geändert|publi[eé]|mis à jour|publicado|actualizado)\b\s?(?:am|on|le|el|:)?\s{0,3}:?\s*)?(?:\p{L}{2,12}[.,]?\s)?(?:\d{1,2}[./-]\s?(?:\d{1,2}[./-]|\p{L}{3,12}\.?)\s?(?:19|20)?\d\d|(?:\d{1,2}\.?\s(?:de\s)?)?\p{L}{3,12}\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:de\s)?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:[,\s|·-]*(?:um|at|às|à)?\s?\d{1,2}[:.h]\d\d(?:\s?uhr|\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?$/iu;

const MAX_PROMPT_LENGTH = 260;
const MAX_DATE_LENGTH = 60;
const MAX_CREDIT_LENGTH = 130;

/** Why a line of a page's text is none of its article; `undefined` where it may be. */
export function promptReason(text: string, lower = text.toLowerCase()): string | undefined {
  if (text.length > MAX_PROMPT_LENGTH) return undefined;
  if (text.length <= MAX_DATE_LENGTH && /\d/u.test(text) && DATE_LINE.test(text)) return 'date line';
  if (text.length <= MAX_CREDIT_LENGTH && CREDITS.test(text)) return 'credit';
  for (const { pattern, reason, needs } of PROMPTS)
    if ((needs === undefined || needs.some((part) => lower.includes(part))) && pattern.test(text))
      return reason;
  return undefined;
}
