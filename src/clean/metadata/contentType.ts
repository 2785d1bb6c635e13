import type { Article } from '../../model/article.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

type ContentType = NonNullable<Article['contentType']>;

/** Pages that show a film or pictures may have a paragraph below them; more text makes an article of them. */
const MAX_WORDS = 250;
const MIN_PICTURES = 5;

/**
 * What a page is, by what it declares and holds; `undefined` for a plain article.
 * @param words of the main text
 * @param captions captions of pictures on the page
 * @param posts whether the text is posts, each with its own time
 */
export function findContentType(
  head: PageHead,
  words: number,
  captions: number,
  posts: boolean,
): ContentType | undefined {
  const { types } = head.linkedData;
  if (posts || types.has('LiveBlogPosting')) return 'liveBlog';
  if (words > MAX_WORDS) return undefined;
  if (types.has('ImageGallery') || types.has('MediaGallery') || captions >= MIN_PICTURES) return 'gallery';
  const isVideo = /^video/u.test(firstMeta(head, 'og:type') ?? '');
  return isVideo || (types.has('VideoObject') && !hasArticle(types)) ? 'video' : undefined;
}

function hasArticle(types: ReadonlySet<string>): boolean {
  return [...types].some((type) => /Article$|BlogPosting$/u.test(type));
}
