import { z } from 'zod';
import type { MetricRow } from './suite.ts';

/** Lowest (or, for error counts and rates, highest) allowed value per `suite/set/metric`, and why one was ever eased. */
export const floorsSchema = z.strictObject({
  floors: z.record(z.string(), z.number()),
  ceilings: z.record(z.string(), z.number()),
  lowered: z.array(
    z.strictObject({ floor: z.string(), from: z.number(), to: z.number(), reason: z.string().min(20) }),
  ),
});
export type Floors = z.infer<typeof floorsSchema>;

export interface MissedFloor {
  readonly floor: string;
  readonly bound: number;
  /** Undefined where the suite ran but no longer reports the metric. */
  readonly value: number | undefined;
}

/** Floors and ceilings of the suites that were scored whose metric is missing or on the wrong side. */
export function missedFloors(rows: readonly MetricRow[], { floors, ceilings }: Floors): MissedFloor[] {
  const values = new Map(rows.map((row) => [`${row.suite}/${row.set}/${row.metric}`, row.value]));
  const sets = new Set(rows.map((row) => `${row.suite}/${row.set}`));
  const missed = (
    bounds: Readonly<Record<string, number>>,
    isMissed: (value: number, bound: number) => boolean,
  ): MissedFloor[] =>
    Object.entries(bounds)
      .filter(([floor]) => sets.has(floor.slice(0, floor.lastIndexOf('/'))))
      .map(([floor, bound]) => ({ floor, bound, value: values.get(floor) }))
      .filter(({ value, bound }) => value === undefined || isMissed(value, bound));
  return [
    ...missed(floors, (value, lowest) => value < lowest),
    ...missed(ceilings, (value, highest) => value > highest),
  ];
}
