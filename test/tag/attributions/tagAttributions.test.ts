import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionsOf, tagsOf } from './attributionContext.ts';

const names = ['Lena Hoval', 'Ivo Brandt', 'Ostra Bank', 'Arvonia'];

describe('tagAttributions', () => {
  it('finds a quotation with its speaker behind it', () => {
    expect(attributionsOf('“The dam will hold this winter,” said Lena Hoval.', { names })).toEqual([
      {
        kind: 'direct',
        source: 'Lena Hoval',
        cue: 'said',
        content: ['“The dam will hold this winter,”'],
        speaker: 'Lena Hoval',
      },
    ]);
  });

  it('finds indirect speech with and without "that"', () => {
    const [first] = attributionsOf('Lena Hoval said that the dam is safe.', { names });
    expect(first).toMatchObject({
      kind: 'indirect',
      speaker: 'Lena Hoval',
      content: ['that the dam is safe'],
    });
    const [second] = attributionsOf('Lena Hoval said the dam is safe.', { names });
    expect(second).toMatchObject({ kind: 'indirect', content: ['the dam is safe'] });
  });

  it('calls indirect speech with quoted words mixed', () => {
    const [found] = attributionsOf('Lena Hoval said the dam was “safe as houses” for now.', { names });
    expect(found).toMatchObject({ kind: 'mixed', content: ['the dam was “safe as houses” for now'] });
  });

  it('finds a source at the end of the sentence', () => {
    const [found] = attributionsOf('Prices will fall by spring, Ostra Bank said on Monday.', { names });
    expect(found).toMatchObject({ source: 'Ostra Bank', content: ['Prices will fall by spring'] });
  });

  it('reads "according to" at the start and at the end', () => {
    const [first] = attributionsOf('According to Ostra Bank, prices will fall.', { names });
    expect(first).toMatchObject({ source: 'Ostra Bank', content: ['prices will fall'] });
    const [second] = attributionsOf('Prices will fall by spring, according to Ostra Bank.', { names });
    expect(second).toMatchObject({ source: 'Ostra Bank', content: ['Prices will fall by spring'] });
  });

  it('reaches over an apposition and a relative clause to the subject', () => {
    const [first] = attributionsOf('Lena Hoval, the interior minister, said the dam is safe.', { names });
    expect(first?.speaker).toBe('Lena Hoval');
    const [second] = attributionsOf(
      'Lena Hoval, who visited the valley, told reporters that the dam is safe.',
      { names },
    );
    expect(second).toMatchObject({ speaker: 'Lena Hoval', cue: 'told', content: ['that the dam is safe'] });
  });

  it('gives a participle to the subject of its sentence', () => {
    const found = attributionsOf('Lena Hoval emphasized the risk, stating that the dam must be rebuilt.', {
      names,
    });
    expect(found.map(({ speaker, cue, content }) => [speaker, cue, content[0]])).toEqual([
      ['Lena Hoval', 'emphasized', 'the risk'],
      ['Lena Hoval', 'stating', 'that the dam must be rebuilt'],
    ]);
  });

  it('takes "as X put it, we ..." for speech without marks', () => {
    const [found] = tagsOf('As Ivo Brandt put it, we do not need more committees.', { names });
    expect(found).toMatchObject({ kind: 'direct', notes: ['direct speech without quotation marks'] });
  });

  it('keeps a quotation with a lost opening mark together', () => {
    const text =
      'Ivo Brandt sounded hopeful that tolls would fall. We’re nearly there. We really are,” he said.';
    const found = attributionsOf(text, { names, references: { he: 'Ivo Brandt' } });
    expect(found[1]).toMatchObject({
      kind: 'direct',
      content: ['We’re nearly there. We really are,”'],
      speaker: 'Ivo Brandt',
    });
  });

  it('ends an unclosed quotation at its sentence', () => {
    const text = 'Or as one of the members put it, “Let’s not rush this. They noted that talks go on.';
    const found = attributionsOf(text, { names, references: { They: 'Ivo Brandt' } });
    expect(found[0]).toMatchObject({ content: ['“Let’s not rush this.'], speaker: 'one of the members' });
    // Somebody unnamed who goes on speaking is not taken for somebody named.
    expect(found[1]).toMatchObject({ cue: 'noted', speaker: 'one of the members' });
  });

  it('never takes a spokesperson for the principal', () => {
    const [found] = tagsOf('Lena Hoval’s spokesman said that the dam is safe.', { names });
    expect(found?.speaker).toMatchObject({ text: 'Lena Hoval’s spokesman', anonymous: true });
    expect(found?.speaker?.entity).toBeUndefined();
  });

  it('keeps unnamed sources unnamed and open pronouns open', () => {
    const [official] = tagsOf('A senior official said the talks had failed.', { names });
    expect(official?.speaker).toMatchObject({ text: 'A senior official', anonymous: true });
    const [open] = tagsOf('She said the talks had failed.', { names });
    expect(open?.speaker).toBeUndefined();
    expect(open?.contentSpans).toHaveLength(1);
  });

  it('names the outer source of nested speech', () => {
    const found = tagsOf('Observers recalled that Arvonia announced a blockade of the strait.', { names });
    expect(found.find(({ speaker }) => speaker?.text === 'Arvonia')?.chain).toEqual(['Observers']);
  });

  it('joins a quotation that goes on behind its reporting clause', () => {
    const [found] = attributionsOf('“We will rebuild it,” said Lena Hoval. “It will take two years.”', {
      names,
    });
    expect(found?.content).toEqual(['“We will rebuild it,”', '“It will take two years.”']);
  });

  it('carries a speaker into a paragraph of nothing but quotation, with less confidence', () => {
    const text = '“We will rebuild it,” said Lena Hoval.\n“It will take two years.”\nThe dam is old.';
    const [, second, ...rest] = tagsOf(text, { names });
    expect(second?.speaker).toEqual({ entity: 0, text: 'Lena Hoval', anonymous: false, confidence: 0.7 });
    expect(rest).toEqual([]);
  });

  it('carries a speaker through all paragraphs of a quotation that is left open', () => {
    const text = [
      '“We will rebuild it,” said Lena Hoval. “It will take two years.',
      '“The old wall goes first.',
      '“Then comes the lock.',
      '“After that we shall see.”',
    ].join('\n');
    const speakers = tagsOf(text, { names }).map(({ speaker }) => speaker?.text);
    expect(speakers).toEqual(Array(speakers.length).fill('Lena Hoval'));
    expect(speakers.length).toBeGreaterThan(3);
  });

  it('reads an apposition for the name of its office', () => {
    const [found] = attributionsOf('“We were lucky,” said the town engineer, Ivo Brandt.', { names });
    expect(found?.speaker).toBe('Ivo Brandt');
    const [possessed] = attributionsOf('Ivo Brandt, Lena Hoval’s deputy, denied that the dam leaks.', {
      names,
    });
    expect(possessed?.speaker).toBe('Ivo Brandt');
  });

  it('reads a reporting clause between commas inside its content', () => {
    const [found] = attributionsOf('Turnout, the election board said, was higher than in May.', { names });
    expect(found).toMatchObject({
      source: 'the election board',
      content: ['Turnout', 'was higher than in May'],
    });
  });

  it.each([
    'NATO allies are expected to agree on dramatic investments in the coming weeks.',
    'If Arvonia announces a blockade, prices could rise.',
    'The report on the flood is long and the member states are preparing.',
    'Lena Hoval would not say whether the dam is safe.',
    'Ivo Brandt must decide that by May.',
    'Lena Hoval slammed Ivo Brandt.',
    'The so-called “shadow fleet” sails under many flags.',
  ])('finds no source in the article’s own voice: %s', (text) => {
    expect(tagsOf(text, { names }).filter(({ sourceSpan, speaker }) => sourceSpan ?? speaker)).toEqual([]);
  });

  it('leaves headings, background and notes alone', () => {
    const text = 'Lena Hoval says dam is safe now';
    expect(tagsOf(text, { names, kinds: { [text]: 'heading' } })).toEqual([]);
    expect(tagsOf(text, { names, roles: { [text]: 'background' } })).toEqual([]);
  });

  it('keeps contents clear of cue and source, and every span inside the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' ',
      'said',
      'Ivo Brandt',
      'we will',
      ', ',
      '. ',
      'he',
      'that',
      'according to',
      '\n',
      'The',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { sourceSpan, cueSpan, contentSpans } of tagsOf(text, { names })) {
          for (const span of [sourceSpan, cueSpan, ...contentSpans]) {
            if (span === undefined) continue;
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const content of contentSpans) {
            if (cueSpan) expect(content.start < cueSpan.end && cueSpan.start < content.end).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
