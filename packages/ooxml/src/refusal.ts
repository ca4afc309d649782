/**
 * Why a file is refused.
 *
 * @internal
 */
import { InvalidInput } from "@logframe/core"

/** The file is no package that can be read; thrown where it is noticed. */
export const refusal = (path: string, found: string, expected: string, hint?: string): InvalidInput =>
  new InvalidInput("office file", [{ path, found, expected, ...(hint === undefined ? {} : { hint }) }])
