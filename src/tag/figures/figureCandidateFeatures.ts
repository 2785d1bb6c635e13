import { hashText } from '../attributions/attributionHash.ts';
import { FeatureWriter } from '../attributions/featureWriter.ts';
import { isAbstract } from './figureAbstract.ts';
import { type Candidate, isTeller } from './figureCandidate.ts';
import type { FigureFrame } from './figureFrame.ts';
import { isActor } from './figureInstitution.ts';
import { type Phrase, phraseText } from './figurePhrase.ts';
import { isTimePhrase } from './figureWording.ts';

export const RANKING_BITS = 15;
/** Templates of `describe`. */
const WIDTH = 63;

const SIDES = { before: 0, behind: 1, within: 2 } as const;

/** Hashed features of the candidates of one figure, one after the other into the same buffer. */
export class CandidateReader {
  private readonly writer = new FeatureWriter(WIDTH, RANKING_BITS);
  private readonly frame: FigureFrame;
  private readonly candidates: readonly Candidate[];
  private readonly unit: number;
  private readonly role: number;
  private readonly verb: number;

  constructor(frame: FigureFrame, candidates: readonly Candidate[]) {
    const { quantity, verb, sentence } = frame;
    this.frame = frame;
    this.candidates = candidates;
    this.unit = hashText(quantity.unit?.kind ?? '');
    this.role = hashText(verb?.cue?.role ?? '');
    this.verb = verb === undefined ? 0 : headHash(sentence.tokens[verb.start]?.lower ?? '');
  }

  /** @param at index of the candidate; the buffer is that of the next one too */
  read(at: number): Int32Array {
    const { writer, unit } = this;
    const candidate = this.candidates[at];
    writer.startItem(0);
    writer.features.fill(-1);
    if (candidate === undefined) return writer.features;
    const { sentence, quantity, agent, clause } = this.frame;
    const { tokens, classes, proper } = sentence;
    const { start, end } = candidate.phrase;
    const text = phraseText(sentence, candidate.phrase);
    const head = tokens[end - 1]?.lower ?? '';
    const side = end <= quantity.start ? SIDES.before : start >= quantity.end ? SIDES.behind : SIDES.within;
    const distance = side === SIDES.before ? quantity.start - end : start - quantity.end;
    const joint = this.jointBefore(start);
    const next =
      classes[end] === 'verb' ? 1 : classes[end] === 'noun' ? 2 : hashText(tokens[end]?.lower ?? '');
    const isAgent = Number(agent !== undefined && start < agent.head.end && agent.head.start < end);
    const isFirst = Number(at === 0);
    const isName = Number(proper.has(end - 1));
    const isThing = Number(isAbstract(text));
    const determiner = classes[start - 1] === 'determiner' ? hashText(tokens[start - 1]?.lower ?? '') : 0;
    const add = (a: number, b = 0, c = 0): void => {
      writer.add(a, b, c);
      writer.add(a, b, c, unit);
    };
    add(side);
    add(Math.min(distance, 8), side);
    add(Math.min(this.between(at, side), 4), side);
    add(joint);
    add(side, joint);
    add(next, side);
    add(isAgent);
    add(isFirst, side);
    add(isName);
    add(Number(/^\p{Lu}/u.test(tokens[end - 1]?.text ?? '')));
    add(isThing);
    add(Number(isActor(text)));
    add(Number(start >= clause.start && start < clause.end), side);
    add(determiner);
    add(Number(candidate.isPronoun));
    add(Math.min(3, end - start));
    add(Number(classes[end] === 'possessive'));
    add(Number(isTimePhrase(text)));
    add(isAgent, isThing);
    add(isAgent, this.role);
    add(isName, side, isFirst);
    add(isThing, side, joint);
    add(Number(isTeller(sentence, candidate)), side);
    const type = this.typeAt(end - 1);
    add(type, side);
    add(type, isAgent);
    add(type, isFirst, this.role);
    add(this.verbsBetween(candidate.phrase), side);
    const role = this.roleBehind(end);
    add(role, side);
    add(role, type);
    writer.add(headHash(head));
    writer.add(hashText(head.slice(-3)));
    writer.add(Number(quantity.unit?.kind === 'count' && side === SIDES.within));
    writer.add(unit);
    if (isAgent === 1) writer.add(this.verb);
    return writer.features;
  }

  /** What stands before the phrase and its determiner or possessor: verbs are alike, prepositions are not. */
  private jointBefore(start: number): number {
    const { tokens, classes } = this.frame.sentence;
    if (classes[start - 1] === 'verb') return 1;
    const isSkipped = classes[start - 1] === 'determiner' || classes[start - 1] === 'possessive';
    return hashText(tokens[isSkipped ? start - 2 : start - 1]?.lower ?? '');
  }

  /** What kind of name ends at a token. */
  private typeAt(at: number): number {
    const { sentence, context } = this.frame;
    const end = sentence.base + (sentence.tokens[at]?.end ?? 0);
    const mention = context.mentions.find(({ span }) => span.start < end && end <= span.end);
    return mention === undefined ? 0 : hashText(context.entities[mention.entity]?.type ?? '');
  }

  /** How many clauses lie between a phrase and the figure: one for each verb. */
  private verbsBetween({ start, end }: Phrase): number {
    const { sentence, quantity } = this.frame;
    const [from, to] = end <= quantity.start ? [end, quantity.start] : [quantity.end, start];
    return Math.min(3, sentence.classes.slice(from, to).filter((kind) => kind === 'verb').length);
  }

  /** What the verb behind a phrase says of a figure: "every ally to spend", "the union wants". */
  private roleBehind(end: number): number {
    const { cues, tokens } = this.frame.sentence;
    const isTo = tokens[end]?.lower === 'to';
    const cue = cues.find(({ start }) => start === end || start === end + 1);
    return hashText(cue?.cue.role ?? '') + Number(isTo);
  }

  /** Candidates between this one and the figure. */
  private between(at: number, side: number): number {
    const { start, end } = this.frame.quantity;
    const isNearer = ({ phrase }: Candidate, index: number): boolean =>
      side === SIDES.before ? index > at && phrase.end <= start : index < at && phrase.start >= end;
    return this.candidates.filter(isNearer).length;
  }
}

/** Endings aside, one word. */
function headHash(word: string): number {
  return hashText(word.replace(/(?:ies|es|s|ed|ing|e)$/u, ''));
}
