import { nameKey } from '../../language/organizationName.ts';
import { foldName } from '../../language/personName.ts';
import { isShortCapitals } from '../../lexicon/nameKey.ts';
import { type DraftEntity, draftEntity } from './draftEntity.ts';
import type { NameSpan } from './nameSpans.ts';
import { CLUB_WORDS, ORGANIZATION_NOUNS } from './nameWords.ts';

/** Organizations, places and groups of one article by their folded names; to be fed the longest names first. */
export class NamedEntities {
  private readonly byName = new Map<string, DraftEntity>();
  private readonly organizations: { words: readonly string[]; entity: DraftEntity }[] = [];

  findOrAdd(span: NameSpan, surface: string): DraftEntity {
    // A town beside the bank that bears its name is another entity.
    const written = `${span.type === 'place' ? 'place ' : ''}${nameKey(foldName(surface))}`;
    const key = span.entry?.id ?? written;
    const known = this.byName.get(key);
    if (known !== undefined) return known;
    const words = nameWords(surface);
    const longer = span.entry === undefined ? this.longerOrganization(span, words) : undefined;
    const entity = longer ?? draftEntity(span.type, surface, span.entry);
    this.byName.set(key, entity);
    if (span.entry !== undefined && !span.isAdjective && !this.byName.has(written))
      this.byName.set(written, entity);
    if (entity.type === 'organization' && !isShortCapitals(surface))
      this.organizations.push({ words, entity });
    return entity;
  }

  /**
   * The only organization whose name begins or ends with these words: "Harbour Bank" of the Harbour Bank Group, "the
   * Bell Society" of the Sarn Bell Society, "the League" of the Coastal League.
   */
  private longerOrganization({ type }: NameSpan, words: readonly string[]): DraftEntity | undefined {
    const [first = ''] = words;
    const isNoun =
      words.length === 1 && (ORGANIZATION_NOUNS.has(first) || CLUB_WORDS.has(first) || first === 'town');
    if (type !== 'organization' && !isNoun) return undefined;
    const longer = this.organizations.filter(
      ({ words: own }) =>
        own.length > words.length &&
        ((!isNoun && words.every((word, index) => own[index] === word || isCut(word, own[index], index))) ||
          ((words.length > 1 || isNoun) &&
            words.every((word, index) => own[own.length - words.length + index] === word))),
    );
    const entities = new Set(longer.map(({ entity }) => entity));
    const [only] = entities;
    return entities.size === 1 ? only : undefined;
  }
}

/** "Pharma" for "Pharmaceuticals", behind a first word that is the same. */
function isCut(word: string, full: string | undefined, index: number): boolean {
  return index > 0 && word.length > 4 && full?.startsWith(word) === true;
}

const LEADING: ReadonlySet<string> = new Set(['the', 'a', 'an']);

function nameWords(surface: string): string[] {
  const words = foldName(surface)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  return LEADING.has(words[0] ?? '') ? words.slice(1) : words;
}
