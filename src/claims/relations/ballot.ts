/** "by 81 votes to 62", "61 to 39", "81 votes against 62": the two sides of one ballot. */
const BALLOT =
  /(?<!\d)(\d[\d,]{0,14})(?: votes?)? (?:to|against|-) (\d[\d,]{0,14})(?: votes?)?(?![\d,]{0,14}\s?(?:percent|per cent|%|years|euros|dollars|million|billion))/u;
const VOTED = /\bvot(?:e|es|ed|ing)\b|\b(?:pass|approv|reject|adopt|ratif)\w+|\bballot\b/iu;

/** Which side of a ballot the figure at an offset of a claim is: a count of its own on each, never one beside the other. */
export function findBallotSide(quote: string, at: number): 'votes for' | 'votes against' | undefined {
  const match = BALLOT.exec(quote);
  if (match === null || !VOTED.test(quote)) return undefined;
  const second = match.index + match[0].lastIndexOf(match[2] ?? '');
  if (at === match.index) return 'votes for';
  return at >= second && at < second + (match[2]?.length ?? 0) ? 'votes against' : undefined;
}
