/**
 * What the kit asks of an adapter, on Node: another process, which files are open, and where a text is still found.
 *
 * A door of its own, since nothing else of the kit needs Node.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Start } from "../storage/OtherProcess.ts"

const host = fileURLToPath(new URL(import.meta.url.replace(/OnNode(\.[jt]s)$/u, "host$1")))

/**
 * Starts processes of Node that open stores as this one does.
 *
 * @param module - exports a function `opening`: what it makes of `given` opens stores, as the `open` that the kit is handed.
 * @param given - anything that JSON can hold: the folder in which the stores are, the address of a server.
 *
 * @example
 * ```ts
 * import * as OnNode from "@logframe/testkit/OnNode"
 *
 * const otherProcess = OnNode.anotherProcess(new URL("./opening.ts", import.meta.url), "/tmp/stores")
 * ```
 */
export const anotherProcess =
  (module: URL, given: unknown = null): Start =>
  ({ hear, ended }) => {
    const child = spawn(process.execPath, [host, module.href, JSON.stringify(given)], {
      stdio: ["pipe", "inherit", "pipe", "pipe"]
    })
    let complaints = ""
    let rest = ""
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaints = `${complaints}${text}`.slice(-2_000)
    })
    const said = child.stdio[3] as NodeJS.ReadableStream
    said.setEncoding("utf8").on("data", (text: string) => {
      const lines = `${rest}${text}`.split("\n")
      rest = lines.pop() ?? ""
      for (const line of lines) hear(line)
    })
    // what is sent to a process that is gone is lost, and its end is told
    child.stdin?.on("error", () => {})
    const gone = new Promise<void>((resolve) => {
      child.once("error", (cause) => {
        ended(String(cause))
        resolve()
      })
      child.once("exit", (code, signal) => {
        ended(`it ended with ${code ?? signal}. ${complaints}`)
        resolve()
      })
    })
    return {
      send: (line) => child.stdin?.write(`${line}\n`),
      kill: async () => {
        child.kill("SIGKILL")
        await gone
      }
    }
  }

/**
 * The files that this process has open whose path begins so, each as often as it is open.
 *
 * Linux tells it. Elsewhere nothing is found, and the kit learns from another process alone whether a store was released.
 */
export const openFiles = (path: string): readonly string[] => {
  const folder = "/proc/self/fd"
  if (!existsSync(folder)) return []
  const start = existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path
  return readdirSync(folder)
    .map((number) => linkOf(join(folder, number)))
    .filter((target) => target.startsWith(start))
}

/** A file may have been closed since it was listed. */
const linkOf = (link: string): string => {
  try {
    return readlinkSync(link)
  } catch {
    return ""
  }
}

/** The files whose path begins so, in whatever folder below, that hold the text as UTF-8. */
export const filesHolding = (path: string, text: string): readonly string[] =>
  below(path).filter((file) => readFileSync(file).includes(text))

const below = (path: string): readonly string[] => {
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(path) && statSync(file).isFile())
}
