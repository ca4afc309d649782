/**
 * The standard workload, which lies beside the repository: its facts, its answers, the hand-tuned limit.
 */
import { existsSync } from "node:fs"

const folder = new URL("../../../shared/bench/", import.meta.url)

/** Whether it is there. */
export const isThere = existsSync(folder)

/** Where its files are. */
const file = (name: string): string => new URL(name, folder).pathname

/** The promise, in hundredths. */
export interface WorkloadPlan {
  readonly quarters: number
  readonly places: number
  readonly months: number
  readonly indicators: readonly {
    readonly id: string
    readonly rule: "sum" | "last" | "average" | "max" | "ratio"
    readonly baseline: bigint
    readonly targets: readonly bigint[]
  }[]
}

/** A row of the answers; `c` is −1 for all cells together. */
interface Answer {
  readonly x: number
  readonly q: number
  readonly c: number
  readonly facts: number
  readonly numerator?: bigint
  readonly denominator?: string
}

/** Facts in arrays, as the generator makes them. */
interface Arrays {
  readonly count: number
  readonly indicator: Int32Array
  readonly month: Int32Array
  readonly place: Int32Array
  readonly cell: Int32Array
  readonly value: Float64Array
  readonly denominator: Float64Array
  readonly approved: Uint8Array
  readonly supersedes: Int32Array
}

interface Generator {
  readonly plan: (size: string) => WorkloadPlan
  readonly text: (size: string, format: "csv", write: (chunk: string) => void) => Promise<number>
  readonly rows: (
    size: string,
    emit: (
      row: number,
      indicator: number,
      month: number,
      place: number,
      cell: number,
      value: number,
      denominator: number,
      isApproved: boolean,
      supersedes: number
    ) => void
  ) => number
  readonly decimal: (hundredths: bigint | number) => string
  readonly monthStart: (month: number) => string
  readonly placeName: (place: number) => string
}

interface Folded {
  readonly n: Int32Array
  readonly num: Float64Array
  readonly den: Float64Array
}

interface Limit {
  readonly setup: (plan: WorkloadPlan) => unknown
  readonly parseCsv: (path: string, plan: WorkloadPlan) => Arrays
  readonly evaluate: (setup: unknown, arrays: Arrays) => Folded
}

interface Reference {
  readonly answers: (size: string) => { readonly rows: readonly Answer[] }
}

const load = async <A>(name: string): Promise<A> => (isThere ? await import(file(name)) : undefined) as A

export const generator = await load<Generator>("generate.mjs")
export const limit = await load<Limit>("limit.mjs")
export const reference = (): Promise<Reference> => load<Reference>("reference.mjs")
