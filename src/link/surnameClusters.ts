import { isSameSurname, type PersonName } from '../language/personName.ts';
import { addToSet } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';

/** The forms of one person. */
export interface Cluster {
  readonly forms: EntityForm[];
  readonly names: PersonName[];
}

/**
 * People of one block, found by their surname and its other spellings. Which surnames are one is asked once for each
 * pair of them, not for each pair of people.
 */
export class SurnameClusters {
  readonly all: Cluster[] = [];
  private readonly alike = new Map<string, string[]>();
  private readonly order = new Map<Cluster, number>();
  private readonly bySurname = new Map<string, Set<Cluster>>();

  /** @param surnames all that will be asked for */
  constructor(surnames: readonly string[]) {
    const distinct = [...new Set(surnames)];
    for (const surname of distinct) this.alike.set(surname, [surname]);
    distinct.forEach((a, index) => {
      for (let at = index + 1; at < distinct.length; at++) {
        const b = distinct[at] ?? '';
        if (!isSameSurname(a, b)) continue;
        this.alike.get(a)?.push(b);
        this.alike.get(b)?.push(a);
      }
    });
  }

  add(cluster: Cluster, surname: string): void {
    this.order.set(cluster, this.all.length);
    this.all.push(cluster);
    this.note(cluster, surname);
  }

  /** A cluster is found by every spelling that one of its names has. */
  note(cluster: Cluster, surname: string): void {
    addToSet(this.bySurname, surname, cluster);
  }

  /** In the order in which they were founded. */
  bearing(surname: string): Cluster[] {
    const found = new Set<Cluster>();
    for (const spelling of this.alike.get(surname) ?? [])
      for (const cluster of this.bySurname.get(spelling) ?? []) found.add(cluster);
    return [...found].sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }
}
