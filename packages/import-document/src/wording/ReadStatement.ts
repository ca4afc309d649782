/**
 * What a rule reads into the words of an indicator, and where those words stand.
 *
 * @internal
 */
import type { Decimal, Logframe } from "@logframe/core"
import type { ReadBreakdown } from "./breakdowns.ts"
import type { When } from "./times.ts"
import type { Share } from "./values.ts"

type IndicatorInput = NonNullable<Logframe.Input["indicators"]>[number]
/** A measure in the encoded form. */
export type MeasureInput = IndicatorInput["measure"]
type TargetInput = NonNullable<IndicatorInput["targets"]>[number]

/** A part that is counted but is no line of the text. */
export interface ImpliedPart {
  readonly words: string
  readonly measure: MeasureInput
}

/** What was read into the words. */
export interface ReadStatement {
  readonly measure: MeasureInput
  readonly expectation?: TargetInput["expectation"]
  readonly when?: When
  readonly basis?: NonNullable<TargetInput["basis"]>
  /** "from 40 % to 60 %": the start. */
  readonly baseline?: Decimal.Decimal
  readonly baselineWhen?: When
  readonly cadence?: NonNullable<IndicatorInput["cadence"]>
  readonly direction?: "rising" | "falling"
  readonly implied?: readonly ImpliedPart[]
  readonly breakdowns?: readonly ReadBreakdown[]
  readonly shares?: readonly Share[]
  /** What the words in brackets say of the unit: "KES, real 2026 terms". */
  readonly definition?: string
  readonly inferred: readonly string[]
  /** Why a reader should look at it. */
  readonly doubt?: string
}

/** Where the statement stands: its own parts below it, or a part of a composite. */
export interface Context {
  readonly language: string
  readonly hasParts: boolean
  readonly partOfComposite: boolean
}

/** A rule: what it reads in the words, or nothing. */
export type Rule = (words: string, context: Context) => ReadStatement | undefined
