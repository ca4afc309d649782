/**
 * The words of a workbook, which its cells refer to by number.
 *
 * @internal
 */
import type { OfficePackage } from "./OfficePackage.ts"
import { refusal } from "./refusal.ts"

const maxCharacters = 40_000_000

/** Collects the words of `<si>` and `<is>`: runs are joined, readings of characters left out, struck words marked. */
export const words = () => {
  let text = ""
  let isText = false
  let inReading = false
  let struck = false
  return {
    begin: (): void => {
      text = ""
    },
    open: (name: string, val: string | undefined): void => {
      if (name === "rPh") inReading = true
      else if (name === "t") isText = true
      else if (name === "strike") struck = val !== "0" && val !== "false"
      else if (name === "r") struck = false
    },
    close: (name: string): void => {
      if (name === "rPh") inReading = false
      else if (name === "t") isText = false
      else if (name === "r") struck = false
    },
    text: (piece: string): void => {
      if (isText && !inReading && piece !== "") text += struck ? `~~${piece}~~` : piece
    },
    end: (): string => unescaped(text)
  }
}

/** "_x000D_" stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The words in their order; none where the part is missing. */
export const sharedStrings = (from: OfficePackage, part: string): readonly string[] => {
  const strings: string[] = []
  const item = words()
  let characters = 0
  from.read(
    part,
    {
      open: (name, { val }) => (name === "si" ? item.begin() : item.open(name, val)),
      text: item.text,
      close: (name) => {
        if (name !== "si") return item.close(name)
        const text = item.end()
        characters += text.length
        if (characters > maxCharacters)
          throw refusal(part, `more than ${maxCharacters} characters of words`, "a workbook of people")
        strings.push(text)
      }
    },
    10_000_000
  )
  return strings
}
