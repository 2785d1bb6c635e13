import type { Claim } from '../model/claim.ts';
import { wholeRows } from '../model/wholeRow.ts';
import type { Reporter } from './reporter.ts';

/** checkthat.tsv: the columns of CheckThat! 2024 task 1 (English), with our label, for its scorers and models. */
const checkthat: Reporter = (result) => [{ path: 'checkthat.tsv', chunks: rows(result.claims) }];
export default checkthat;

function* rows(claims: readonly Claim[]): Iterable<string> {
  yield 'Sentence_id\tText\tclass_label\n';
  for (const { id, standalone, checkworthiness } of wholeRows(claims)) {
    yield `${toField(id)}\t${toField(standalone)}\t${checkworthiness.worth ? 'Yes' : 'No'}\n`;
  }
}

/** The format knows no quoting: what would end a field or a line becomes a space. */
export function toField(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
