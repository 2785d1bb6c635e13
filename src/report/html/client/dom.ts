import type { IndexRow, Shard } from './shardScript.ts';

/**
 * The part of a browser's document that our script uses. The compiler's own DOM library would put hundreds of
 * global names (`Event`, `name`, `status`) into every file of the program.
 */
export interface PageElement {
  id: string;
  className: string;
  textContent: string | null;
  innerText: string;
  hidden: boolean;
  type: string;
  value: string;
  checked: boolean;
  open: boolean;
  href: string;
  src: string;
  async: boolean;
  download: string;
  title: string;
  placeholder: string;
  tabIndex: number;
  readonly dataset: Record<string, string | undefined>;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly style: { setProperty(name: string, value: string): void };
  append(...nodes: (PageElement | string)[]): void;
  prepend(...nodes: (PageElement | string)[]): void;
  before(...nodes: (PageElement | string)[]): void;
  after(...nodes: (PageElement | string)[]): void;
  replaceChildren(...nodes: (PageElement | string)[]): void;
  remove(): void;
  closest(selector: string): PageElement | null;
  checkVisibility(): boolean;
  matches(selector: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  addEventListener(type: string, listener: (event: PageEvent) => void): void;
  focus(): void;
  blur(): void;
  click(): void;
  select(): void;
  showModal(): void;
  close(): void;
  scrollIntoView(options: { block: 'nearest' | 'center' }): void;
}

export interface PageEvent {
  readonly key: string;
  readonly target: PageElement;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  preventDefault(): void;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly activeElement: PageElement | null;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  addEventListener(type: string, listener: (event: PageEvent) => void): void;
  execCommand(name: string): boolean;
}

export interface Browser {
  /** Called by each shard of the search index. */
  claimwireShard?: (shard: Shard) => void;
  claimwireIndex?: {
    readonly rows: readonly IndexRow[];
    missing: number;
    readonly waiting: ((rows: readonly IndexRow[]) => void)[];
  };
  readonly document: Page;
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  readonly location: { hash: string; href: string; assign(address: string): void };
  readonly history: { replaceState(data: null, title: string, address: string): void };
  readonly navigator: { readonly clipboard?: { writeText(text: string): Promise<void> } };
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(address: string): void };
  readonly Blob: new (parts: string[], options: { type: string }) => object;
  addEventListener(type: string, listener: () => void): void;
  setTimeout(listener: () => void, ms: number): void;
  matchMedia(query: string): { readonly matches: boolean };
}
