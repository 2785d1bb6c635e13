/** "by 81 votes to 62", "61 to 39", "81 votes against 62": the two sides of one ballot. */
const BALLOT =
  /(?<!\d)(\d[\d,]{0,14})(?: votes?)? (?:to|against|-) (\d[\d,]{0,14})(?: votes?)?(?![\d,]{0,14}\s?(?:percent|per cent|%|years|euros|dollars|million|billion))/u;
const VOTED = /\bvot(?:e|es|ed|ing)\b|\b(?:pass|approv|reject|adopt|ratif)\w+|\bballot\b/iu;

/** "174 members in favour and 121 against", "174 voted yes": a number with its side behind it. */
const IN_FAVOUR =
  /(?<!\d)(\d[\d,]{0,14})(?: \p{L}+){0,4} (?:in favou?r|(?:voted|voting) (?:for|yes)|(?:were|was|voted) for it|backed (?:it|the)|yes)\b/u;
const AGAINST =
  /(?<!\d)(\d[\d,]{0,14})(?: \p{L}+){0,4} (?:against|(?:voted|voting) (?:no|against)|opposed|opposing|no)\b/u;

/** Which side of a ballot the figure at an offset of a claim is: a count of its own on each, never one beside the other. */
export function findBallotSide(quote: string, at: number): 'votes for' | 'votes against' | undefined {
  if (!VOTED.test(quote)) return undefined;
  const match = BALLOT.exec(quote);
  if (match === null) return findNamedSide(quote, at);
  const second = match.index + match[0].lastIndexOf(match[2] ?? '');
  if (at === match.index) return 'votes for';
  return at >= second && at < second + (match[2]?.length ?? 0) ? 'votes against' : undefined;
}

function findNamedSide(quote: string, at: number): 'votes for' | 'votes against' | undefined {
  const [yes, no] = [IN_FAVOUR.exec(quote), AGAINST.exec(quote)];
  // One side alone may be a poll's share or a party's vote.
  if (yes === null || no === null || yes.index === no.index) return undefined;
  if (at === yes.index) return 'votes for';
  return at === no.index ? 'votes against' : undefined;
}
