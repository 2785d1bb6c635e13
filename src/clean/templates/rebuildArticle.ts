import type { Article, Block } from '../../model/article.ts';

/** What becomes of one block of an article. */
export type BlockFate =
  | { readonly keep: true; readonly role?: Block['role']; readonly reason?: string }
  | { readonly keep: false; readonly reason: string };

/** An article with some of its blocks taken out or given another role; every offset moves along. */
export function rebuildArticle(article: Article, fates: readonly BlockFate[]): Article {
  const blocks: Block[] = [];
  const gone: { reason: string; text: string; near: number }[] = [];
  /** Where each old block begins now, or what follows it does. */
  const starts: { readonly from: number; readonly to: number }[] = [];
  let text = '';
  article.blocks.forEach((block, row) => {
    const words = article.text.slice(block.span.start, block.span.end);
    const fate = fates[row] ?? { keep: true };
    const start = text === '' ? 0 : text.length + 1;
    starts.push({ from: block.span.start, to: start });
    if (!fate.keep) {
      gone.push({ reason: fate.reason, text: words, near: start });
      return;
    }
    text = text === '' ? words : `${text}\n${words}`;
    blocks.push({
      ...block,
      span: { start, end: start + words.length },
      ...(block.cells === undefined
        ? {}
        : {
            cells: block.cells.map((cell) => ({
              ...cell,
              span: {
                start: cell.span.start - block.span.start + start,
                end: cell.span.end - block.span.start + start,
              },
            })),
          }),
      ...(fate.role === undefined || block.role !== 'body' ? {} : { role: fate.role }),
      reasons: fate.reason === undefined ? block.reasons : [...block.reasons, fate.reason],
    });
  });
  const move = (near: number): number =>
    Math.min(text.length, starts.find(({ from }) => from >= near)?.to ?? text.length);
  const removed = [
    ...article.removed.map((removal) => ({ ...removal, near: move(removal.near) })),
    ...gone.map((removal) => ({ ...removal, near: Math.min(text.length, removal.near) })),
  ];
  return { ...article, text, blocks, removed: removed.sort((a, b) => a.near - b.near) };
}
