/**
 * The question as far as an indicator is in force: what is retired, or replaced, stands as it stood on its last day.
 *
 * @internal
 */
import type { Context } from "../answer/Evaluated.ts"
import type { Observed } from "../reading/Reported.ts"

/** The context in which the indicator is evaluated. */
export const whileInForce = (context: Context, { inForce }: Pick<Observed, "inForce">): Context => {
  const { question } = context
  return inForce?.through === undefined || inForce.through >= question.asOf
    ? context
    : { ...context, question: { ...question, asOf: inForce.through } }
}
