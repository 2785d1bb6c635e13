import { describe, expect, it } from 'vitest';
import labelstudio from '../../src/report/labelstudio.ts';
import { fixture } from './fixture.ts';
import { textOf } from './rendering.ts';

const emptyRun = { ...fixture, articles: [], claims: [], groups: [], figures: [] };

describe('labelstudio.json', () => {
  const tasks = JSON.parse(textOf(labelstudio));

  it('has a task per article with regions whose words stand at their offsets', () => {
    expect(tasks).toHaveLength(fixture.articles.length);
    for (const { data, predictions } of tasks) {
      for (const { value } of predictions[0].result) {
        expect(data.text.slice(value.start, value.end)).toBe(value.text);
      }
    }
    const labels = tasks[0].predictions[0].result.map(
      (one: { value: { labels?: string[]; choices?: string[] } }) => one.value.labels ?? one.value.choices,
    );
    expect(labels.flat()).toContain('Speaker');
    expect(labels.flat()).toContain('pledge');
  });

  it('is JSON without any article too', () => {
    expect(JSON.parse(textOf(labelstudio, emptyRun))).toEqual([]);
  });
});
