/**
 * The doors that people and programs go through, each with what must be there before it is measured.
 */
import { join } from "node:path"
import { Evaluation, PromiseStorage } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { factsOf, logframeOf, questionOf, type Shape, standard, storedOf } from "./project.ts"

/** Gets ready in an empty folder; gives what is measured. */
export type Door = (folder: string) => Promise<() => unknown>

const twice: Shape = { ...standard, months: 2 * standard.months }

const evaluating =
  (shape: Shape): Door =>
  async () => {
    const [logframe, facts, question] = [logframeOf(shape), storedOf(shape), questionOf(shape)]
    return () => Evaluation.make(logframe, facts, question)
  }

const opened = (folder: string) =>
  PromiseStorage.make(SqliteDriver.open({ filename: join(folder, "doors.sqlite") }))

/** A store with the project and its facts, opened anew. */
const filled = async (folder: string, shape: Shape) => {
  const storage = opened(folder)
  await storage.saveLogframe(logframeOf(shape), { expected: 0, by: "bench", note: "first" })
  const facts = factsOf(shape)
  for (let i = 0; i < facts.length; i += 10_000) await storage.append("p", facts.slice(i, i + 10_000))
  await storage.close()
  return opened(folder)
}

const storing =
  (shape: Shape, door: (storage: PromiseStorage.PromiseStorage) => unknown): Door =>
  async (folder) => {
    const storage = await filled(folder, shape)
    return () => door(storage)
  }

/** By the sentence under which the table has them. */
export const doors: Readonly<Record<string, Door>> = {
  "`Evaluation.make` from an array": evaluating(standard),
  "`Evaluation.make`, years doubled": evaluating(twice),
  "`Storage.evaluate`, SQLite": storing(standard, (storage) => storage.evaluate("p", questionOf(standard))),
  "`Storage.snapshot`, SQLite": storing(standard, (storage) => storage.snapshot("p", questionOf(standard)))
}
