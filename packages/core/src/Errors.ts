/**
 * The errors of this library as schemas with their HTTP status: what an endpoint of an `HttpApi` may declare.
 *
 * What is sent is the error without its `cause`, which may hold what the other side is not to see; `message` is written for
 * clients that do not use this library. What comes in is the error itself again, `instanceof` included.
 *
 * @example
 * ```ts
 * import { Errors, Logframe } from "@logframe/core"
 * import { HttpApiEndpoint } from "effect/http-api"
 *
 * export const save = HttpApiEndpoint.put("save", "/logframe", {
 *   payload: Logframe.Logframe,
 *   error: [Errors.InvalidInput, ...Errors.StorageError]
 * })
 * ```
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaIssue from "effect/SchemaIssue"
import { define } from "./model/define.ts"
import * as Invalid from "./model/InvalidInput.ts"
import { pathText } from "./model/shown.ts"
import * as Render from "./report/RenderError.ts"
import * as Storage from "./storage/StorageError.ts"

const text = () => Schema.String
const optionalText = () => Schema.optionalKey(Schema.String)
const whole = () => Schema.Int

/** The schema of an error: instances of its class here, what `wire` says of them outside. */
const errorSchema = <E extends Error, W extends Schema.Codec<unknown, unknown>>(
  httpApiStatus: number,
  isError: (value: unknown) => value is E,
  wire: W,
  from: (sent: W["Type"]) => E,
  to: (error: E) => W["Type"]
): Schema.declare<E> => {
  const transformation = { decode: SchemaGetter.transform(from), encode: SchemaGetter.transform(to) }
  const annotations = { httpApiStatus, toCodecJson: () => Schema.link<E>()(wire, transformation) }
  return Schema.declare<E>(isError, annotations)
}

/** An input that is not what it should be: 400, with every problem. */
export const InvalidInput = /* @__PURE__ */ define(() =>
  errorSchema(
    400,
    (value) => value instanceof Invalid.InvalidInput,
    Schema.Struct({
      _tag: Schema.Literal("InvalidInput"),
      what: text(),
      problems: Schema.Array(
        Schema.Struct({ path: text(), found: text(), expected: text(), hint: optionalText() })
      ),
      message: optionalText()
    }),
    ({ what, problems }) => new Invalid.InvalidInput(what, problems),
    ({ what, problems, message }) => ({ _tag: "InvalidInput" as const, what, problems, message })
  )
)

/**
 * What a schema found wrong, as the error of this library: its own sentences for documents of this library, wherever they
 * stand in the input, and those of `effect` for the rest. For `HttpApiMiddleware.layerSchemaErrorTransform`.
 */
export const fromIssue = (what: string, issue: SchemaIssue.Issue): Invalid.InvalidInput => {
  const own = new Map<string, Invalid.Problem>()
  const format = SchemaIssue.makeFormatterStandardSchemaV1({
    leafHook: (leaf) => {
      const message = SchemaIssue.defaultLeafHook(leaf)
      const problem = leaf._tag === "InvalidValue" ? leaf.annotations?.problem : undefined
      if (problem !== undefined) own.set(message, problem as Invalid.Problem)
      return message
    }
  })
  const problems = format(issue).issues.map(({ message, path = [] }) => ({
    ...(own.get(message) ?? { found: "another value", expected: message.replace(/^Expected /, "") }),
    path: pathText(path.map((part) => (typeof part === "object" ? part.key : part)))
  }))
  return new Invalid.InvalidInput(what, problems)
}

type Tag<A extends { readonly _tag: string }> = A["_tag"]

/** Of each reason why a store did not do something: its HTTP status, and what is sent of it. */
const storageReasons = () =>
  ({
    Conflict: [
      409,
      {
        on: Schema.Literals(["revision", "journal", "facts"]),
        logframe: text(),
        expected: Schema.optionalKey(whole()),
        ids: Schema.optionalKey(Schema.Array(text())),
        head: whole()
      }
    ],
    Unsupported: [
      501,
      {
        what: text(),
        support: Schema.Struct({ is: Schema.Literals(["notYet", "impossible"]), because: text() })
      }
    ],
    Unavailable: [503, { what: text() }],
    Denied: [403, { what: text() }],
    Corrupt: [500, { what: text(), hint: text() }],
    Incompatible: [500, { what: text(), found: text(), understood: text(), hint: text() }],
    Unexpected: [500, {}]
  }) as const satisfies Record<Tag<Storage.Reason>, readonly [number, Schema.Struct.Fields]>

/** Of each reason why a report could not be written: what is sent of it. The status is always 500. */
const renderReasons = () =>
  ({
    TooLarge: { what: text(), found: whole(), limit: whole() },
    PartMissing: { part: text(), hint: text() },
    Unexpected: {}
  }) as const satisfies Record<Tag<Render.Reason>, Schema.Struct.Fields>

/** The reason without its cause: an exception may hold what the other side is not to see. */
const causeless = <R extends { readonly _tag: string }>({
  cause: _,
  ...reason
}: R & { cause?: unknown }): R => reason as never

/** A store that did not do what it was asked: one schema for each reason, since each has its own status. */
export const StorageError: readonly Schema.declare<Storage.StorageError>[] = /* @__PURE__ */ define(() =>
  Object.entries(storageReasons()).map(([tag, [status, fields]]) =>
    errorSchema(
      status,
      (value): value is Storage.StorageError => Storage.isStorageError(value) && value.reason._tag === tag,
      Schema.Struct({
        _tag: Schema.Literal("StorageError"),
        adapter: text(),
        operation: text(),
        reason: Schema.Struct({ _tag: Schema.Literal(tag), ...fields }),
        message: optionalText()
      }),
      ({ adapter, operation, reason }) => new Storage.StorageError(adapter, operation, reason as never),
      ({ adapter, operation, reason }) => {
        const sent = causeless(reason)
        const { message } = new Storage.StorageError(adapter, operation, sent)
        return { _tag: "StorageError" as const, adapter, operation, reason: sent as never, message }
      }
    )
  )
)

/** A report that could not be written in its format: 500. */
export const RenderError = /* @__PURE__ */ define(() =>
  errorSchema(
    500,
    (value) => value instanceof Render.RenderError,
    Schema.Struct({
      _tag: Schema.Literal("RenderError"),
      format: text(),
      reason: Schema.Union(
        Object.entries(renderReasons()).map(([tag, fields]) =>
          Schema.Struct({ _tag: Schema.Literal(tag), ...fields })
        )
      ),
      message: optionalText()
    }),
    ({ format, reason }) => new Render.RenderError(format, reason as never),
    ({ format, reason }) => {
      const sent = causeless(reason)
      const { message } = new Render.RenderError(format, sent)
      return { _tag: "RenderError" as const, format, reason: sent as never, message }
    }
  )
)
