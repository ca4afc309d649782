/**
 * The words and signs of a formula, each with its place, and what is wrong with it.
 *
 * @internal
 */

/** What is wrong with a formula, and where. */
export interface FormulaProblem {
  /** Counted in characters from 0. */
  readonly at: number
  readonly found: string
  readonly expected: string
  /** The name of a function that there is not. */
  readonly word?: string
}

/** A number, a name, an id in braces, a sign, or the end. */
export interface Token {
  readonly at: number
  readonly text: string
  readonly kind: "number" | "name" | "id" | "sign" | "end"
}

const tokenShape =
  /\s*(?:(\d[\d.]*)|([A-Za-z][A-Za-z0-9_.]*)|\{([^{}]*)\}|(<=|>=|!=|<>|[-+*/(),<>=≤≥≠×÷·−]))/y

const plainSigns: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "<>": "!="
}

/** Carries what went wrong out of the recursion; never leaves this module. */
export class Trouble {
  readonly problem: FormulaProblem
  constructor(problem: FormulaProblem) {
    this.problem = problem
  }
}

/** Says what is wrong, and where. */
export const fail = (at: number, found: string, expected: string, word?: string): never => {
  throw new Trouble({ at, found, expected, ...(word === undefined ? {} : { word }) })
}

/** The text cut into its words and signs. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  const shape = new RegExp(tokenShape)
  for (let at = 0; ; at = shape.lastIndex) {
    shape.lastIndex = at
    const match = shape.exec(text)
    if (match === null) {
      const rest = text.slice(at)
      const where = at + rest.length - rest.trimStart().length
      if (rest.trim() !== "") {
        fail(where, `"${[...text.slice(where)][0]}"`, "a number, an indicator, an operator or a bracket")
      }
      return [...tokens, { at: where, text: "", kind: "end" }]
    }
    const [whole, number, name, id, sign = ""] = match
    const start = at + whole.length - whole.trimStart().length
    tokens.push(
      number !== undefined
        ? { at: start, text: number, kind: "number" }
        : name !== undefined
          ? { at: start, text: name, kind: "name" }
          : id !== undefined
            ? { at: start, text: id.trim(), kind: "id" }
            : { at: start, text: plainSigns[sign] ?? sign, kind: "sign" }
    )
  }
}
