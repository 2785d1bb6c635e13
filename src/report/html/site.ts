import { contentId } from '../../model/ids.ts';
import { type Digest, digestRun } from '../digest.ts';
import type { ReportContext } from '../reporter.ts';
import type { RunIndex } from '../runIndex.ts';
import type { Links } from './links.ts';
import { html, type Markup } from './markup.ts';

/** What every page is rendered from. */
export interface Site {
  readonly index: RunIndex;
  readonly digest: Digest;
  readonly context: ReportContext;
  /** Entities that are told of on a page, most of their own: those that say, do or are measured by something. */
  readonly profiled: ReadonlySet<string>;
  /** The same for equal runs: what a browser remembers of one report is not taken for another's. */
  readonly runId: string;
}

/** A site as seen from one page. */
export interface View extends Site {
  readonly links: Links;
  /** Stands before the ids of a page's sections, which would meet each other's where all pages are one file. */
  readonly scope: string;
  /** Shards of the search index, and the way up to the folder above theirs; none in a report of one file. */
  readonly search?: { readonly shards: number; readonly root: '' | '../' };
}

export function buildSite(index: RunIndex, context: ReportContext): Site {
  return {
    index,
    digest: digestRun(index),
    context,
    runId: contentId('run', context.version, ...Object.values(context.counts), ...context.inputs),
    profiled: new Set(index.run.entities.map(({ id }) => id).filter((id) => countRows(index, id) > 0)),
  };
}

/** Claims, events and figures of an entity. */
export function countRows(index: RunIndex, id: string): number {
  const { claimsOfSpeaker, eventsOfEntity, figuresOfEntity } = index;
  return claimsOfSpeaker(id).length + eventsOfEntity(id).length + figuresOfEntity(id).length;
}

/** A name, linked where the entity has a page. */
export function entityLink(view: View, name: string, entityId: string | undefined): Markup {
  return entityId !== undefined && view.profiled.has(entityId)
    ? html`<a href="${view.links.entity(entityId)}"><bdi>${name}</bdi></a>`
    : html`<bdi>${name}</bdi>`;
}
