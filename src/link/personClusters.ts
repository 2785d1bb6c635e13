import {
  doubleSurname,
  endsWithSurnames,
  isSameSurname,
  mayBeSamePerson,
  type PersonName,
  parsePersonName,
  surnameOf,
} from '../language/personName.ts';
import { addTo } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';
import type { IsOnOneMatter } from './nameContexts.ts';
import { type Cluster, SurnameClusters } from './surnameClusters.ts';

interface Member {
  readonly form: EntityForm;
  readonly name: PersonName;
  /** Where the form is a double surname alone. */
  readonly surnames: PersonName | undefined;
}

/** Surnames that differ only at the end ("Zelensky", "Zelenskyy") must meet in one block. */
const BLOCK_LENGTH = 3;

export function clusterPeople(forms: readonly EntityForm[], isOnOneMatter: IsOnOneMatter): EntityForm[][] {
  const blocks = new Map<string, Member[]>();
  for (const form of forms) {
    const name = parsePersonName(form.name);
    const block = surnameOf(name).slice(0, BLOCK_LENGTH);
    const member = { form, name, surnames: doubleSurname(form.name) };
    addTo(blocks, block, member);
  }
  return [...blocks.values()].flatMap((block) =>
    clusterBlock(block, isOnOneMatter).map((cluster) => cluster.forms),
  );
}

function clusterBlock(members: readonly Member[], isOnOneMatter: IsOnOneMatter): Cluster[] {
  const clusters = new SurnameClusters(members.map(({ name }) => surnameOf(name)));
  // Stable: forms come in key order, so that equal lengths are taken in that order.
  const longestFirst = [...members].sort(
    (a, b) =>
      Number(b.form.gazetteerId !== undefined) - Number(a.form.gazetteerId !== undefined) ||
      b.name.length - a.name.length ||
      Number(isInitial(a.name)) - Number(isInitial(b.name)),
  );
  for (const member of longestFirst) {
    const { form, name } = member;
    const near = clusters.bearing(surnameOf(name));
    const home =
      isInitial(name) && form.gazetteerId === undefined
        ? onlyOne(near.filter((cluster) => joins(cluster, member)))
        : name.length > 1 || form.gazetteerId !== undefined
          ? near.find((cluster) => joins(cluster, member))
          : bearerOf(form, name, near, isOnOneMatter);
    if (home === undefined) clusters.add({ forms: [form], names: [name] }, surnameOf(name));
    else {
      home.forms.push(form);
      home.names.push(name);
      clusters.note(home, surnameOf(name));
    }
  }
  return clusters.all;
}

/** "A. Moss" may be Anna or Anton: an initial alone decides between nobody. */
function isInitial(name: PersonName): boolean {
  return name.length > 1 && name[0]?.length === 1;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function joins(cluster: Cluster, { form, name, surnames }: Member): boolean {
  const known = cluster.forms.find(({ gazetteerId }) => gazetteerId !== undefined);
  if (known !== undefined && form.gazetteerId !== undefined) return known.gazetteerId === form.gazetteerId;
  if (surnames !== undefined && cluster.names.some((other) => endsWithSurnames(other, surnames))) return true;
  return cluster.names.every((other) => other.length < 2 || mayBeSamePerson(name, other));
}

/** "Halley" is not Nikki Haley: a surname alone has no given name to vouch for another spelling, unless it is long. */
function isLoneSurname(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 6 && isSameSurname(a, b));
}

/**
 * Who a bare surname is: the bearer whose role it shares, else the only bearer if no role contradicts, or if the articles
 * are on one matter: "Justice Moss" of the opening is the Judge Hanna Moss of the verdict.
 */
function bearerOf(
  form: EntityForm,
  name: PersonName,
  clusters: readonly Cluster[],
  isOnOneMatter: IsOnOneMatter,
): Cluster | undefined {
  const bearers = clusters.filter(
    ({ names, forms }) =>
      names.some((other) => isLoneSurname(surnameOf(other), surnameOf(name))) &&
      // "Mr Keller" is not Hanna Keller.
      !forms.some(
        ({ gender }) => gender !== undefined && form.gender !== undefined && gender !== form.gender,
      ),
  );
  const wanted = [...form.titles];
  const withRole = bearers.filter(({ forms }) =>
    forms.some(({ titles }) => wanted.some((title) => titles.has(title))),
  );
  if (withRole.length === 1) return withRole[0];
  const ofGender = bearers.filter(
    ({ forms }) => form.gender !== undefined && forms.some(({ gender }) => gender === form.gender),
  );
  // "Mrs Moss" is Hanna rather than a Moss of whom no article says as much.
  const only = onlyOne(bearers) ?? onlyOne(ofGender);
  const hasOtherRoles = only?.forms.some(({ roles }) => roles.length > 0) ?? false;
  return only === undefined || wanted.length === 0 || !hasOtherRoles || isOnOneMatter([form], only.forms)
    ? only
    : undefined;
}
