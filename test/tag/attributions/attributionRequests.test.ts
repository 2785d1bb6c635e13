import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributionContext.ts';

const names = ['Lena Hoval', 'Ivo Brandt', 'Arvonia'];

describe('requests, estimates and views', () => {
  it('reads a plea with whoever makes it, not with whoever is asked', () => {
    const [found] = attributionsOf(
      'Lena Hoval has turned to Ivo Brandt with the wish that he open the dam.',
      {
        names,
      },
    );
    expect(found).toMatchObject({ speaker: 'Lena Hoval', content: ['that he open the dam'] });
    expect(attributionsOf('Lena Hoval has turned to Ivo Brandt in the hall.', { names })).toEqual([]);
  });

  it('gives what several ask to the one who is named among them', () => {
    const [found] = attributionsOf('Lena Hoval is among the mayors who call on Arvonia to open the dam.', {
      names,
    });
    expect(found?.speaker).toBe('Lena Hoval');
  });

  it('finds the subject behind a dateline and before its first verb', () => {
    const [found] = attributionsOf(
      '(Ostra) - Lena Hoval recently visited Ivo Brandt and appealed to him to open the dam.',
      { names },
    );
    expect(found).toMatchObject({ speaker: 'Lena Hoval', cue: 'appealed to' });
  });

  it('takes a figure that somebody puts something at as theirs', () => {
    const [found] = attributionsOf('Lena Hoval put the damage at 40 million crowns.', { names });
    expect(found?.speaker).toBe('Lena Hoval');
    expect(attributionsOf('Lena Hoval put the lamp on the table.', { names })).toEqual([]);
  });

  it('gives a view to the one whose it is', () => {
    const [first] = attributionsOf('Lena Hoval spoke.\nIn Lena Hoval’s view the dam is too old.', { names });
    expect(first).toMatchObject({ speaker: 'Lena Hoval', cue: 'view', content: ['the dam is too old'] });
    const [second] = attributionsOf('Lena Hoval visited the dam. In her view it is too old.', {
      names,
      references: { her: 'Lena Hoval' },
    });
    expect(second).toMatchObject({ source: 'her', speaker: 'Lena Hoval' });
    expect(attributionsOf('In her view of the valley there is a dam.', { names })).toEqual([]);
  });
});
