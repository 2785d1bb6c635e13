import { z } from 'zod';
import { type SiteRule, siteRuleSchema } from '../../model/siteRule.ts';
import { UserError } from '../../model/userError.ts';
import { parseHtml } from '../html/dom.ts';
import { findWrongSelector } from './applySiteRule.ts';

const fileSchema = z.array(siteRuleSchema);

/**
 * @param value what the file holds: a list of rules
 * @param origin the file's name, for the message
 * @throws UserError that names the first rule that does not fit, or the selector that is none
 */
export function parseSiteRules(value: unknown, origin: string): readonly SiteRule[] {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UserError(
      `${origin}: ${issue?.message ?? 'not a list of site rules'} (at ${issue?.path.join('.') || 'the top level'})`,
      'claimwire schema siteRule prints what a rule may hold',
    );
  }
  const wrong = findWrongSelector(parseHtml(''), parsed.data);
  if (wrong !== undefined)
    throw new UserError(`${origin}: ${wrong}`, 'try the selector in a browser: document.querySelector');
  return parsed.data;
}
