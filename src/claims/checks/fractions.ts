/** Shares of a whole as texts put them in words, by lower-case phrase. */
export const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
  'a tenth': 1 / 10,
  'two thirds': 2 / 3,
  'three quarters': 3 / 4,
};
