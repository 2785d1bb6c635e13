/**
 * Whether two names within one story mean the same party, one of them more fully given: "Dolsk" and "Irena Dolsk",
 * "National Bank" and "National Bank of Velmark". Linking across articles looks at names alone and keeps these apart.
 */
export function namesCoincide(a: string, b: string): boolean {
  const [shorter, longer] =
    a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  return shorter === longer || longer.startsWith(`${shorter} of `) || longer.endsWith(` ${shorter}`);
}
