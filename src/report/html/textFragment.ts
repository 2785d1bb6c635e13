import type { Claim } from '../../model/claim.ts';

/** The address that scrolls the publisher's own page to the words (WICG text fragments). */
export function fragmentAddress(address: string | undefined, { quote }: Claim): string | undefined {
  return address === undefined ? undefined : `${address.split('#')[0]}#:~:text=${fragmentText(quote)}`;
}

/** Long quotes are given by their first and last words: pages differ in the white space and markup between. */
export function fragmentText(quote: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  const parts = words.length <= 8 ? [words] : [words.slice(0, 4), words.slice(-4)];
  return parts
    .map((part) =>
      encodeURIComponent(part.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D'),
    )
    .join(',');
}
