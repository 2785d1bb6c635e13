import type { SiteRule } from '../../model/siteRule.ts';

/** The rule of the host, or of the nearest domain above it. */
export function findSiteRule(rules: readonly SiteRule[], site: string | undefined): SiteRule | undefined {
  if (site === undefined) return undefined;
  const fits = rules.filter(({ host }) => {
    const name = host.toLowerCase().replace(/^www\./u, '');
    return site === name || site.endsWith(`.${name}`);
  });
  return fits.reduce<SiteRule | undefined>(
    (best, rule) => (best === undefined || rule.host.length > best.host.length ? rule : best),
    undefined,
  );
}
