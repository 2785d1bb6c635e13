import type { CueKind, KindEvidence } from './kind.ts';
import { hasNegativeSubject } from './negation.ts';

/** What happens to things rather than what somebody does: "will fall", "would cost". */
const HAPPENS =
  /^(?:rise|fall|grow|drop|shrink|decline|increase|decrease|reach|exceed|slow|ease|last|cost|lead|mean|make|create|help|hurt|improve|worsen|recover|remain|stay|need|get|take|come|win|lose|suffer|benefit|continue|affect|double|triple|collapse|be)$/u;
const ADVERB = /^(?:not|also|now|then|soon|never|still|only|\p{L}+ly)$/u;

/**
 * "will", and "would" in indirect speech: a pledge from who decides, an announcement from a body, an office or the
 * article itself, and a forecast where it is about what happens to things.
 */
export function findFutureKind({
  words,
  contentStart,
  speech,
  speaksForSubject,
  officialSpeaker,
  scheduledEvent,
}: KindEvidence): { kind: CueKind; weight: number; at: number } | undefined {
  const backshifted = speech === 'indirect' || speech === 'mixed';
  const at = words.findIndex(
    ({ text }, index) =>
      index >= contentStart && (text === 'will' || (backshifted && text === 'would') || text === "won't"),
  );
  if (at < 0) return undefined;
  const verb = words.slice(at + 1).find(({ text }) => !ADVERB.test(text));
  if (verb === undefined) return undefined;
  const subject = words[at - 1]?.text ?? '';
  const isOwn = speaksForSubject && speech !== 'editorial' && !hasNegativeSubject(words, contentStart);
  if (/^(?:we|i)$/u.test(subject) || isOwn) {
    return { kind: 'pledge', weight: 0.9, at };
  }
  if (scheduledEvent && speech === 'editorial') return { kind: 'announcement', weight: 0.95, at };
  if (HAPPENS.test(verb.base) && !isAppointment(verb.text, words[at + 2]?.text)) {
    return { kind: 'forecast', weight: 0.7, at };
  }
  if (speech === 'editorial' || officialSpeaker) return { kind: 'announcement', weight: 0.8, at };
  return { kind: 'forecast', weight: 0.7, at };
}

/** "will be held", "will be in London", "will be on duty". */
function isAppointment(verb: string, after: string | undefined): boolean {
  return verb === 'be' && after !== undefined && /(?:ed|en|^in|^on|^at|^paid|^held|^built)$/u.test(after);
}
