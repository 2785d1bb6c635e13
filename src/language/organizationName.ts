const LEGAL_FORM = /(?:,? (?:inc|ltd|llc|plc|corp|corporation|co|ag|gmbh|sa|nv|group)){1,4}\.?$/u;
const BODY_OF = /^(ministry|department) of (?:the )?(.{1,80})$/u;

/** Whether a folded name ends with a legal form: "halden ag". */
export function hasLegalForm(folded: string): boolean {
  return LEGAL_FORM.test(folded);
}

/**
 * One spelling for what names the same: a folded name without its article, its legal form and its hyphens, "ministry of
 * emergencies" as "emergencies ministry".
 */
export function nameKey(folded: string): string {
  const bare = folded.replace(/^the /u, '').replace(LEGAL_FORM, '').replace(/-/gu, '');
  const [, body, field] = BODY_OF.exec(bare) ?? [];
  return body === undefined || field === undefined ? bare : `${field} ${body}`;
}
