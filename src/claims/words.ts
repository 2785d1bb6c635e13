import { stem } from '../language/natural.ts';
import type { Span } from '../model/span.ts';
import { findWordEnd, findWordStart } from './wordEdges.ts';

/** A word as cue phrases see it: contractions opened, irregular verbs folded, with its place in the article. */
export interface Word {
  readonly text: string;
  /** The text with irregular verb forms folded: "is" is "be". */
  readonly base: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly capitalized: boolean;
  /** "Norland's", "the allies'": what follows belongs to it. */
  readonly possessive: boolean;
}

const CONTRACTIONS: Readonly<Record<string, string>> = { re: 'be', m: 'be', ve: 'have', ll: 'will' };

/** Irregular forms of the verbs that cue phrases use; Porter's stemmer only folds the regular ones. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'be:am,is,are,was,were,been,being have:has,had,having seek:sought tell:told say:said think:thought ' +
    'make:made give:gave,given take:took,taken rise:rose,risen fall:fell,fallen grow:grew,grown lose:lost ' +
    'sell:sold buy:bought pay:paid spend:spent meet:met win:won leave:left strike:struck build:built ' +
    'lay:laid swear:swore,sworn forecast:forecasted hold:held become:became come:came speak:spoke,spoken ' +
    'feel:felt find:found withdraw:withdrew,withdrawn shrink:shrank,shrunk begin:began,begun put:putting ' +
    'set:setting see:saw,seen go:going,went,gone bring:brought drive:drove,driven flee:fled break:broke,broken lead:led catch:caught'
  )
    .split(' ')
    .flatMap((entry) => {
      const [base = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, base] as const);
    }),
);
// "going to" is a phrase of its own and "go to" is not.
const KEPT: ReadonlySet<string> = new Set(['going']);

/** Words of one stretch of an article, in order. */
export function readWords(text: string, span: Span): Word[] {
  const words: Word[] = [];
  const last = Math.min(span.end, text.length);
  let next = span.start;
  for (;;) {
    const start = findWordStart(text, next, last);
    if (start >= last) return words;
    const end = findWordEnd(text, start, last);
    next = Math.max(end, start + 1);
    if (end === start) continue;
    const { contraction, text: lower, base, stem: stemmed, capitalized } = formOf(text.slice(start, end));
    if (contraction === undefined)
      words.push({ text: lower, base, stem: stemmed, start, end, capitalized, possessive: false });
    else addContraction(words, words.at(-1), contraction, start, end);
  }
}

/** What a word is by itself. */
interface WordForm extends Pick<Word, 'text' | 'base' | 'stem' | 'capitalized'> {
  /** "ve" of "'ve". */
  readonly contraction: string | undefined;
}

/** By the word as written, of all texts that were read: a sentence is read several times, and news repeats itself. */
const forms = new Map<string, WordForm>();
const MOST_FORMS = 16_000;

function formOf(written: string): WordForm {
  const known = forms.get(written);
  if (known !== undefined) return known;
  const text = written.toLowerCase();
  const base = foldWord(text);
  const form = {
    text,
    base,
    stem: stem(base),
    capitalized: /^\p{Lu}/u.test(written),
    contraction: /^['’‘]/u.test(text) ? text.slice(1) : undefined,
  };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(written, form);
  return form;
}

function addContraction(words: Word[], previous: Word | undefined, form: string, start: number, end: number) {
  const opened = CONTRACTIONS[form];
  if (opened !== undefined) {
    words.push({
      text: opened,
      base: opened,
      stem: stem(opened),
      start,
      end,
      capitalized: false,
      possessive: false,
    });
  } else if (form === 's' && previous !== undefined) {
    words[words.length - 1] = { ...previous, possessive: true };
  } else if (form === 't' && previous !== undefined) {
    words[words.length - 1] = { ...previous, text: `${previous.text}'t`, base: 'not', stem: 'not', end };
  }
}

function foldWord(word: string): string {
  return KEPT.has(word) ? word : (IRREGULAR.get(word) ?? word);
}
