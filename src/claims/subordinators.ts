import type { Word } from './words.ts';

const SUBORDINATOR =
  /^(?:that|which|who|whom|whose|because|while|whereas|how|why|if|when|after|before|since|although|though|despite|amid|unless|until|where|over|on|towards)$/u;
export function isSubordinator({ text }: Word): boolean {
  return SUBORDINATOR.test(text);
}
