import { subjectBefore } from './figureAgent.ts';
import type { FoundCue } from './figureCues.ts';
import { isInstitution } from './figureInstitution.ts';
import { isName } from './figureMeasurePhrase.ts';
import { phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

/** What happens to somebody, or what somebody merely is, has or does: "will cost", "will face", "will carry". */
const UNWILLED =
  /^(?:mean|have|cost|rise|grow|fall|increase|decrease|decline|reach|hit|exceed|remain|stay|need|take|become|see|face|lose|miss|suffer|shrink|drop|climb|average|total|last|weigh|measure|stand|come|go|earn|carry|draw|hold|run|affect|benefit|produce|generate|create|bring|make|contain|cover|play|meet|hear|attend|vote|die|live|lead|win|join|visit|arrive|travel|start|begin|end|expire|compete|account|represent|amount|equal|attract|require|seat|stretch|span|feature|include|serve|report|post|still|top|beat|save|gain|leave|enter|use|employ|host|welcome|sell|export|import|consume|emit|return|owe|know|find|decide|consider|discuss|speak|pass|move|work|turn|celebrate|mark|own|control)$/u;
/** Verbs by which anything binds its owner: "the plan will fund". */
const COMMITTING =
  /^(?:spend|invest|pay|provide|fund|finance|give|build|send|deliver|release|donate|contribute|allocate|devote|put|hire|lend|grant|plough|recruit|add|open|install|buy|train|supply|double|triple|deploy|plant|recall|close)$/u;
const COMMITTED =
  /^(?:paid|spent|provided|funded|financed|given|delivered|donated|allocated|devoted|put|hired|lent|granted|recruited|installed|trained|supplied|deployed|planted|recalled|invested|released)$/u;
const BETWEEN =
  /^(?:also|not|now|then|soon|first|initially|immediately|each|together|jointly|all|additionally|even)$/u;

/**
 * Whether "will" promises: "the council will plant 3,000 trees", "clubs will receive 2 million each". What a government or
 * company does of its own will is a pledge, what befalls it a forecast.
 */
export function commits(
  sentence: FigureSentence,
  { start, end }: FoundCue,
  quantity: Quantity,
  from: number,
): boolean {
  const { tokens } = sentence;
  let at = end;
  while (
    at < quantity.start &&
    (BETWEEN.test(tokens[at]?.lower ?? '') || /ly$/u.test(tokens[at]?.lower ?? ''))
  )
    at++;
  const verb = tokens[at]?.lower ?? '';
  if (at >= quantity.start) return false;
  if (COMMITTING.test(verb)) return true;
  // "will be paid with a loan"
  if (verb === 'be') return tokens.slice(at + 1, at + 3).some(({ lower }) => COMMITTED.test(lower));
  // "Holders will receive a dividend of 2 crowns": what is handed out is promised.
  if (/^(?:receive|get)$/u.test(verb)) return quantity.unit?.kind === 'currency';
  if (UNWILLED.test(verb) || !/^\p{Ll}{2,}$/u.test(verb)) return false;
  const subject = subjectBefore(sentence, start, from)?.head;
  if (subject === undefined) return false;
  const isWe = tokens[subject.start]?.lower === 'we';
  return isWe || isName(sentence, subject) || isInstitution(phraseText(sentence, subject));
}
