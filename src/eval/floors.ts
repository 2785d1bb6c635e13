import { z } from 'zod';
import type { MetricRow } from './suite.ts';

/** Lowest allowed value per `suite/set/metric`, and why a floor was ever lowered. */
export const floorsSchema = z.strictObject({
  floors: z.record(z.string(), z.number()),
  lowered: z.array(
    z.strictObject({ floor: z.string(), from: z.number(), to: z.number(), reason: z.string().min(20) }),
  ),
});
export type Floors = z.infer<typeof floorsSchema>;

export interface MissedFloor {
  readonly floor: string;
  readonly lowest: number;
  /** Undefined where the suite ran but no longer reports the metric. */
  readonly value: number | undefined;
}

/** Floors of the suites that were scored whose metric is missing or below. */
export function missedFloors(rows: readonly MetricRow[], floors: Floors): MissedFloor[] {
  const values = new Map(rows.map((row) => [`${row.suite}/${row.set}/${row.metric}`, row.value]));
  const suites = new Set(rows.map((row) => row.suite));
  return Object.entries(floors.floors)
    .filter(([floor]) => suites.has(floor.split('/')[0] ?? ''))
    .map(([floor, lowest]) => ({ floor, lowest, value: values.get(floor) }))
    .filter(({ value, lowest }) => value === undefined || value < lowest);
}
