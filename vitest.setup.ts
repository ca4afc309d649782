import { expect } from "@effect/vitest"
import { Equal } from "effect"

/** Values that know their own equality (schema classes, decimals) are compared by it. */
expect.addEqualityTesters([(a, b) => (Equal.isEqual(a) && Equal.isEqual(b) ? Equal.equals(a, b) : undefined)])
