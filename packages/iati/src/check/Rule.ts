import type { Finding } from "@logframe/core"
import type { Element } from "../xml/Element.ts"

/** A rule of the standard about elements at one place. @internal */
export interface Rule {
  readonly id: string
  /** Where it looks, from the activity: `transaction/provider-org`; the empty text is the activity itself. */
  readonly on: string
  readonly severity: Finding.Severity
  readonly says: string
  readonly holds: (element: Element, activity: Element, today: string | undefined) => boolean
}
