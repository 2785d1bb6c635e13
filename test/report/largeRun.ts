import type { Claim } from '../../src/model/claim.ts';
import type { Entity } from '../../src/model/entity.ts';
import { type Event, eventStatuses } from '../../src/model/event.ts';
import { type Figure, figureKinds } from '../../src/model/figure.ts';
import type { ReportedArticle, RunResult } from '../../src/model/run.ts';
import { quoteAt } from '../../src/model/span.ts';
import type { ReportContext } from '../../src/report/reporter.ts';

const PLACES = [
  'Vellmark',
  'Ostrava Bay',
  'Norrin',
  'Tarsk',
  'Eastmere',
  'Quellin',
  'Sund',
  'Brack',
  'Ilmen',
];
const PAPERS = ['Northport Courier', 'The Vellmark Ledger', 'Tarsk Today', 'Sund Post', 'Eastmere Globe'];
const CLAIM_KINDS = ['pledge', 'fact', 'target', 'forecast', 'demand', 'announcement', 'opinion'] as const;
const ARTICLES_PER_EVENT = 4;

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function day(offset: number): string {
  return new Date(Date.UTC(2031, 2, 1 + (offset % 20))).toISOString().slice(0, 10);
}

/** A made-up run of any size: every article makes `claimsPerArticle` claims with a figure each. */
export function largeRun(articleCount: number, claimsPerArticle: number): RunResult {
  const articles: ReportedArticle[] = [];
  const claims: Claim[] = [];
  const figures: Figure[] = [];
  const eventCount = Math.ceil(articleCount / ARTICLES_PER_EVENT);
  for (let at = 0; at < articleCount; at++) {
    const sentences = Array.from({ length: claimsPerArticle }, (_, one) => sentenceOf(at, one));
    const article = articleOf(at, sentences);
    articles.push(article);
    let start = 0;
    sentences.forEach((sentence, one) => {
      const id = `${at}-${one}`;
      const words = quoteAt(article.text, start, start + sentence.length);
      const amount = /\S+ per cent/u.exec(sentence)?.[0] ?? '';
      const from = start + sentence.indexOf(amount);
      const number = at * claimsPerArticle + one;
      figures.push(figureOf(id, article, quoteAt(article.text, from, from + amount.length), number));
      claims.push(claimOf(id, article, words, number, Math.floor(at / ARTICLES_PER_EVENT)));
      start += sentence.length + 1;
    });
  }
  return {
    articles,
    claims,
    figures,
    entities: PLACES.map((name, at) => entityOf(name, at, articles)),
    events: Array.from({ length: eventCount }, (_, at) => eventOf(at, articles)),
    stories: Array.from({ length: eventCount }, (_, at) => ({
      id: `sto_${at}`,
      title: `Story ${at}`,
      articleIds: articles.filter((article) => article.storyId === `sto_${at}`).map((article) => article.id),
      eventIds: [`evt_${at}`],
      publishers: 4,
      syndicated: [],
      supersedes: [],
    })),
    groups: claims.map((claim, at) => ({
      id: claim.groupId,
      text: claim.quote,
      claimIds: [claim.id],
      publishers: 1 + (at % 3),
      unknownPublishers: 0,
      agreement: pick(['single', 'corroborated', 'conflicting'] as const, at),
    })),
    relations: [],
    failures: [],
  };
}

function sentenceOf(article: number, at: number): string {
  const share = ((article * 7 + at * 3) % 50) / 10;
  return `The envoy of ${pick(PLACES, article + at)} said it would spend ${share} per cent of its budget on bridge number ${at}.`;
}

function articleOf(at: number, sentences: readonly string[]): ReportedArticle {
  const text = sentences.join('\n');
  let start = 0;
  return {
    id: `art_${at}`,
    title: `Bridges of ${pick(PLACES, at)}, part ${at}`,
    text,
    blocks: sentences.map((sentence) => {
      const span = { start, end: start + sentence.length };
      start = span.end + 1;
      return { kind: 'paragraph', role: 'body', span, reasons: [] };
    }),
    publisher: pick(PAPERS, at),
    url: `https://paper.example/${at}`,
    publishedAt: day(at),
    authors: [],
    language: 'en',
    removed: [],
    sourceFile: `${at}.html`,
    sourceIndex: 0,
    warnings: [],
    storyId: `sto_${Math.floor(at / ARTICLES_PER_EVENT)}`,
  };
}

function figureOf(
  id: string,
  article: ReportedArticle,
  quoted: ReturnType<typeof quoteAt>,
  at: number,
): Figure {
  const place = at % PLACES.length;
  return {
    id: `fig_${id}`,
    articleId: article.id,
    ...quoted,
    value: Number.parseFloat(quoted.quote),
    approximation: 'exact',
    unit: { kind: 'percent' },
    base: 'budget',
    measure: 'spending on bridges',
    subject: { entityId: `ent_${place}`, text: pick(PLACES, place) },
    kind: pick(figureKinds, at),
  };
}

function claimOf(
  id: string,
  article: ReportedArticle,
  quoted: ReturnType<typeof quoteAt>,
  at: number,
  event: number,
): Claim {
  const speaker = at % PLACES.length;
  return {
    id: `clm_${id}`,
    articleId: article.id,
    ...quoted,
    standalone: quoted.quote,
    kind: pick(CLAIM_KINDS, at),
    hedged: at % 5 === 0,
    negated: false,
    background: at % 11 === 0,
    checkworthiness: { score: (at % 100) / 100, worth: at % 100 >= 50, reasons: ['states a figure'] },
    notes: [],
    attribution: {
      kind: 'indirect',
      speaker: pick(PLACES, speaker),
      speakerId: `ent_${speaker}`,
      contentSpans: [quoted.span],
      chain: [],
    },
    figureIds: [`fig_${id}`],
    eventId: `evt_${event}`,
    storyId: article.storyId,
    groupId: `grp_${id}`,
  };
}

function entityOf(name: string, at: number, articles: readonly ReportedArticle[]): Entity {
  const mentions = articles.flatMap((article) => {
    const start = article.text.indexOf(name);
    return start < 0
      ? []
      : [
          {
            articleId: article.id,
            ...quoteAt(article.text, start, start + name.length),
            form: 'name' as const,
          },
        ];
  });
  return { id: `ent_${at}`, type: 'place', name, aliases: [], roles: [], mentions };
}

function eventOf(at: number, articles: readonly ReportedArticle[]): Event {
  const own = articles.slice(at * ARTICLES_PER_EVENT, (at + 1) * ARTICLES_PER_EVENT);
  return {
    id: `evt_${at}`,
    type: 'consult',
    subtype: 'meeting',
    title: `${pick(PLACES, at)}–${pick(PLACES, at + 1)} bridge talks ${at}`,
    participants: [0, 1].map((next) => {
      const place = (at + next) % PLACES.length;
      return { entityId: `ent_${place}`, name: pick(PLACES, place), role: 'attendee' };
    }),
    time: { start: day(at), end: day(at), granularity: 'day' },
    status: pick(eventStatuses, at),
    statusHistory: [],
    mentions: own.map((article) => ({ articleId: article.id, ...quoteAt(article.text, 0, 20) })),
    articles: own.map((article, one) => ({ id: article.id, role: one === 0 ? 'primary' : 'mentions' })),
    storyIds: [`sto_${at}`],
    conflicts: [],
    supersedes: [],
  };
}

export function contextOf(run: RunResult): ReportContext {
  const { articles, entities, figures, events, stories, claims, groups, relations, failures } = run;
  return {
    version: '0.0.0-test',
    complete: true,
    inputs: ['articles'],
    counts: {
      records: articles.length + failures.length,
      articles: articles.length,
      failures: failures.length,
      skipped: 0,
      entities: entities.length,
      figures: figures.length,
      events: events.length,
      stories: stories.length,
      claims: claims.length,
      groups: groups.length,
      relations: relations.length,
    },
  };
}
