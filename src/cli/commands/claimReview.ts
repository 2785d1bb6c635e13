import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { writeClaimReviews } from '../../review/claimReview.ts';
import { readWorksheet } from '../../review/worksheet.ts';
import { exitOfFailures } from '../exitCodes.ts';

/** ClaimReview as JSON-LD from a worksheet that a person has filled in; rows that are not complete are named. */
export async function claimReview(
  file: string,
  options: { readonly output?: string },
  effects: Effects,
): Promise<number> {
  let content: Uint8Array;
  try {
    content = await effects.files.read(file);
  } catch {
    throw new UserError(`cannot read the worksheet ${file}`, 'name the CSV file that was filled in');
  }
  const { reviews, refused } = writeClaimReviews(readWorksheet(file, content));
  const document = `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
  if (options.output === undefined) effects.terminal.stdout(document);
  else await effects.files.write(options.output, document);
  for (const { row, reasons } of refused) {
    effects.terminal.stderr(`${file} row ${row}: ${reasons.join('; ')}\n`);
  }
  effects.terminal.stderr(`claimwire: ${reviews.length} reviews, ${refused.length} rows not complete\n`);
  return exitOfFailures(refused.length);
}
