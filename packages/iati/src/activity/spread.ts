/**
 * Spreads what an activity says beside its rows over the rows of its logframe, since a row may hold 64 KiB.
 *
 * @internal
 */
import { Extensions, type Logframe } from "@logframe/core"
import { type Element, element } from "../xml/Element.ts"
import { parseElements } from "../xml/parseElement.ts"
import { compact } from "../xml/serialize.ts"
import { keptIn, key } from "./kept.ts"

/** The name under which a result keeps a part of what its activity says. */
const partKey = `${key}.activity`

/** What is left of a row for it, in bytes of JSON, with room for what people add. */
const most = Extensions.maxSize - 4_096

type Own = Readonly<Record<string, unknown>>

const bytes = (own: unknown): number => {
  const json = JSON.stringify(own ?? {})
  return json.length * 3 < most ? json.length : new TextEncoder().encode(json).length
}

/** The logframe that keeps the shell of its activity, and what did not fit. */
export const spread = (
  logframe: Logframe.Logframe,
  shell: Element
): { readonly logframe: Logframe.Logframe; readonly beside: string } => {
  const text = compact(shell)
  if (text === "<iati-activity/>") return { logframe, beside: "" }
  const own = { [key]: text }
  if (bytes(own) <= most) return { logframe: { ...logframe, extensions: own }, beside: "" }
  const rooms: Room[] = [
    { used: bytes(compact({ ...shell, children: [] })), parts: [] },
    ...logframe.results.map(({ extensions }) => ({
      used: bytes(extensions) + partKey.length + 16,
      parts: []
    }))
  ]
  const left: string[] = []
  let at = 0
  for (const one of shell.children) {
    const part = compact(element("x", {}, [one])).slice(3, -4)
    const size = bytes(part)
    while (at < rooms.length - 1 && (rooms[at]?.used ?? 0) + size > most) at++
    const room = rooms[at]
    if (room === undefined || room.used + size > most) left.push(part)
    else {
      room.used += size
      room.parts.push(part)
    }
  }
  const head = compact({ ...shell, children: [] }).replace(/\/>$/, ">")
  const [first, ...others] = rooms
  return {
    logframe: {
      ...logframe,
      extensions: { [key]: `${head}${first?.parts.join("") ?? ""}</iati-activity>` },
      results: logframe.results.map((result, i) =>
        others[i]?.parts.length === 0
          ? result
          : { ...result, extensions: { ...result.extensions, [partKey]: others[i]?.parts.join("") ?? "" } }
      )
    },
    beside: left.join("")
  }
}

interface Room {
  used: number
  readonly parts: string[]
}

/** The shell of the activity that a logframe keeps, put together again. */
export const gathered = (logframe: Logframe.Logframe, beside: string): Element => {
  const shell =
    keptIn(logframe.extensions).find(({ name }) => name === "iati-activity") ?? element("iati-activity")
  const parts = logframe.results.flatMap(({ extensions }) => {
    const text = (extensions as Own | undefined)?.[partKey]
    return typeof text === "string" ? parseElements(text) : []
  })
  return { ...shell, children: [...shell.children, ...parts, ...parseElements(beside)] }
}
