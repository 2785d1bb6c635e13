import type { Claim, ClaimGroup, Relation } from '../../src/model/claim.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Event, Story } from '../../src/model/event.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { ReportedArticle, RunResult } from '../../src/model/run.ts';
import type { ReportContext } from '../../src/report/reporter.ts';
import { courier, HOSTILE, ledger, quoted, stray } from './fixtureArticles.ts';

function claim(
  id: string,
  of: ReportedArticle,
  words: string,
  rest: Partial<Claim> & Pick<Claim, 'kind' | 'groupId'>,
): Claim {
  return {
    id,
    ...quoted(of, words),
    standalone: words,
    hedged: false,
    negated: false,
    background: false,
    checkworthiness: { score: 0.8, worth: true, reasons: ['states a figure'] },
    notes: [],
    attribution: { kind: 'editorial', contentSpans: [], chain: [] },
    figureIds: [],
    storyId: of.storyId,
    ...rest,
  };
}

const quill = { speaker: 'Ada Quill', speakerId: 'ent_quill', confidence: 0.9, chain: [] };
const PLEDGE = 'Vellmark would spend 3% of GDP on harbours by 2035';
const OTHER_PLEDGE = 'Vellmark will spend 2.5% of GDP on harbours by 2035';
const WALL =
  'The flood wall cost €4.2 billion, of which €3 billion came from the state and €1 billion from towns.';

const claims: readonly Claim[] = [
  claim('clm_met', courier, 'Harbour Minister Ada Quill met Governor Tomas Brandt in Northport on Monday.', {
    kind: 'fact',
    groupId: 'grp_met',
    eventId: 'evt_met',
    checkworthiness: { score: 0.4, worth: false, reasons: [] },
  }),
  claim('clm_three', courier, PLEDGE, {
    kind: 'pledge',
    groupId: 'grp_pledge',
    eventId: 'evt_met',
    figureIds: ['fig_three'],
    standalone: 'Vellmark would spend 3% of GDP on harbours by [31 December] 2035',
    attribution: {
      kind: 'indirect',
      ...quill,
      sourceSpan: quoted(courier, 'Quill said').span,
      contentSpans: [quoted(courier, PLEDGE).span],
    },
  }),
  claim('clm_wait', courier, '“We will not wait,”', {
    kind: 'opinion',
    groupId: 'grp_wait',
    checkworthiness: { score: 0.1, worth: false, reasons: ['no checkable content'] },
    attribution: { kind: 'direct', ...quill, contentSpans: [quoted(courier, '“We will not wait,”').span] },
  }),
  claim('clm_half', ledger, OTHER_PLEDGE, {
    kind: 'pledge',
    groupId: 'grp_pledge',
    eventId: 'evt_met',
    figureIds: ['fig_half'],
    attribution: { kind: 'indirect', ...quill, contentSpans: [quoted(ledger, OTHER_PLEDGE).span] },
  }),
  claim('clm_wall', ledger, WALL, {
    kind: 'fact',
    groupId: 'grp_wall',
    figureIds: ['fig_wall', 'fig_state', 'fig_towns'],
    notes: [HOSTILE],
  }),
  claim('clm_stray', stray, HOSTILE, {
    kind: 'fact',
    groupId: 'grp_stray',
    hedged: true,
    attribution: { kind: 'indirect', speaker: HOSTILE, anonymous: true, contentSpans: [], chain: ['=cmd'] },
  }),
];

const percent = { approximation: 'exact', unit: { kind: 'percent' }, base: 'GDP', kind: 'pledge' } as const;
const euro = { approximation: 'exact', unit: { kind: 'currency', name: 'euro', code: 'EUR' } } as const;
const subject = { entityId: 'ent_vellmark', text: 'Vellmark' };
const by2035 = { start: '2035-01-01', end: '2035-12-31', granularity: 'year' } as const;
const harbours = { ...percent, subject, measure: 'spending on harbours', time: by2035 };

const figures: readonly Figure[] = [
  { id: 'fig_three', ...quoted(courier, '3% of GDP'), ...harbours, value: 3 },
  { id: 'fig_half', ...quoted(ledger, '2.5% of GDP'), ...harbours, value: 2.5 },
  { id: 'fig_wall', ...quoted(ledger, '€4.2 billion'), ...euro, value: 4.2e9, kind: 'actual' },
  {
    id: 'fig_state',
    ...quoted(ledger, '€3 billion'),
    ...euro,
    value: 3e9,
    kind: 'actual',
    partOf: 'fig_wall',
  },
  {
    id: 'fig_towns',
    ...quoted(ledger, '€1 billion'),
    ...euro,
    value: 1e9,
    kind: 'actual',
    partOf: 'fig_wall',
  },
];

function event(id: string, of: ReportedArticle, words: string, rest: Partial<Event>): Event {
  return {
    id,
    type: 'consult',
    subtype: 'meeting',
    title: words,
    participants: [],
    status: 'held',
    statusHistory: [],
    mentions: [quoted(of, words)],
    articles: [{ id: of.id, role: 'primary' }],
    storyIds: [of.storyId],
    conflicts: [],
    supersedes: [],
    ...rest,
  };
}

const events: readonly Event[] = [
  event('evt_met', courier, 'Ada Quill met Governor Tomas Brandt in Northport', {
    title: 'Quill–Brandt meeting, Northport',
    participants: [
      { entityId: 'ent_quill', name: 'Ada Quill', role: 'agent' },
      { entityId: 'ent_brandt', name: 'Tomas Brandt', role: 'host' },
    ],
    place: { name: 'Northport' },
    time: { start: '2031-03-03', end: '2031-03-03', granularity: 'day' },
    statusHistory: [
      { status: 'scheduled', articleId: 'art_ledger', at: '2031-03-01' },
      { status: 'held', articleId: 'art_courier', at: '2031-03-04T09:30:00Z' },
    ],
    articles: [
      { id: 'art_courier', role: 'primary' },
      { id: 'art_ledger', role: 'mentions' },
    ],
    conflicts: [
      {
        field: 'time',
        values: [
          { value: '2031-03-03', articleIds: ['art_courier'] },
          { value: '2031-03-02', articleIds: ['art_ledger'] },
        ],
      },
    ],
  }),
  event('evt_second', courier, 'A second meeting is planned for Friday', {
    title: 'Second harbour meeting, Ostrava Bay',
    status: 'scheduled',
    place: { name: 'Ostrava Bay' },
    time: { start: '2031-03-07', end: '2031-03-07', granularity: 'day' },
  }),
  event('evt_olaf', ledger, 'visit of Prince Olaf to Northport was called off', {
    title: 'Visit of Prince Olaf',
    subtype: 'visit',
    status: 'cancelled',
    timeText: HOSTILE,
  }),
];

function entity(id: string, of: ReportedArticle, words: string, rest: Partial<Entity>): Entity {
  const mention = { ...quoted(of, words), form: 'name' as const };
  return { id, type: 'person', name: words, aliases: [], roles: [], mentions: [mention], ...rest };
}

const entities: readonly Entity[] = [
  entity('ent_quill', courier, 'Ada Quill', { roles: [{ title: 'Harbour Minister', of: 'Vellmark' }] }),
  entity('ent_brandt', courier, 'Tomas Brandt', { roles: [{ title: 'Governor' }] }),
  entity('ent_vellmark', ledger, 'Vellmark', { type: 'place', wikidata: 'Q0' }),
  entity('ent_stray', stray, HOSTILE, { type: 'organization' }),
];

const stories: readonly Story[] = [
  {
    id: 'sto_harbour',
    title: 'Harbour money in Vellmark',
    articleIds: ['art_courier', 'art_ledger'],
    leadEventId: 'evt_met',
    eventIds: ['evt_met', 'evt_second', 'evt_olaf'],
    firstPublished: '2031-03-04T09:30:00Z',
    lastPublished: '2031-03-05',
    publishers: 2,
    syndicated: [],
    supersedes: [],
  },
  {
    id: 'sto_stray',
    title: HOSTILE,
    articleIds: ['art_stray'],
    eventIds: [],
    publishers: 0,
    syndicated: [],
    supersedes: [],
  },
];

function group(
  id: string,
  text: string,
  claimIds: readonly string[],
  rest: Partial<ClaimGroup> = {},
): ClaimGroup {
  return { id, text, claimIds, publishers: 1, unknownPublishers: 0, agreement: 'single', ...rest };
}

const groups: readonly ClaimGroup[] = [
  group('grp_met', 'Ada Quill met Tomas Brandt in Northport', ['clm_met']),
  group('grp_pledge', 'Vellmark will spend a share of GDP on harbours by 2035', ['clm_three', 'clm_half'], {
    publishers: 2,
    agreement: 'conflicting',
  }),
  group('grp_wait', 'We will not wait', ['clm_wait']),
  group('grp_wall', 'The flood wall cost €4.2 billion', ['clm_wall']),
  group('grp_stray', HOSTILE, ['clm_stray'], { publishers: 0, unknownPublishers: 1 }),
];

const relations: readonly Relation[] = [
  {
    id: 'rel_pledge',
    type: 'conflicts',
    claimIds: ['clm_three', 'clm_half'],
    figureIds: [
      { id: 'fig_three', role: 'value' },
      { id: 'fig_half', role: 'value' },
    ],
    check: '3% != 2.5%',
    verdict: 'inconsistent',
    explanation: 'Two shares of GDP are given for the same pledge of Vellmark.',
  },
  {
    id: 'rel_wall',
    type: 'partWhole',
    claimIds: ['clm_wall'],
    figureIds: [
      { id: 'fig_wall', role: 'whole' },
      { id: 'fig_state', role: 'part' },
      { id: 'fig_towns', role: 'part' },
    ],
    check: '3,000,000,000 + 1,000,000,000 = 4,000,000,000, not 4,200,000,000',
    verdict: 'inconsistent',
    explanation: 'The parts do not add up to the whole.',
  },
];

const failures: readonly Failure[] = [
  {
    record: `broken\n${HOSTILE}.html`,
    stage: 'clean',
    reason: 'no-text',
    message: 'The page has no main text.',
  },
];

export const fixture: RunResult = {
  articles: [courier, ledger, stray],
  entities,
  figures,
  events,
  stories,
  claims,
  groups,
  relations,
  failures,
};

export const context: ReportContext = {
  version: '0.0.0-test',
  complete: true,
  inputs: ['articles'],
  counts: {
    records: 5,
    articles: 3,
    failures: 1,
    skipped: 1,
    entities: entities.length,
    figures: figures.length,
    events: events.length,
    stories: stories.length,
    claims: claims.length,
    groups: groups.length,
    relations: relations.length,
  },
};
