import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/userError.ts';
import { parseEngineAddress } from '../../src/scale/engine/engineAddress.ts';

describe('parseEngineAddress', () => {
  it.each([
    ['redis://127.0.0.1:6379', 'redis', 'redis://127.0.0.1:6379'],
    ['rediss://ana:secret@queue.example:6380/2', 'redis', 'rediss://queue.example:6380/2'],
    ['postgres://ana:secret@db.example/jobs?sslmode=verify-full', 'postgres', 'postgres://db.example/jobs'],
    ['postgresql://db.example/jobs?password=secret', 'postgres', 'postgresql://db.example/jobs'],
  ])('%s', (url, kind, shown) => {
    const address = parseEngineAddress(url);
    expect(address).toMatchObject({ kind, url, shown });
  });

  it.each([
    undefined,
    '',
    'queue.example:6379',
    'http://u:secret@queue.example',
    'redis://[secret',
    'redis:///:secret@queue.example',
  ])('refuses %s, without repeating it', (url) => {
    expect(() => parseEngineAddress(url)).toThrow(UserError);
    expect(() => parseEngineAddress(url)).not.toThrow(/secret/);
  });

  it('takes every form of every password out of a text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 30, unit: 'grapheme' }), (password) => {
        const encoded = encodeURIComponent(password);
        const { redact } = parseEngineAddress(`redis://ana:${encoded}@127.0.0.1:6379`);
        const text = `cannot log in with "${password}" at redis://ana:${encoded}@127.0.0.1:6379`;
        expect(redact(text)).toBe('cannot log in with "***" at ***');
      }),
    );
  });

  it('leaves a text alone where the address has no secret', () => {
    const { redact } = parseEngineAddress('redis://127.0.0.1:6379');
    expect(redact('no answer from redis://127.0.0.1:6379')).toBe('no answer from redis://127.0.0.1:6379');
  });
});
