import { describe, expect, it } from 'vitest';
import { packModel, unpackModel } from '../../src/learn/packing.ts';

describe('packModel', () => {
  const model = {
    header: { labels: ['O', 'B-PER'], scale: 0.25 },
    sections: {
      weights: Int8Array.of(1, -2, 3),
      offsets: Uint32Array.of(7, 70_000),
      bias: Float32Array.of(0.5),
    },
  };

  it('round-trips headers and arrays of odd lengths', () => {
    const { header, sections } = unpackModel(packModel(model));
    expect(header).toEqual(model.header);
    expect(sections).toEqual(model.sections);
  });

  it('gives the same bytes for the same model', () => {
    expect(packModel(model)).toEqual(packModel(model));
  });

  it('reads from a pooled buffer at an odd offset', () => {
    const packed = packModel(model);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    expect(unpackModel(shifted.subarray(3)).sections).toEqual(model.sections);
  });

  it('says so when the bytes are something else', () => {
    expect(() => unpackModel(new TextEncoder().encode('<html></html>'))).toThrow(
      'not a claimwire model file',
    );
  });
});
