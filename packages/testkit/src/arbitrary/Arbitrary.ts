/**
 * Values of the whole model for properties with fast-check.
 *
 * Everything can be read by core; nothing is tame. Rows refer to each other by short ids (`r1`, `i1`, `north`), so that
 * what is found and shrunk can be read.
 *
 * @example
 * ```ts
 * import { Logframe } from "@logframe/core"
 * import { Arbitrary } from "@logframe/testkit"
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 *
 * fc.assert(
 *   fc.property(Arbitrary.logframe, (logframe) => Result.isSuccess(Logframe.fromJson(Logframe.toJson(logframe))))
 * )
 * ```
 *
 * @module
 */
export { day, decimal, instant, period, text, words } from "./basics.ts"
export { type Batch, type History, history, storedFacts } from "./history.ts"
export { logframe } from "./logframe.ts"
export { question } from "./question.ts"
