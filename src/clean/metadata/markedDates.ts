import { type DomElement, textOf } from '../html/dom.ts';
import { type IsoDate, parseDate } from './dateText.ts';
import type { PageHead } from './pageHead.ts';

const IS_MODIFIED = /updat|modif|aktualisiert|mis à jour|actualizad|aggiornat|обновлено/iu;

/** A meta element of another name that speaks of a publication date: "w-published-date". */
export function otherMeta({ metas }: PageHead, monthFirst: boolean): IsoDate | undefined {
  for (const [name, [content = '']] of metas) {
    if (
      !/publi|issued|creat|upload|date/u.test(name) ||
      /modif|updat|expir|valid|end|birth|start/u.test(name)
    )
      continue;
    const date = content.length > 60 ? undefined : parseDate(content, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** "This entry was posted on Saturday, December 3, 2011 at 9 pm and is filed under …" */
export function longDateline({ datelines }: PageHead, monthFirst: boolean): IsoDate | undefined {
  for (const element of datelines) {
    if (!/meta|posted|publi|entry-date|byline|info/iu.test(element.attribs.class ?? '')) continue;
    const text = textOf(element, 501);
    const date = text.length > 500 ? undefined : parseDate(text, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Dates of elements whose class or itemprop speaks of a date, those of updates last. */
export function markedDate(head: PageHead, kind: RegExp, monthFirst: boolean): IsoDate | undefined {
  let updated: IsoDate | undefined;
  for (const element of head.datelines) {
    const { attribs } = element;
    const names = `${attribs.itemprop ?? ''} ${attribs.class ?? ''} ${attribs.id ?? ''}`;
    if (!kind.test(names) || /comment|related|teaser|more|widget|sidebar/iu.test(names)) continue;
    const date = elementDate(element, monthFirst);
    if (date === undefined) continue;
    if (!IS_MODIFIED.test(names)) return date;
    updated ??= date;
  }
  return updated;
}

export function timeDate(times: readonly DomElement[], monthFirst: boolean): IsoDate | undefined {
  const dates = times.slice(0, 40).map((time) => ({
    date: elementDate(time, monthFirst),
    names: `${time.attribs.class ?? ''} ${time.attribs.itemprop ?? ''}`,
  }));
  const known = dates.filter(({ date }) => date !== undefined);
  return (known.find(({ names }) => !IS_MODIFIED.test(names)) ?? known[0])?.date;
}

function elementDate(element: DomElement, monthFirst: boolean): IsoDate | undefined {
  const { attribs } = element;
  const stated = attribs.datetime ?? attribs.content ?? (attribs['data-timestamp'] || attribs['data-date']);
  const fromAttribute = stated === undefined ? undefined : parseDate(stated, monthFirst);
  if (fromAttribute !== undefined) return fromAttribute;
  const text = textOf(element, 161);
  return text.length > 160 ? undefined : parseDate(text, monthFirst);
}
