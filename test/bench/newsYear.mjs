// A year of made-up news of any size, with the gold: words by Zipf's law, topics that share words, stories that run for
// days and are told by one to hundreds of articles, and what each article says of meetings, visits and votes.
import { mulberry32 } from '../../dist/learn/random.js';

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2025, 0, 1);
const DAYS = 365;
const GENERAL_WORDS = 12_000;
const TOPICS = 400;
const WORDS_PER_TOPIC = 250;
const TITLE_WORDS = 9;
const TEXT_WORDS = 260;
const PEOPLE_PER_ARTICLE = 1 / 8;
const PUBLISHERS = 120;
const SUBTYPES = ['meeting', 'visit', 'vote', 'protest', 'ruling', 'agreement'];
const TYPES = {
  meeting: 'consult',
  visit: 'consult',
  vote: 'other',
  protest: 'protest',
  ruling: 'other',
  agreement: 'agree',
};
const SYLLABLES = [
  'ba',
  'del',
  'kor',
  'mi',
  'ran',
  'tos',
  'vel',
  'lu',
  'pen',
  'gra',
  'zin',
  'ho',
  'fer',
  'nak',
  'sul',
  'wim',
];

function spell(number) {
  let word = '';
  for (let rest = number + 17; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const name = (word) => word[0].toUpperCase() + word.slice(1);

/** @returns {Generator<{article: object, mentions: object[], entities: string[], story: string}>} in no special order of date */
export function* generateYear(count, seed = 1) {
  const random = mulberry32(seed);
  const pick = (limit) => Math.floor(random() * limit);
  const zipf = (limit) => Math.min(limit - 1, Math.floor(limit ** random()) - 1);
  const people = Math.max(50, Math.round(count * PEOPLE_PER_ARTICLE));
  for (let made = 0, story = 0; made < count; story++) {
    const size = Math.min(count - made, 300, Math.ceil(random() ** -0.75));
    const topic = Math.floor(TOPICS * random() ** 2);
    const own = Array.from({ length: 40 }, () => 1_000_000 + pick(50_000_000));
    const startMs = FIRST_DAY_MS + pick(DAYS) * DAY_MS;
    const runsDays = 1 + Math.min(30, size * random());
    const [first, second] = [pick(people), pick(people)];
    const subtype = SUBTYPES[pick(SUBTYPES.length)];
    const place = pick(600);
    const word = () => {
      const kind = random();
      if (kind < 0.4) return spell(zipf(GENERAL_WORDS));
      return kind < 0.55
        ? spell(100_000 + topic * WORDS_PER_TOPIC + zipf(WORDS_PER_TOPIC))
        : spell(own[zipf(own.length)]);
    };
    for (let index = 0; index < size; index++, made++) {
      const publishedAt = new Date(startMs + Math.floor(random() * runsDays * DAY_MS)).toISOString();
      const title = Array.from({ length: TITLE_WORDS }, word).join(' ');
      const text = Array.from({ length: TEXT_WORDS }, word).join(' ');
      const other = pick(people);
      const persons = [first, second, other];
      const day = new Date(startMs).toISOString().slice(0, 10);
      const id = `a_${String((made * 7919) % count).padStart(7, '0')}_${made}`;
      const mention = (at, parties, kind, dated) => ({
        articleId: id,
        span: { start: at, end: at + 40 },
        quote: text.slice(at, at + 40),
        sentence: at / 100,
        triggerSpan: { start: at, end: at + 7 },
        type: TYPES[kind],
        subtype: kind,
        participants: parties.map((entity) => ({
          entity,
          name: name(spell(persons[entity])),
          role: 'agent',
        })),
        ...(dated
          ? {
              place: { entity: 3, name: name(spell(place)) },
              time: { start: day, end: day, granularity: 'day' },
            }
          : {}),
        status: 'held',
        anaphoric: false,
      });
      yield {
        story: String(story),
        article: {
          id,
          title,
          text,
          publishedAt,
          authors: [],
          language: 'en',
          removed: [],
          sourceFile: id,
          sourceIndex: 0,
          warnings: [],
          publisher: `Publisher ${pick(PUBLISHERS)}`,
          blocks: [{ kind: 'paragraph', role: 'body', span: { start: 0, end: text.length }, reasons: [] }],
        },
        mentions: [
          mention(0, [0, 1], subtype, true),
          mention(100, [0, 1], subtype, false),
          mention(300, [0], 'visit', false),
          mention(500, [0, 2], 'meeting', false),
        ],
        entities: [...persons.map((person) => `person ${person}`), `place ${place}`],
      };
    }
  }
}

/** The entity table of the generated articles. */
export function entityTable(byArticle) {
  const ids = [...new Set([...byArticle.values()].flat())].sort();
  return {
    byArticle,
    entities: ids.map((id) => ({
      id,
      type: id.split(' ')[0],
      name: name(spell(Number(id.split(' ')[1]))),
      aliases: [],
      roles: [],
    })),
  };
}
