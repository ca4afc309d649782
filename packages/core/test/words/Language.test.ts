import { Language, LevelScheme } from "@logframe/core"
import { describe, expect, it } from "vitest"

const { en, es, fr } = Language.languages

it("a language that is not whole does not compile", () => {
  const { levels: _, ...levelless } = fr
  // @ts-expect-error: the names of levels are missing
  const withoutLevels: Language.Language = levelless
  const { NotDueYet: __, ...fewer } = fr.noData
  // @ts-expect-error: the words of one reason are missing
  const withoutReason: Language.Language = { ...fr, noData: fewer }
  const { when: ___, ...fields } = fr.changes.field
  // @ts-expect-error: the name of one field is missing
  const withoutField: Language.Language = { ...fr, changes: { ...fr.changes, field: fields } }
  expect([withoutLevels, withoutReason, withoutField]).toHaveLength(3)
})

describe.each(Language.tags)("the words of %s", (tag) => {
  const words = Language.of(tag)

  it("name each level of each built-in scheme, and no other", () => {
    const keys = Object.values(LevelScheme.builtIn).flatMap(({ id, levels }) =>
      levels.map((level) => `${id}.${level.id}`)
    )
    expect(Object.keys(words.levels).sort()).toEqual(keys.sort())
  })

  it("have a word of its own for each reason and each status", () => {
    for (const table of [words.noData, words.status, words.leftOut])
      expect(new Set(Object.values<string>(table)).size).toBe(Object.values(table).length)
  })

  it("have the signs of a language in which nothing is empty", () => {
    const empty = ["explanation.operands.fact", "explanation.operands.constant"]
    const texts = (value: unknown, path: string): readonly string[] =>
      typeof value === "string"
        ? value.trim() === "" && path !== "numerals.group"
          ? [path]
          : []
        : typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([key, one]) => texts(one, path === "" ? key : `${path}.${key}`))
          : []
    expect(texts(words, "")).toEqual(empty)
  })
})

it("English has the names that the schemes have", () => {
  for (const { id, levels } of Object.values(LevelScheme.builtIn))
    for (const level of levels) expect(Language.level(en, id, level.id)).toBe(level.name.en)
})

it("a scheme that is written out has its own names", () => {
  const own = { id: "un", name: { en: "Ours" }, levels: [] } as unknown as LevelScheme.LevelScheme
  expect(Language.level(fr, own, "output")).toBeUndefined()
  expect(Language.level(fr, "ours" as LevelScheme.SchemeId, "output")).toBeUndefined()
})

it("choices are said in the words of the rules where they are choices among rules", () => {
  const said = (words: Language.Language) =>
    Language.conventions(words, {
      overTime: "max",
      schedule: "none",
      onTrackFrom: "0.85" as never,
      suppressBelow: 5
    })
  expect(said(en)).toEqual([
    "Values over time: the largest report",
    "Expected to date: the target for the life of the project, due on its last day",
    "On track from 85\u00a0% of what is expected to date",
    "Counts below 5 are withheld to protect people"
  ])
  expect(said(es)).toEqual([
    "Valores a lo largo del tiempo: el registro más alto",
    "Previsto a la fecha: la meta para toda la duración del proyecto, que vence el último día",
    "Bien encaminado a partir del 85\u00a0% de lo previsto a la fecha",
    "Los números inferiores a 5 no se publican, para proteger a las personas"
  ])
})

describe("Spanish", () => {
  it("puts y before a name, and e before the sound of an i", () => {
    expect(es.both("sexo", "edad")).toBe("sexo y edad")
    expect(es.both("edad", "ingresos")).toBe("edad e ingresos")
    expect(es.both("agua", "hielo")).toBe("agua y hielo")
  })

  it("agrees in gender and number", () => {
    const { row, field, added, changed } = es.changes
    expect([
      added(row.target),
      added(row.result),
      changed(field.verification),
      changed(field.stages)
    ]).toEqual(["añadida", "añadido", "modificados", "modificadas"])
    expect([es.daysLong(1), es.monthsLong(3)]).toEqual(["1\u00a0día", "3\u00a0meses"])
  })
})
