/** What the format's own tool accepts without being told otherwise. */
const MAX_WINDOW_BYTES = 128 * 1024 * 1024;
const FRAME = 0xfd2fb528;
const MAGIC_BYTES = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
/** Skippable frames, which hold data of other programs, have one of sixteen numbers. */
const SKIPPABLE = 0x184d2a50;
const REPEATED_BLOCK = 1;
/** The length of the dictionary number and of the stated size, by the bits of the descriptor. */
const DICTIONARY_BYTES = [0, 1, 2, 4];
const SIZE_BYTES = [0, 2, 4, 8];

/** A part of a compressed stream; skippable frames are left out. */
export interface FramePart {
  readonly bytes: Uint8Array;
  readonly endsFrame: boolean;
}

type State = 'magic' | 'descriptor' | 'header' | 'blockHeader' | 'block' | 'checksum' | 'skipLength' | 'skip';

/** Cuts a Zstandard stream at its blocks and frames (RFC 8878, section 3.1), and refuses windows that are too large. */
export class ZstdFrames {
  #state: State = 'magic';
  /** Bytes that the state still needs; those of a header are kept. */
  #missing = 4;
  #kept: number[] = [];
  #descriptor = 0;
  #isLastBlock = false;

  get isComplete(): boolean {
    return this.#state === 'magic' && this.#kept.length === 0;
  }

  /** @throws Error where this is no Zstandard, asks for a dictionary, or for more memory than is allowed */
  *cut(chunk: Uint8Array): Generator<FramePart> {
    let start = 0;
    let at = 0;
    while (at < chunk.length) {
      const taken = Math.min(this.#missing, chunk.length - at);
      const isHeader = this.#state !== 'block' && this.#state !== 'checksum' && this.#state !== 'skip';
      if (isHeader) this.#kept.push(...chunk.subarray(at, at + taken));
      at += taken;
      this.#missing -= taken;
      if (this.#missing > 0) break;
      const before = this.#state;
      this.#advance();
      const isFrame = before !== 'magic' && before !== 'skipLength' && before !== 'skip';
      const endsFrame = isFrame && this.#state === 'magic';
      if (before === 'magic' && this.#state === 'descriptor') yield { bytes: MAGIC_BYTES, endsFrame };
      if (endsFrame || before === 'block' || before === 'header') {
        yield { bytes: chunk.subarray(start, at), endsFrame };
        start = at;
      } else if (!isFrame) start = at;
    }
    const isPassedOn = !['magic', 'skip', 'skipLength'].includes(this.#state);
    if (isPassedOn && start < chunk.length) yield { bytes: chunk.subarray(start), endsFrame: false };
  }

  #advance(): void {
    const kept = this.#kept;
    this.#kept = [];
    const hasChecksum = (this.#descriptor & 4) !== 0;
    if (this.#state === 'magic') this.#readMagic(littleEndian(kept));
    else if (this.#state === 'descriptor') this.#readDescriptor(kept[0] ?? 0);
    else if (this.#state === 'header') this.#readHeader(kept);
    else if (this.#state === 'blockHeader') this.#readBlockHeader(littleEndian(kept));
    else if (this.#state === 'skipLength') this.#expectOrPass('skip', littleEndian(kept));
    else if (this.#state === 'block' && !this.#isLastBlock) this.#expect('blockHeader', 3);
    else this.#expect(this.#state === 'block' && hasChecksum ? 'checksum' : 'magic', 4);
  }

  #readMagic(magic: number): void {
    if (magic === FRAME) this.#expect('descriptor', 1);
    else if ((magic & ~15) >>> 0 === SKIPPABLE) this.#expect('skipLength', 4);
    else throw new Error('it is no Zstandard data');
  }

  #readDescriptor(descriptor: number): void {
    this.#descriptor = descriptor;
    const isSingleSegment = (descriptor & 32) !== 0;
    const sizeBytes = SIZE_BYTES[descriptor >> 6] || (isSingleSegment ? 1 : 0);
    const dictionaryBytes = DICTIONARY_BYTES[descriptor & 3] ?? 0;
    if (dictionaryBytes > 0) throw new Error('it was compressed with a dictionary, which is not at hand');
    const length = (isSingleSegment ? 0 : 1) + sizeBytes;
    this.#expect('header', length);
  }

  #readHeader(header: readonly number[]): void {
    const isSingleSegment = (this.#descriptor & 32) !== 0;
    const [first = 0] = header;
    const windowBase = 2 ** (10 + (first >> 3));
    const window = isSingleSegment ? littleEndian(header) : windowBase + (windowBase / 8) * (first & 7);
    if (window > MAX_WINDOW_BYTES) {
      throw new Error(`unpacking it needs a window of ${window} bytes, more than ${MAX_WINDOW_BYTES}`);
    }
    this.#expect('blockHeader', 3);
  }

  #readBlockHeader(header: number): void {
    this.#isLastBlock = (header & 1) === 1;
    const type = (header >> 1) & 3;
    const size = type === REPEATED_BLOCK ? 1 : header >> 3;
    this.#expectOrPass('block', size);
  }

  #expect(state: State, bytes: number): void {
    this.#state = state;
    this.#missing = bytes;
  }

  /** A part of no bytes is over before it begins. */
  #expectOrPass(state: 'block' | 'skip', bytes: number): void {
    this.#expect(state, bytes);
    if (bytes === 0) this.#advance();
  }
}

function littleEndian(bytes: readonly number[]): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
