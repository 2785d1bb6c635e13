import { foldSpace } from '../html/dom.ts';
import { stringOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { squash } from './squashedText.ts';

/** The standfirst that the page gives for itself; not one that repeats the title or was cut off. */
export function findSubtitle({ metas, linkedData, ...head }: PageHead, title: string): string | undefined {
  const { article } = linkedData;
  const candidates = [
    stringOf(article?.alternativeHeadline),
    stringOf(article?.description),
    firstMeta({ metas, linkedData, ...head }, 'og:description', 'description', 'twitter:description'),
  ];
  return candidates
    .map((text) => foldSpace(text ?? ''))
    .find(
      (text) =>
        text.length >= 20 &&
        text.length <= 400 &&
        !/(?:…|\.\.\.)$/u.test(text) &&
        squash(text) !== squash(title),
    );
}
