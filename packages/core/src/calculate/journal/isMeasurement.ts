/**
 * Tells measurements from other facts of a journal.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"

/** Whether the fact is a measurement. */
export const isMeasurement = (stored: Fact.Stored): stored is Fact.StoredMeasurement =>
  stored.fact._tag === "Measurement"
