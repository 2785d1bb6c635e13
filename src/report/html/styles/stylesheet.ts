import { customProperties } from '../palette.ts';
import { charts } from './charts.ts';
import { foundation } from './foundation.ts';
import { controls, parts } from './parts.ts';
import { narrow, pages, print, reading, record } from './reading.ts';

/** The one style sheet of every page. `data-theme` overrides what the reader's system asks for. */
export const stylesheet = [
  `:root{color-scheme:light dark;${customProperties('light')}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${customProperties('dark')}}}`,
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${customProperties('dark')}}:root[data-theme=light]{color-scheme:light}}`,
  foundation,
  parts,
  controls,
  reading,
  record,
  narrow,
  pages,
  charts,
  print,
]
  .join('\n')
  .replace(/\n+/gu, '\n');
