import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Characters that the patterns of this program tell apart; the first that fits stands for a class. */
const ALPHABET = [...'aA1 .,-"\'([{<>)]}:;#*_/|&=?!%$@\n\té“”…'];
const MAX_WITNESSES = 6;

/** Texts that make a pattern work: what leads up to a repetition, and what it repeats. */
export interface Attack {
  readonly lead: string;
  readonly pump: string;
}

/** For every repetition of a pattern, the shortest ways to feed it. */
export function attacksOn(regex: RegExp): Attack[] {
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  const ast = parser.parsePattern(regex.source, undefined, undefined, {
    unicode: regex.flags.includes('u'),
    unicodeSets: regex.flags.includes('v'),
  });
  const attacks = new Map<string, Attack>();
  const add = (lead: string, pump: string): void => {
    if (pump !== '') attacks.set(JSON.stringify([lead, pump]), { lead, pump });
  };
  const visit = (alternatives: readonly AST.Alternative[], lead: string): void => {
    for (const { elements } of alternatives) {
      let before = lead;
      for (const element of elements) {
        const inner = element.type === 'Quantifier' ? element.element : element;
        if (element.type === 'Quantifier' && element.max > 8) {
          for (const pump of witnesses(element.element, regex)) {
            add(before, pump);
            add('', pump);
            // What follows a repetition may match the same: the two then share it in every way there is.
            add('', `${before}${pump}`);
          }
        }
        if ('alternatives' in inner) visit(inner.alternatives, before);
        before += witnesses(element, regex)[0] ?? '';
      }
    }
  };
  visit(ast.alternatives, '');
  // A pattern without a beginning is tried at every place: what it begins with, over and over.
  for (const { elements } of ast.alternatives) {
    let before = '';
    for (const element of elements.slice(0, 6)) {
      before += witnesses(element, regex)[0] ?? '';
      add('', before);
    }
  }
  return [...attacks.values()];
}

/** Short texts that an element matches, as different as possible. */
function witnesses(element: AST.Element | AST.QuantifiableElement, regex: RegExp): string[] {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return [''];
    case 'Quantifier':
      return witnesses(element.element, regex).map((text) =>
        text.repeat(Math.min(Math.max(element.min, element.max === 0 ? 0 : 1), 50)),
      );
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives
        .slice(0, MAX_WITNESSES)
        .map(({ elements }) => elements.map((part) => witnesses(part, regex)[0] ?? '').join(''));
    case 'Character':
      return [String.fromCodePoint(element.value)];
    default: {
      const single = new RegExp(`^(?:${element.raw})$`, regex.flags.replaceAll(/[gyd]/gu, ''));
      return ALPHABET.filter((character) => single.test(character)).slice(0, MAX_WITNESSES);
    }
  }
}
