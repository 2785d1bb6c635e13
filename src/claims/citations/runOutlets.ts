import type { Citation, Claim } from '../../model/claim.ts';
import { addToSet } from '../../model/lists.ts';
import { hostOf } from '../../model/webAddress.ts';
import { isDomain, type OutletLexicon, outletWords } from './outletLexicon.ts';

type Via = NonNullable<Claim['attribution']['via']>[number];

/** The media of a run, and which of them articles mean by the names that they cite. */
export class RunOutlets {
  readonly #byForm = new Map<string, Set<string>>();
  /** Words of the name of each publisher. */
  readonly #wordsOf = new Map<string, readonly string[]>();
  readonly #lexicon: OutletLexicon;
  /** Names that were looked up: a scoop is cited by many. */
  readonly #known = new Map<string, { readonly publisher: string | undefined }>();

  /** @param articles of the run, in any order */
  constructor(
    articles: Iterable<{ readonly publisher?: string; readonly url?: string }>,
    lexicon: OutletLexicon,
  ) {
    this.#lexicon = lexicon;
    const seen = new Set<string>();
    for (const { publisher, url } of articles) {
      if (publisher === undefined) continue;
      const host = hostOf(url) ?? '';
      if (seen.has(`${publisher}\n${host}`)) continue;
      seen.add(`${publisher}\n${host}`);
      this.#wordsOf.set(publisher, outletWords(publisher));
      for (const form of this.#formsOf(publisher, host)) addToSet(this.#byForm, form, publisher);
    }
  }

  /** What a claim's article is found to give it on the word of: not of itself. */
  find(citations: readonly Citation[], ownPublisher: string | undefined): Via[] {
    return citations.flatMap(({ name, span, outlet }): Via[] => {
      const own = ownPublisher === undefined ? undefined : this.#wordsOf.get(ownPublisher);
      if (own !== undefined && this.#names(name, own)) return [];
      const publisher = this.#findPublisher(name);
      if (publisher === ownPublisher && publisher !== undefined) return [];
      if (publisher !== undefined) return [{ outlet: name, span, publisher }];
      return outlet ? [{ outlet: name, span }] : [];
    });
  }

  #findPublisher(name: string): string | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known.publisher;
    const publisher = this.#lookUp(name);
    this.#known.set(name, { publisher });
    return publisher;
  }

  #lookUp(name: string): string | undefined {
    for (const form of citedForms(name)) {
      const known = this.#byForm.get(form);
      if (known !== undefined) return known.size === 1 ? [...known][0] : undefined;
    }
    // "The Courier" where one title of the run ends so, and one only.
    const ending = [...this.#wordsOf].filter(([, words]) => this.#names(name, words));
    return ending.length === 1 ? ending[0]?.[0] : undefined;
  }

  /** Whether a name is that of an outlet, given in words, or the last of them. */
  #names(name: string, words: readonly string[]): boolean {
    const cited = outletWords(name);
    if (cited.length === 0 || cited.length > words.length) return false;
    const isWhole = cited.length === words.length;
    const isTitle = this.#lexicon.get('noun')?.has(cited.at(-1) ?? '') === true;
    return (
      (isWhole || isTitle) && cited.every((word, at) => word === words[words.length - cited.length + at])
    );
  }

  #formsOf(publisher: string, host: string): string[] {
    const words = outletWords(publisher);
    const suffixes = this.#lexicon.get('suffix');
    const short = words.length > 1 && suffixes?.has(words.at(-1) ?? '') === true ? words.slice(0, -1) : words;
    const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '';
    const forms = [
      words.join(''),
      short.join(''),
      `.${initials}`,
      host,
      firstLabel(host),
      isDomain(publisher) ? firstLabel(bareDomain(publisher)) : '',
    ];
    return forms.filter((form) => form.length > 1);
  }
}

/** The forms of a cited name that may be those of an outlet, the surest first. */
function citedForms(name: string): string[] {
  if (isDomain(name)) return [bareDomain(name), firstLabel(bareDomain(name))];
  const words = outletWords(name);
  const isInitials = /^(?:the )?\p{Lu}{3,6}$/iu.test(name) && /\p{Lu}{3}/u.test(name);
  return [words.join(''), ...(isInitials ? [`.${words.join('')}`] : [])];
}

function bareDomain(name: string): string {
  return name.toLowerCase().replace(/^www\./u, '');
}

function firstLabel(domain: string): string {
  return domain.split('.')[0] ?? '';
}
