import { describe, expect, it } from 'vitest';
import markdown from '../../src/report/markdown.ts';
import { context, fixture } from './fixture.ts';

describe('report.md', () => {
  const [file] = [...markdown(fixture, context)];
  const text = [...(file?.chunks ?? [])].join('');

  it('puts both sides of a disputed figure with their sources', () => {
    const dispute = text.slice(text.indexOf('### Spending on harbours'), text.indexOf('### The flood wall'));
    expect(dispute).toContain('- **3% of GDP**\n  - Ada Quill: “Vellmark would spend 3% of GDP');
    expect(dispute).toContain('- **2.5% of GDP**\n  - Ada Quill: “Vellmark will spend 2.5% of GDP');
    expect(dispute).toContain('[The Vellmark Ledger](<https://ledger.example/pledge>), 5 March 2031');
  });

  it('lists what is only planned or was called off', () => {
    const planned = text.slice(text.indexOf('## Planned'), text.indexOf('## Claims most'));
    expect(planned).toContain(
      '**Second harbour meeting, Ostrava Bay**: Planned; Ostrava Bay; Friday 7 March 2031.',
    );
    expect(planned).toContain('**Visit of Prince Olaf**: Cancelled');
    expect(planned).not.toContain('Quill–Brandt');
  });

  it('says what could not be read and whether the run is complete', () => {
    expect(text).toContain('The page has no main text. (clean, no-text)');
    expect(text).not.toContain('interrupted');
    const [partial] = [...markdown(fixture, { ...context, complete: false })];
    expect([...(partial?.chunks ?? [])].join('')).toContain('The run was interrupted');
  });

  it('lists no claim twice', () => {
    const claims = text.split('\n').filter((line) => line.startsWith('- “'));
    expect(claims.length).toBeGreaterThan(1);
    expect(new Set(claims).size).toBe(claims.length);
  });

  it('lets no markup of an article through', () => {
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('javascript:');
  });
});
