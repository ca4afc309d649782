/**
 * Collects what is found in an activity.
 *
 * @internal
 */
import type { Finding } from "@logframe/core"
import type { Element } from "../xml/Element.ts"

/** Of one kind this many are listed of an activity; one more says how many others there are. */
const listed = 10

/** What is found, with the place of each. */
export class Report {
  readonly #findings: Finding.Finding[] = []
  readonly #counts = new Map<string, number>()
  /** The activity, as places name it. */
  readonly #activity: string

  constructor(activity: string) {
    this.#activity = activity
  }

  /** Something about an element. */
  add(
    code: string,
    severity: Finding.Severity,
    at: Element,
    sentence: string,
    more: { readonly hint?: string; readonly text?: string; readonly group?: string } = {}
  ): void {
    const group = `${code} ${more.group ?? ""}`
    const count = (this.#counts.get(group) ?? 0) + 1
    this.#counts.set(group, count)
    if (count > listed) return
    const { hint, text } = more
    this.#findings.push({
      code,
      severity,
      place: this.#place(at),
      sentence,
      ...(hint === undefined ? {} : { hint }),
      ...(text === undefined || text === "" ? {} : { text: text.slice(0, 1000) })
    })
  }

  /** All that was found; of a code that occurs very often the first, and how many more. */
  get findings(): readonly Finding.Finding[] {
    const more = [...this.#counts].flatMap(([group, count]): readonly Finding.Finding[] => {
      const [code = ""] = group.split(" ")
      const rest = group.slice(code.length + 1)
      return count <= listed
        ? []
        : [
            {
              code,
              severity: "info",
              place: { _tag: "Document", document: this.#activity },
              sentence: `${count - listed} more places of this activity have the same${rest === "" ? "" : ` (${rest})`}.`
            }
          ]
    })
    return [...this.#findings, ...more]
  }

  #place({ line, name }: Element): Finding.Place {
    const document = this.#activity
    return { _tag: "Document", document, ...(line === 0 ? {} : { line }), element: name }
  }
}
