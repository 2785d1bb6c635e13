const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `took:taking taken:taking spent:spending ran:running sat:sitting lay:lying lies:lying stood:standing kept:keeping
   held:holding got:getting went:going gone:going came:coming flew:flying flown:flying drove:driving driven:driving
   slept:sleeping led:leading met:meeting left:leaving lost:losing built:building heard:hearing spoke:speaking`
    .split(/\s+/u)
    .map((pair): [string, string] => {
      const [form = '', gerund = ''] = pair.split(':');
      return [form, gerund];
    }),
);

/** "waits", "waited" and "wait" as "waiting"; a guess for verbs that no list has. */
export function gerundOf(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('ing')) return verb;
  if (/[^aeiou]ies$/u.test(verb) || /[^aeiou]ied$/u.test(verb)) return `${verb.slice(0, -3)}ying`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(verb)) return `${verb.slice(0, -2)}ing`;
  if (/[^aeious]s$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/(?:ed|es)$/u.test(verb)) return `${verb.slice(0, -2)}ing`;
  return /[^aeioy]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
