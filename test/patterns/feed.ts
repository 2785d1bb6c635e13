import { type Attack, attacksOn } from './witness.ts';

/** What no continuation matches, what many patterns want next, and nothing. */
const TAILS = ['', '\u0001', '\u0001!'];
const LENGTHS = [18, 22, 26, 30, 100, 300, 1000, 3000, 10_000, 30_000];

export interface Slowness {
  readonly length: number;
  readonly milliseconds: number;
  readonly attack: Attack & { readonly tail: string };
}

/** The first length at which an attack takes longer than allowed; `undefined` where none does. */
export function findSlowness(regex: RegExp, allowedMs: number): Slowness | undefined {
  const everywhere = new RegExp(regex.source, `${regex.flags.replaceAll(/[gyd]/gu, '')}g`);
  for (const attack of attacksOn(regex)) {
    for (const tail of TAILS) {
      for (const length of LENGTHS) {
        const text = attack.lead + attack.pump.repeat(Math.ceil(length / attack.pump.length)) + tail;
        const milliseconds = Math.min(...runs(everywhere, text, allowedMs));
        if (milliseconds > allowedMs) return { length, milliseconds, attack: { ...attack, tail } };
      }
    }
  }
  return undefined;
}

/** CPU time of going through a text; measured again where it was too much, for another thread may have been counted. */
function* runs(regex: RegExp, text: string, allowedMs: number): Generator<number> {
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    text.replace(regex, '');
    const { user } = process.cpuUsage(before);
    yield user / 1000;
    // Nothing else takes ten times what is allowed.
    if (user / 1000 <= allowedMs || user / 1000 > 10 * allowedMs) return;
  }
}
