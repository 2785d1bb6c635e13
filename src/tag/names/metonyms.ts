import { opensWithCapital } from '../../lexicon/capital.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import { once } from '../../model/once.ts';
import type { TextSentence } from '../textSentence.ts';
import { playsAsClub, townsOfClubs } from './clubMetonyms.ts';
import { type DraftEntity, type DraftMention, draftEntity } from './draftEntity.ts';
import type { PublicBodies } from './publicBodies.ts';
import { clubWordsOf, isSportsReport, playsForSure } from './sportsReport.ts';

/** Stems of verbs whose subject wants, says or decides: a city does none of these, its government does. */
const ACTOR_VERBS =
  /^(?:accept|accus|agre|aim|announc|answer|appeal|appl(?:y|ie)|approv|argu|ask|back|ban(?:n)?|believ|block|brief|call|claim|comment|complain|condemn|congratulat|consider|consult|criticis|criticiz|declar|declin|defend|demand|den(?:y|ie)|deploy|deplor|discuss|dismiss|dispatch|disput|doubt|expect|expel(?:l)?|express|fear|grant|hail|hesitat|hope|ignor|impos|insist|intend|invit|keep|kept|know|launch|lend|lent|lift|maintain|mediat|need|negotiat|object|offer|oppos|order|pledg|plan(?:n)?|prais|prefer(?:r)?|press|promis|propos|protest|push|rebuff|recall|recogni|refus|regard|regret(?:t)?|reject|repeat|repl(?:y|ie)|respond|retaliat|sa(?:id|w|y)|sanction|see|seek|send|sent|sign|sought|stress|suggest|summon|suppl(?:y|ie)|support|suspend|suspect|thank|think|thought|threat|told|trust|urg|veto|voic|vow|wait|want|warn|welcom|withdr[ae]w|wish|worr(?:y|ie))(?:s|es|ed|ing|e|ens|ened|t|d|ised|ized|ises|izes)?$/u;

/** What a town may do as well, and its weather. */
const NO_ACTS =
  /^(?:be|become|burn|celebrate|enjoy|experience|face|feel|grow|have|host|lie|look|lose|receive|remain|rise|stay|suffer|wake)$/u;

const SKIPPED: ReadonlySet<string> = new Set(
  `also already again been now still has have had is was will would may might could should must does did not never long
   repeatedly recently reportedly always often itself to`.split(/\s+/u),
);

/** Prepositions after which a capital is a party rather than a place. */
const PARTY = /^(?:between|against|with|by|on)$/u;
const PARTY_PAIRS: ReadonlySet<string> = new Set(
  `message-to appeal-to warning-to letter-to ties-to support-from pressure-from demands-from aid-from allow-
   help-from response-from criticism-from allowing- urge- urged- urges- urging- asked- told- pressed- warned- accused-
   thanked- accuse- criticised- blamed-`.split(/\s+/u),
);

/** "Washington wants", "talks between Moscow and Kyiv", "pressure on Berlin": the government, not the city. */
export function resolveMetonyms(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  bodies: PublicBodies,
  { entries }: Gazetteer,
): DraftMention[] {
  const known = new Map<string, DraftEntity>();
  for (const { entity } of mentions) {
    if (entity.entry !== undefined) known.set(entity.entry.id, entity);
  }
  const words = sentences.map((sentence) => sentence.words);
  const isSport = isSportsReport(words);
  const clubs = townsOfClubs(mentions, clubWordsOf(isSport));
  const isPolitical = once(() => speaksOfStates(words));
  return mentions.map((mention) => {
    const words = sentences[mention.sentence]?.words ?? [];
    const club = mention.end - mention.start === 1 ? clubs.get(words[mention.start] ?? '') : undefined;
    if (club !== undefined && playsAsClub(words, mention, isSport)) {
      return { ...mention, entity: club, form: 'metonym', confidence: 0.7 };
    }
    if (isSport && isClub(words, mention)) mention.entity.descriptors.add('club');
    const owner = governed(mention, known, entries);
    // A name that no gazetteer knows may be any firm or program: a capital only where states deal with each other.
    const isGuess = owner !== undefined && owner.entry === undefined;
    // "of California, Berkeley, said" is where somebody is.
    const isAside = words[mention.start - 1] === ',' && words[mention.end] === ',';
    if (
      owner === undefined ||
      (isGuess && (!isPolitical() || isAside || isLocated(words, mention))) ||
      !acts(words, mention)
    )
      return mention;
    const { entry } = owner;
    const entity = entry === undefined || entry.kind === 'country' ? bodies.government(owner) : owner;
    return { ...mention, entity, form: 'metonym', confidence: entry === undefined ? 0.6 : 0.8 };
  });
}

const STATECRAFT =
  /^(?:ambassadors?|capitals|ceasefire|diploma(?:ts?|tic|cy)|embass(?:y|ies)|governments?|ministers?|ministry|ministries|parliament|sanctions|treaty|troops|truce)$/iu;

/** Whether a document speaks of states, by a word for what only they have. */
function speaksOfStates(sentences: readonly (readonly string[])[]): boolean {
  return sentences.some((words) => words.some((word) => STATECRAFT.test(word)));
}

/** "on Skaldoy": what no gazetteer knows may be an island. */
function isLocated(words: readonly string[], { start }: DraftMention): boolean {
  const isPressed = /^(?:demands|pressure|sanctions|tariffs|war)$/u.test(words[start - 2] ?? '');
  return words[start - 1]?.toLowerCase() === 'on' && !isPressed;
}

/** A lone name that plays is a club, whatever it may be called in full. */
function isClub(words: readonly string[], { entity, start, end }: DraftMention): boolean {
  return (
    entity.type === 'organization' &&
    entity.entry === undefined &&
    end === start + 1 &&
    playsForSure(words, start, end)
  );
}

/** What a capital or a seat of government stands for; a town that nobody knows stands for whoever governs there. */
function governed(
  { entity, isAdjective }: DraftMention,
  known: ReadonlyMap<string, DraftEntity>,
  entries: Gazetteer['entries'],
): DraftEntity | undefined {
  const { entry, type, placeKind } = entity;
  if (entry === undefined) {
    return type === 'place' && placeKind !== 'country' && !isAdjective ? entity : undefined;
  }
  const owner = entry.standsFor === undefined ? undefined : entries.get(entry.standsFor);
  if (owner === undefined || (entry.kind !== 'city' && entry.kind !== 'building')) return undefined;
  return known.get(owner.id) ?? draftEntity(owner.type, owner.name, owner);
}

/** A seat of government acts unless something happens in or at it. */
function acts(words: readonly string[], mention: DraftMention): boolean {
  if (mention.entity.entry?.kind !== 'building') return actsAsGovernment(words, mention);
  const at = /^the$/iu.test(words[mention.start - 1] ?? '') ? mention.start - 2 : mention.start - 1;
  return !/^(?:at|in|inside|near|outside|to|around|into|leaves?|left)$/iu.test(words[at] ?? '');
}

function actsAsGovernment(words: readonly string[], { start, end }: DraftMention): boolean {
  const before = words[start - 1]?.toLowerCase() ?? '';
  const twoBefore = words[start - 2]?.toLowerCase() ?? '';
  if (PARTY_PAIRS.has(`${twoBefore}-${before}`) || PARTY_PAIRS.has(`${before}-`)) return true;
  if (PARTY.test(before)) return true;
  const isJoined = before === 'and' || before === 'or';
  // "So has Berlin."
  if (twoBefore === 'so' && /^(?:has|have|had|did|does|do|will|would)$/u.test(before)) return true;
  const isFirst = start === 0 || /^[,;:"“”‘’–—-]$/u.test(before);
  const leads =
    isFirst ||
    isJoined ||
    /^(?:that|but|as|while|what|which|if|because|whether|when|though|although)$/u.test(before);
  if (!leads) return false;
  // "Moscow and Kyiv have accused": both act.
  let next = words[end] === 'and' && opensWithCapital(words[end + 1]) ? end + 2 : end;
  while (next < words.length && next < end + 4 && SKIPPED.has(words[next]?.toLowerCase() ?? '')) next++;
  const verb = words[next]?.toLowerCase() ?? '';
  if (ACTOR_VERBS.test(verb)) return true;
  // "Berlin would lend one": what a capital will do is done by those who govern there.
  const isModal = /^(?:would|will|may|might|could|should|must)$/u.test(words[next - 1]?.toLowerCase() ?? '');
  return isModal && /^\p{Ll}{3,}$/u.test(verb) && !NO_ACTS.test(verb);
}
