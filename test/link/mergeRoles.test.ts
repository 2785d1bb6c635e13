import { describe, expect, it } from 'vitest';
import { mergeRoles } from '../../src/link/entityForm.ts';

describe('mergeRoles', () => {
  it('gives what most articles tell before what one of them tells, and what is over last', () => {
    const roles = [
      { title: 'former judge' },
      { title: 'former judge' },
      { title: 'former judge' },
      { title: 'captain', of: 'Harbour Guard' },
      { title: 'mayor', of: 'Torvik' },
      { title: 'mayor', of: 'Torvik' },
    ];
    expect(mergeRoles(roles).map(({ title }) => title)).toEqual(['mayor', 'captain', 'former judge']);
    expect(mergeRoles([...roles].reverse())).toEqual(mergeRoles(roles));
  });

  it('gives dated roles first, by their dates', () => {
    const told = { title: 'envoy', of: 'Salen' };
    const roles = [told, told, { title: 'premier', from: '2020' }, { title: 'mayor', from: '2010' }];
    expect(mergeRoles(roles).map(({ title }) => title)).toEqual(['mayor', 'premier', 'envoy']);
  });
});
