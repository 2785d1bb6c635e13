import type { z } from 'zod';

/** The readonly plain-JSON type of an artefact, derived from its zod schema. */
export type Artefact<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
