/**
 * What the schema of IATI 2.03 says: which attributes and elements an element has, in which order and how often.
 *
 * @internal
 */
import { schemaTable } from "./schemaTable.ts"

/** The kinds of text that attributes and elements hold. */
export type Simple =
  | "string"
  | "date"
  | "dateTime"
  | "boolean"
  | "decimal"
  | "int"
  | "positiveInteger"
  | "nonNegativeInteger"
  | "anyURI"
  | "NMTOKEN"

/** One element of another. */
interface Part {
  readonly name: string
  /** Its type; that of a simple text begins with `#`. */
  readonly type: string
  readonly required: boolean
  readonly several: boolean
  /** Its place among the parts. */
  readonly at: number
}

/** What an element may have. */
export interface Type {
  readonly attributes: ReadonlyMap<string, { readonly type: Simple; readonly required: boolean }>
  /** Whether it may have attributes of others. */
  readonly open: boolean
  readonly parts: ReadonlyMap<string, Part>
  /** The text that it holds, when it holds no elements. */
  readonly text?: Simple
}

const attributesOf = (written: string): Type["attributes"] =>
  new Map(
    written
      .split(" ")
      .filter((word) => word !== "" && word !== "~")
      .map((word) => {
        const [, name = "", type = "string", required] = /^([^!]*?)(?::([A-Za-z]+))?(!)?$/.exec(
          word.replace("xml:", "xml;")
        ) as RegExpExecArray
        return [name.replace(";", ":"), { type: type as Simple, required: required === "!" }]
      })
  )

const partsOf = (written: string): Type["parts"] =>
  new Map(
    written
      .split(" ")
      .filter((word) => word !== "")
      .map((word, at) => {
        const [, name = "", type = name, times = ""] = /^([^=?*+]+)(?:=([^?*+]+))?([?*+])?$/.exec(
          word
        ) as RegExpExecArray
        const part = {
          name,
          type,
          required: times === "" || times === "+",
          several: times === "*" || times === "+",
          at
        }
        return [name, part]
      })
  )

const types: ReadonlyMap<string, Type> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ schemaTable.split("\n").map((line) => {
    const [name = "", attributes = "", parts = "", text = ""] = line.split("|")
    return [
      name,
      {
        attributes: attributesOf(attributes),
        open: attributes.includes("~"),
        parts: partsOf(parts),
        ...(text === "" ? {} : { text: text as Simple })
      }
    ]
  })
)

const nothing: Type = { attributes: new Map(), open: false, parts: new Map() }

/** The type of that name; that of a simple text has neither attributes nor parts. */
export const typeOf = (name: string): Type =>
  name.startsWith("#") ? { ...nothing, text: name.slice(1) as Simple } : (types.get(name) ?? nothing)

const shapes: Readonly<Record<Exclude<Simple, "string" | "anyURI">, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?$/,
  dateTime:
    /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-4]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  boolean: /^(true|false|0|1)$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  int: /^[+-]?\d{1,10}$/,
  positiveInteger: /^\+?0*[1-9]\d*$/,
  nonNegativeInteger: /^\+?\d+$|^-0+$/,
  NMTOKEN: /^[-.:\w\u00b7-\uffff]+$/
}

/** Whether the text is of the kind, white space around it aside, as XML Schema reads it. */
export const fits = (text: string, type: Simple): boolean => {
  // an address of XML Schema may hold any sign: what no address has is escaped
  if (type === "string" || type === "anyURI") return true
  const trimmed = text.trim()
  if (!shapes[type].test(trimmed)) return false
  return type !== "date" && type !== "dateTime" ? true : isDay(trimmed.slice(0, 10))
}

const isDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}
