/**
 * One way to calculate the workload: it reads the facts from csv, then evaluates them as often as it is asked.
 */
import type { WorkloadPlan } from "./workload.ts"

/** What a group of facts comes to, exact numbers as text; the denominator is 1 but for averages and ratios. */
export type Emit = (
  indicator: number,
  quarter: number,
  cell: number,
  facts: number,
  numerator: string,
  denominator: string
) => void

/** A program that calculates. */
interface Peer {
  /** The csv file into whatever it holds facts in. */
  readonly load: () => unknown | Promise<unknown>
  /** The facts that it holds into groups by indicator, quarter and cell; corrections and drafts are left out here. */
  readonly evaluate: () => unknown | Promise<unknown>
  /** The groups of the last evaluation. */
  readonly groups: (emit: Emit) => void | Promise<void>
}

/** What a peer is made of. */
interface Input {
  readonly plan: WorkloadPlan
  /** The path of the csv file. */
  readonly csv: string
}

export type Make = (input: Input) => Peer | Promise<Peer>
