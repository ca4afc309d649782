import { inspect } from "node:util"
import {
  Errors,
  Fact,
  type InvalidInput,
  Logframe,
  Portfolio,
  problemSentence,
  RenderError,
  StorageError
} from "@logframe/core"
import * as Effect from "effect/Effect"
import { HttpRouter, HttpServer } from "effect/http"
import { HttpApi, HttpApiBuilder, HttpApiEndpoint, HttpApiGroup, HttpApiMiddleware } from "effect/http-api"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { type Path, pathOf, pathText } from "../../src/model/shown.ts"
import { everything, facts } from "./support.ts"
import { wrongFacts, wrongLogframes } from "./wrongInputs.ts"

class Sentences extends HttpApiMiddleware.Service<Sentences>()("Sentences", { error: Errors.InvalidInput }) {}

const group = HttpApiGroup.make("programme")
  .add(
    HttpApiEndpoint.post("logframe", "/logframe", { payload: Logframe.Logframe, success: Logframe.Logframe }),
    HttpApiEndpoint.post("fact", "/fact", { payload: Fact.Fact, success: Fact.Fact }),
    HttpApiEndpoint.post("facts", "/facts", { payload: Fact.Facts, success: Fact.Facts }),
    HttpApiEndpoint.post("portfolio", "/portfolio", {
      payload: Portfolio.Portfolio,
      success: Portfolio.Portfolio
    }),
    HttpApiEndpoint.get("fail", "/fail/:tag", {
      params: { tag: Schema.String },
      error: [...Errors.StorageError, Errors.RenderError]
    })
  )
  .middleware(Sentences)
const api = HttpApi.make("api").add(group)

const reasons: {
  readonly [Tag in StorageError.Reason["_tag"]]: readonly [
    number,
    Extract<StorageError.Reason, { _tag: Tag }>
  ]
} = {
  Conflict: [409, { _tag: "Conflict", on: "revision", logframe: "water", expected: 3, head: 4 }],
  Unsupported: [
    501,
    { _tag: "Unsupported", what: "Erasing", support: { is: "notYet", because: "Append again." } }
  ],
  Unavailable: [503, { _tag: "Unavailable", what: "The database is locked", cause: new Error("secret") }],
  Denied: [403, { _tag: "Denied", what: "The folder may not be written", cause: new Error("secret") }],
  Corrupt: [
    500,
    { _tag: "Corrupt", what: "It cannot be read", hint: "Restore it.", cause: new Error("secret") }
  ],
  Incompatible: [
    500,
    { _tag: "Incompatible", what: "It", found: "format 2", understood: "format 1", hint: "Upgrade." }
  ],
  Unexpected: [500, { _tag: "Unexpected", cause: new Error("secret") }]
}
const failing = (tag: string) =>
  Object.hasOwn(reasons, tag)
    ? new StorageError.StorageError("sqlite", "save", reasons[tag as StorageError.Reason["_tag"]][1])
    : new RenderError.RenderError("xlsx", { _tag: "TooLarge", what: "rows", found: 3, limit: 2 })

const handlers = HttpApiBuilder.group(api, "programme", (on) =>
  on
    .handle("logframe", ({ payload }) => Effect.succeed(payload))
    .handle("fact", ({ payload }) => Effect.succeed(payload))
    .handle("facts", ({ payload }) => Effect.succeed(payload))
    .handle("portfolio", ({ payload }) => Effect.succeed(payload))
    .handle("fail", ({ params }) => Effect.fail(failing(params.tag)))
)
const sentences = HttpApiMiddleware.layerSchemaErrorTransform(Sentences, (error) =>
  Effect.fail(Errors.fromIssue("payload", error.cause.issue))
)
const { handler, dispose } = HttpRouter.toWebHandler(
  HttpApiBuilder.layer(api).pipe(
    Layer.provide(handlers),
    Layer.provide(sentences),
    Layer.provide(HttpServer.layerServices)
  ),
  { disableLogger: true }
)
afterAll(() => dispose())

const post = async (path: string, body: unknown) => {
  const response = await handler(
    new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    })
  )
  return { status: response.status, body: JSON.parse(await response.text()) }
}

const saidBy = (schema: Schema.Codec<unknown, unknown>, input: unknown): readonly string[] => {
  const read = Schema.decodeUnknownResult(schema)(input)
  return Result.isSuccess(read)
    ? []
    : Errors.fromIssue("input", read.failure.issue).problems.map(problemSentence)
}

const said = (read: Result.Result<unknown, InvalidInput>): readonly string[] =>
  Result.isSuccess(read) ? [] : read.failure.problems.map(problemSentence)

const doors = [
  ["/logframe", Logframe, Logframe.Logframe, wrongLogframes],
  ["/fact", Fact, Fact.Fact, wrongFacts]
] as const

describe.each(doors)("what comes to %s", (path, module, schema, wrong) => {
  it.each(wrong)(
    "with %s is told the same by decode, parse, schema and endpoint",
    async (_, input, sentence) => {
      const told = said(module.decode(input))
      expect(told[0]).toContain(sentence)
      const parsed = module.parse(input)
      expect(parsed.ok ? [] : parsed.problems.map(problemSentence)).toEqual(told)
      expect(saidBy(schema, input)).toEqual(told)
      expect(saidBy(Schema.toCodecJson(schema), input)).toEqual(told)
      const { status, body } = await post(path, input)
      expect({ status, tag: body._tag, told: body.problems.map(problemSentence) }).toEqual({
        status: 400,
        tag: "InvalidInput",
        told
      })
      expect(Schema.is(schema)(input)).toBe(false)
    }
  )
})

describe("a schema of documents", () => {
  it("reads what decode reads, and writes it again", async () => {
    const logframe = Logframe.make(everything)
    expect(Schema.decodeUnknownSync(Logframe.Logframe)(everything)).toEqual(logframe)
    expect(Schema.is(Logframe.Logframe)(logframe)).toBe(true)
    expect(
      Schema.decodeUnknownSync(Logframe.Logframe)(Schema.encodeSync(Logframe.Logframe)(logframe))
    ).toEqual(logframe)
    expect(Logframe.make((await post("/logframe", everything)).body)).toEqual(logframe)
    expect(Schema.toEquivalence(Logframe.Logframe)(logframe, Logframe.make(everything))).toBe(true)
    expect((await post("/facts", facts)).body.map((fact: Fact.Input) => Fact.make(fact))).toEqual(
      facts.map((fact) => Fact.make(fact))
    )
  })

  it("tells the place within the schema that it is a field of, and the message of each problem", () => {
    const own = Schema.Struct({ logframe: Logframe.Logframe })
    const read = Schema.decodeUnknownResult(own)({ logframe: wrongLogframes[0]?.[1] })
    expect(Result.isFailure(read) && read.failure.message).toContain(
      'at ["logframe"]["indicators"][0]["targtes"]'
    )
    expect(saidBy(own, { logframe: {} })[0]).toBe(
      "logframe.format: found nothing, expected 1. It may not be left out."
    )
    expect(saidBy(own, 5)).toEqual(["the whole: found another value, expected object."])
  })

  it("of one kind of fact refuses another", () => {
    const [measurement, transaction] = facts
    expect(Schema.is(Fact.Measurement)(Fact.make(measurement as never))).toBe(true)
    expect(Schema.is(Fact.Measurement)(Fact.make(transaction as never))).toBe(false)
    expect(saidBy(Fact.Measurement, { ...measurement, supercedes: "x" })[0]).toContain("Did you mean")
  })

  it("of facts tells every problem of every fact", async () => {
    const wrong = [wrongFacts[0]?.[1], facts[0], wrongFacts[3]?.[1]]
    const told = said(Fact.decodeAll(wrong))
    expect(told.map((sentence) => sentence.slice(0, 20))).toEqual([
      "[0].supercedes: foun",
      "[2].period.from: fou"
    ])
    expect((await post("/facts", wrong)).body.problems.map(problemSentence)).toEqual(told)
    expect(Fact.parseAll(facts)).toEqual({ ok: true, value: facts.map((fact) => Fact.make(fact)) })
    expect(said(Fact.decodeAll({}))).toEqual(["the whole: found an empty object, expected a list of facts."])
    const lines = wrong.map((fact) => JSON.stringify(fact)).join("\n")
    const parsed = Fact.parseNdjson(lines)
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      "line 1, supercedes",
      "line 3, period.from"
    ])
  })

  it("has the JSON Schema of its shape, with closed objects, whatever is asked for", () => {
    for (const { shape, schema } of [
      { shape: Logframe.Logframe.shape, schema: Logframe.Logframe },
      { shape: Fact.Fact.shape, schema: Fact.Fact }
    ])
      expect(Schema.toJsonSchemaDocument(schema).schema).toEqual(
        Schema.toJsonSchemaDocument(shape, { onExcessProperty: "error" }).schema
      )
  })
})

describe("an error on the wire", () => {
  it.each(Object.entries(reasons))(
    "%s has its status, its sentence, and no cause",
    async (tag, [status, reason]) => {
      const response = await handler(new Request(`http://localhost/fail/${tag}`))
      const text = await response.text()
      const { cause: _, ...sent } = reason as { cause?: unknown }
      expect([response.status, JSON.parse(text).reason]).toEqual([status, sent])
      expect(JSON.parse(text).message).toContain("sqlite, save: ")
      expect(text).not.toContain("secret")
      const schema = Schema.Union(Errors.StorageError.map((schema) => Schema.toCodecJson(schema)))
      const back = Schema.decodeUnknownSync(schema)(JSON.parse(text))
      expect(back).toBeInstanceOf(StorageError.StorageError)
      expect((back as StorageError.StorageError).message).toBe(JSON.parse(text).message)
    }
  )

  it("of a report is itself again", async () => {
    const response = await handler(new Request("http://localhost/fail/render"))
    expect(response.status).toBe(500)
    const back = Schema.decodeUnknownSync(Schema.toCodecJson(Errors.RenderError))(await response.json())
    expect(back.message).toBe(failing("render").message)
  })
})

describe("an InvalidInput", () => {
  it("prints each problem once, the first ten and how many more", () => {
    const read = Fact.decodeAll(Array(40).fill(5))
    const error = Result.isFailure(read) ? read.failure : undefined
    const printed = inspect(error)
    expect(printed.split("\n  [").length - 1).toBe(10)
    expect(printed).toContain("40 problems in the facts:")
    expect(printed).toContain("… and 30 more.")
    expect(printed).not.toContain("path:")
    expect(error?.problems).toHaveLength(40)
    expect(inspect(new Error("outer", { cause: error })).match(/\[3\]: found/g)).toHaveLength(1)
  })
})

describe("a path in words", () => {
  it("leads to the same place", () => {
    const key = fc.oneof(
      fc.nat(99),
      fc.string({ maxLength: 12 }),
      fc.constantFrom("a", 'b"', "[0]", "a.b", "\\")
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), (path: Path) => {
        expect(pathOf(pathText(path))).toEqual(path)
      })
    )
  })
})
