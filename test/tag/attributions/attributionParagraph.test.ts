import { describe, expect, it } from 'vitest';
import { attributeParagraph } from '../../../src/tag/attributions/attributionParagraph.ts';
import { loadAttributionRules } from '../../../src/tag/attributions/attributionResources.ts';
import { findQuotations } from '../../../src/tag/attributions/quotations.ts';
import { readAsset } from '../../asset.ts';
import { buildContext } from './attributionContext.ts';

const rules = loadAttributionRules(readAsset);
const names = ['Lena Hoval', 'Ivo Brandt'];

/** The speaker of each content when the model proposes one cue with these contents. */
function speakersOf(text: string, cue: string, contents: readonly string[]) {
  const context = buildContext(text, { names });
  const spanOf = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const proposal = { cue: spanOf(cue), source: undefined, contents: contents.map(spanOf), score: 900 };
  const quotations = findQuotations(context.article, context.sentences);
  return attributeParagraph(context.sentences, quotations, context, rules, [proposal]).map(
    ({ contentSpans, speaker }) => [
      contentSpans.map(({ start, end }) => text.slice(start, end)),
      speaker?.text,
    ],
  );
}

describe('attributeParagraph', () => {
  it('keeps a quotation with the reporting clause beside it when the speech before claims it', () => {
    const text = '“The dam will hold,” Lena Hoval said. “But it will leak,” Ivo Brandt replied.';
    expect(speakersOf(text, 'said', ['“The dam will hold,”', '“But it will leak,”'])).toEqual([
      [['“The dam will hold,”'], 'Lena Hoval'],
      [['“But it will leak,”'], 'Ivo Brandt'],
    ]);
  });

  it('takes a cue that reports nothing for no speech', () => {
    expect(speakersOf('Neither Lena Hoval nor Ivo Brandt commented.', 'commented', [])).toEqual([]);
  });

  it('completes a request that the model cut short', () => {
    const text = 'Lena Hoval wants Ivo Brandt to open the dam.';
    expect(speakersOf(text, 'wants', ['Ivo Brandt'])).toEqual([
      [['Ivo Brandt to open the dam'], 'Lena Hoval'],
    ]);
  });

  it('leaves a quotation to whoever is named beside it, even by a noun that no list knows', () => {
    const text = '“The dam will hold,” said Lena Hoval. “Then we shall sleep,” said her neighbour.';
    const [, second] = speakersOf(text, 'said', ['“The dam will hold,”', '“Then we shall sleep,”']);
    expect(second).toEqual([['“Then we shall sleep,”'], undefined]);
  });

  it('tells what found each speech', () => {
    const text =
      'Lena Hoval said the dam would hold. Ivo Brandt said it leaked. Rivals hum that it is old. “We shall not sleep here tonight.”';
    const context = buildContext(text, { names });
    const quotations = findQuotations(context.article, context.sentences);
    const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
    const proposals = [
      { cue: at('said'), source: at('Lena Hoval'), contents: [at('the dam would hold')], score: 50 },
      { cue: at('hum'), source: at('Rivals'), contents: [at('that it is old')], score: 50 },
    ];
    const found = attributeParagraph(context.sentences, quotations, context, rules, proposals);
    expect(found.map(({ foundBy }) => foundBy)).toEqual([
      'rules and model',
      'rules',
      'model',
      'quotation marks',
    ]);
  });
});
