import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { loadAttributionResources } from '../../../src/tag/attributions/attributionResources.ts';
import { tagAttributions } from '../../../src/tag/attributions/tagAttributions.ts';
import { readAsset } from '../../asset.ts';
import { buildContext } from './attributionContext.ts';

describe('tagAttributions with its model', () => {
  const resources = loadAttributionResources(readAsset);
  const names = ['Lena Hoval', 'Ivo Brandt'];
  const text =
    'Lena Hoval has repeatedly said that the dam is safe.\n“We will rebuild it,” said Ivo Brandt. “It will take two years.”';
  const found = tagAttributions(buildContext(text, { names }), resources);

  it('takes the bounds of cues from the model and the speakers from the rules', () => {
    const cues = found.map(({ cueSpan, speaker }) => [
      cueSpan && text.slice(cueSpan.start, cueSpan.end),
      speaker?.text,
    ]);
    expect(cues).toEqual([
      ['has repeatedly said', 'Lena Hoval'],
      ['said', 'Ivo Brandt'],
    ]);
  });

  it('gives every content to one cue', () => {
    expect(found.map(({ contentSpans }) => contentSpans.length)).toEqual([1, 2]);
  });

  it('is left out where the configuration says so', () => {
    const configuration = defaultConfiguration();
    const off = { ...configuration, tag: { ...configuration.tag, attributionModel: false } };
    expect(loadAttributionResources(readAsset, off).model).toBeUndefined();
  });
});
