/** Whether a code unit is a letter or a digit of ASCII, for what reads text character by character. */
export function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
