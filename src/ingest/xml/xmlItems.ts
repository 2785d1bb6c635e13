import { Parser } from 'htmlparser2';
import { OversizeError } from '../byteSource.ts';
import { localName, type XmlElement } from './xmlElement.ts';

/** Deeper nesting is no document of the kinds that are read here. */
const MAX_DEPTH = 200;
/** Elements and pieces of text of one item. */
const MAX_NODES = 500_000;

/** One item of a stream of them, with what stood around it. */
export interface XmlItem {
  readonly root: string;
  /** The element that holds the items' common statements: the channel, the feed, the message. */
  readonly head: XmlElement;
  readonly element: XmlElement;
}

/**
 * Builds the elements that are items, one at a time, and a `head` of the short elements outside them. The parser knows
 * no document types: entities of one's own are not expanded, nothing outside is referred to.
 */
export class XmlItems {
  readonly #parser: Parser;
  readonly #isItem: (local: string) => boolean;
  readonly #maxCharacters: number;
  readonly #open: XmlElement[] = [];
  readonly #head: XmlElement = { name: 'head', attributes: {}, children: [] };
  #root: string | undefined;
  #itemDepth = -1;
  #size = 0;
  #nodes = 0;
  #sinceEvent = 0;
  #found: XmlItem[] = [];

  constructor(isItem: (local: string) => boolean, maxCharacters: number) {
    this.#isItem = isItem;
    this.#maxCharacters = maxCharacters;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#openElement(name, attributes),
        ontext: (text) => this.#addText(text),
        onclosetag: () => this.#closeElement(),
        oncomment: () => this.#note(),
        onprocessinginstruction: () => this.#note(),
      },
      { xmlMode: true },
    );
  }

  /** The name of the outermost element, once it has come. */
  get root(): string | undefined {
    return this.#root;
  }

  /**
   * Items that ended in this piece of text.
   * @throws OversizeError where one is larger, or nested deeper, than allowed
   */
  read(text: string): readonly XmlItem[] {
    this.#sinceEvent += text.length;
    this.#parser.write(text);
    // A tag that never ends stays in the parser's own buffer.
    if (this.#sinceEvent > this.#maxCharacters) throw this.#oversize();
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** Whether the text ends within an item. */
  end(): { readonly isTorn: boolean } {
    const isTorn = this.#itemDepth >= 0;
    this.#parser.reset();
    return { isTorn };
  }

  #openElement(name: string, attributes: Record<string, string>): void {
    this.#note();
    this.#root ??= name;
    const element: XmlElement = { name, attributes, children: [] };
    const parent = this.#open.at(-1);
    if (this.#open.length >= MAX_DEPTH) throw new OversizeError(`Elements nest deeper than ${MAX_DEPTH}.`);
    if (this.#itemDepth < 0 && this.#isItem(localName(name))) {
      this.#itemDepth = this.#open.length;
      this.#size = 0;
      this.#nodes = 0;
    } else if (this.#itemDepth >= 0) {
      parent?.children.push(element);
      this.#count(name.length);
    } else {
      // The head is what stands outside: flat, and the later of two elements of a name is not needed.
      const isKnown = this.#head.children.some((child) => typeof child !== 'string' && child.name === name);
      if (!isKnown && this.#head.children.length < 100) this.#head.children.push(element);
    }
    this.#open.push(element);
  }

  #addText(text: string): void {
    this.#note();
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    if (this.#itemDepth >= 0) {
      parent.children.push(text);
      this.#count(text.length);
    } else if (parent.children.length < 20) parent.children.push(text.slice(0, 1000));
  }

  #closeElement(): void {
    this.#note();
    const element = this.#open.pop();
    if (element === undefined || this.#open.length !== this.#itemDepth) return;
    this.#itemDepth = -1;
    this.#found.push({ root: this.#root ?? '', head: this.#head, element });
  }

  #note(): void {
    this.#sinceEvent = 0;
  }

  #count(characters: number): void {
    this.#size += characters;
    this.#nodes++;
    if (this.#size > this.#maxCharacters || this.#nodes > MAX_NODES) throw this.#oversize();
  }

  #oversize(): OversizeError {
    return new OversizeError(`An item in it is longer than ${this.#maxCharacters} (ingest.maxRecordBytes).`);
  }
}
