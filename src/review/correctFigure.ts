import { type Figure, figureSchema, unitKinds } from '../model/figure.ts';

/** What a person may set, by the name that stands before "=" in the column `value`. */
const SETTERS: Readonly<Record<string, (figure: Figure, value: string) => unknown>> = {
  value: ({ min: _min, max: _max, ...figure }, value) => ({ ...figure, value: toNumber(value) }),
  min: ({ value: _value, ...figure }, value) => ({ ...figure, min: toNumber(value) }),
  max: ({ value: _value, ...figure }, value) => ({ ...figure, max: toNumber(value) }),
  unit: (figure, value) => {
    const kind = unitKinds.find((one) => one.toLowerCase() === value.toLowerCase());
    return { ...figure, unit: kind === undefined ? { kind: 'count', name: value } : { kind } };
  },
  currency: (figure, value) => ({ ...figure, unit: { kind: 'currency', code: value.toUpperCase() } }),
  approximation: (figure, value) => ({ ...figure, approximation: value }),
  base: (figure, value) => ({ ...figure, base: value }),
  measure: (figure, value) => ({ ...figure, measure: value }),
  subject: (figure, value) => ({ ...figure, subject: { text: value } }),
  kind: (figure, value) => ({ ...figure, kind: value }),
};

/**
 * The figure as a person says it is: "3.5", or "value=3.5; kind=target; subject=Velmark; measure=turnout".
 * @returns the figure, or the reason why the words cannot be followed
 */
export function correctFigure(figure: Figure, words: string): Figure | string {
  let corrected: Figure = figure;
  for (const part of words.split(';').map((one) => one.trim())) {
    if (part === '') continue;
    const [, name = 'value', value = ''] = /^(?:([A-Za-z]+)\s*=)?\s*(.*)$/su.exec(part) ?? [];
    const set = Object.hasOwn(SETTERS, name.toLowerCase()) ? SETTERS[name.toLowerCase()] : undefined;
    if (set === undefined) return `a figure has no "${name}": ${Object.keys(SETTERS).join(', ')}`;
    const parsed = figureSchema.safeParse(set(corrected, value));
    if (!parsed.success) return `"${part}": ${parsed.error.issues[0]?.message ?? 'does not fit'}`;
    corrected = parsed.data;
  }
  return corrected;
}

/** "2.5", "-3", "1,200,000"; anything else is no number. */
function toNumber(text: string): number {
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : Number.NaN;
}
