import type { Word } from './words.ts';

const SUBORDINATORS: ReadonlySet<string> = new Set(
  (
    'that which who whom whose because while whereas how why if when after before since although though despite amid ' +
    'unless until where over on towards'
  ).split(' '),
);

export function isSubordinator({ text }: Word): boolean {
  return SUBORDINATORS.has(text);
}
