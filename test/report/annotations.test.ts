import { describe, expect, it } from 'vitest';
import annotations from '../../src/report/annotations.ts';
import { courier } from './fixtureArticles.ts';
import { textOf } from './rendering.ts';

describe('annotations.jsonld', () => {
  const { items } = JSON.parse(textOf(annotations));

  it('selects each claim by quote with context and by position', () => {
    const { target } = items[1];
    const [quote, position] = target[0].selector;
    expect(courier.text.slice(position.start, position.end)).toBe(quote.exact);
    expect(courier.text).toContain(quote.prefix + quote.exact + quote.suffix);
    expect(target[0].source).toMatch(/^urn:sha256:[0-9a-f]{64}$/u);
    expect(target[1].source).toBe('https://courier.example/harbour?a=1&b=2');
  });
});
