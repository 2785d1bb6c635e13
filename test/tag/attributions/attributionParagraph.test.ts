import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/tag/attributions/attributionModel.ts';
import { attributeParagraph } from '../../../src/tag/attributions/attributionParagraph.ts';
import { loadAttributionRules } from '../../../src/tag/attributions/attributionResources.ts';
import { inWords } from '../../../src/tag/attributions/attributionWords.ts';
import { findQuotations } from '../../../src/tag/attributions/quotations.ts';
import { readAsset } from '../../asset.ts';
import { buildContext } from './attributionContext.ts';

const rules = loadAttributionRules(readAsset);
const names = ['Lena Hoval', 'Ivo Brandt'];

type Wanted = Parameters<typeof attributeParagraph>[5];

/** The attributions of one paragraph, by the rules alone where the model proposes nothing. */
function attribute(text: string, proposals?: readonly Proposal[], wanted?: Wanted) {
  const context = buildContext(text, { names });
  const quotations = findQuotations(context.article, context.sentences);
  const sentences = context.sentences.map((sentence) => inWords(text, sentence));
  return attributeParagraph(sentences, quotations, context, rules, proposals, wanted);
}

function contentsOf(text: string, wanted: Wanted): string[] {
  return attribute(text, undefined, wanted).flatMap(({ contentSpans }) =>
    contentSpans.map(({ start, end }) => text.slice(start, end)),
  );
}

/** The speaker of each content when the model proposes one cue with these contents. */
function speakersOf(text: string, cue: string, contents: readonly string[]) {
  const spanOf = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const proposal = { cue: spanOf(cue), source: undefined, contents: contents.map(spanOf), score: 900 };
  return attribute(text, [proposal]).map(({ contentSpans, speaker }) => [
    contentSpans.map(({ start, end }) => text.slice(start, end)),
    speaker?.text,
  ]);
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
    const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
    const proposals = [
      { cue: at('said'), source: at('Lena Hoval'), contents: [at('the dam would hold')], score: 50 },
      { cue: at('hum'), source: at('Rivals'), contents: [at('that it is old')], score: 50 },
    ];
    const found = attribute(text, proposals);
    expect(found.map(({ foundBy }) => foundBy)).toEqual([
      'rules and model',
      'rules',
      'model',
      'quotation marks',
    ]);
  });

  it('finds what goes on reporting only behind somebody who has spoken, whether speakers are asked for or not', () => {
    const alone = 'She defended the wall and hoped that it would last.';
    expect(contentsOf(alone, 'with speakers')).toEqual([]);
    expect(contentsOf(alone, 'without speakers')).toEqual([]);
    const behind = `Lena Hoval said the dam would hold. ${alone}`;
    expect(contentsOf(behind, 'with speakers')).toEqual(['the dam would hold', 'that it would last']);
    expect(contentsOf(behind, 'without speakers')).toEqual(['the dam would hold', 'that it would last']);
  });

  it('looks for no speaker that nobody asks for', () => {
    const text = 'Lena Hoval said the dam would hold.';
    const found = attribute(text, undefined, 'without speakers');
    expect(found.map(({ speaker }) => speaker)).toEqual([undefined]);
    const asked = attribute(text, undefined, 'with speakers');
    expect(asked.map(({ speaker }) => speaker?.text)).toEqual(['Lena Hoval']);
  });
});
