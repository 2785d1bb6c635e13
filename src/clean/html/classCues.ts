/** What class, id, role and itemprop names say about an element; bit positions of a mask. */
const CUES = {
  sidebar: /^(?:sidebar|aside|rail|sidecol|complementary)|sidebar/,
  related:
    /^(?:related|recommend\w*|more|also|popular|trending|mostread|teasers?|outbrain|taboola|carousel|slider|swiper|similar|promos?|cards?|latest|readmore|readnext|upnext|zergnet|recirc\w*|aufmacher|verwandt\w*)$|related|recommend|teaser/,
  comment:
    /^(?:comments?|disqus|reply|replies|respond|responses?|discussion|kommentare?|commento|livefyre)$|comment/,
  share:
    /^(?:share\w*|sharing|social\w*|follow\w*|addthis|sharethis|addtoany|facebook|twitter|whatsapp|pinterest|tools?|toolbar|print)$|share|social/,
  advert:
    /^(?:promo|promoted|sponsor\w*|ads?|adv|advert\w*|banner|commercial|dfp|adsense|adslot|anzeige|werbung|affiliate)$|advert|sponsor/,
  subscribe:
    /^(?:newsletter|subscri\w*|sign|signup|login|paywall|regwall|register|donat\w*|membership|offer|cta|optin|form|piano)$|newsletter|subscri|signup|paywall/,
  navigation:
    /^(?:nav\w*|menu\w*|breadcrumbs?|crumbs?|pagination|pager|toc|tabs?|topics?|skip|sitemap|prev|previous|next)$|navbar|navigation|breadcrumb/,
  footer: /^(?:foot\w*|copyright|legal|disclaimer|contentinfo|colophon|impressum)$|footer|copyright/,
  header: /^(?:header|masthead|hero|topbar|banner|branding|logo)$|header|masthead/,
  overlay:
    /^(?:cookies?|consent|modal|popup|overlay|hidden|gdpr|dialog|lightbox|offscreen|visually|invisible|onetrust|sr|reader|tooltip|dropdown|accordion|collapsed?)$|cookie|consent/,
  byline:
    /^(?:byline\w*|authors?|bio|dateline|timestamp|date|datetime|published|pubdate|meta|metadata|tags?|tagged|category|categories|kicker|vcard|contributors?|writer|profile|posted|info|details|credits?|reading)$|byline|author|postmeta/,
  media:
    /^(?:captions?|wp-caption|credit|gallery|figure|figcaption|photos?|images?|img|media|video|player|slideshow|embed|thumb\w*|infographic)$|caption|gallery/,
  body: /^(?:article\w*|body|content|contents|entry|hentry|main|page|post|text|blog|story|paragraphs?|prose|rich|richtext|rte|copy|wysiwyg|blogpost|detail|artikel|beitrag|texto|nota|noticia|cuerpo|contenido|corps)$|article|content/,
  title:
    /^(?:title|headline|heading|subtitle|subheading|standfirst|deck|dek|lead|lede|intro|summary|excerpt|abstract|chapo|vorspann|teasertext)$|headline|title/,
  aside:
    /^(?:quote|blockquote|pullquote|pull|factbox|infobox|highlight|box|callout|note|notice|info|key|takeaways?|faq|widget\w*|module|poll|quiz|survey|rating|review|disclosure|recipe|product)$|widget/,
} as const;

export type Cue = keyof typeof CUES;
export const cueNames = Object.keys(CUES).filter((name): name is Cue => name in CUES);
const patterns = cueNames.map((name) => CUES[name]);

export const cueBit = (cue: Cue): number => 1 << cueNames.indexOf(cue);

/** Boilerplate and body cues as masks, for the rule cascades. */
export const boilerplateCues =
  cueBit('sidebar') |
  cueBit('related') |
  cueBit('comment') |
  cueBit('share') |
  cueBit('advert') |
  cueBit('subscribe') |
  cueBit('navigation') |
  cueBit('footer') |
  cueBit('overlay');

/** Reads class names, token by token, and remembers what it has seen on the same page. */
export class CueReader {
  readonly #byName = new Map<string, number>();
  readonly #byToken = new Map<string, number>();

  read(names: string): number {
    const known = this.#byName.get(names);
    if (known !== undefined) return known;
    let mask = 0;
    for (const token of splitNames(names)) mask |= this.#readToken(token);
    this.#byName.set(names, mask);
    return mask;
  }

  #readToken(token: string): number {
    const known = this.#byToken.get(token);
    if (known !== undefined) return known;
    let mask = 0;
    for (let index = 0; index < patterns.length; index++) {
      if (patterns[index]?.test(token) === true) mask |= 1 << index;
    }
    this.#byToken.set(token, mask);
    return mask;
  }
}

/** "relatedArticles post__body-2" -> related articles post body */
function splitNames(names: string): string[] {
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((token) => token.length > 1);
}
