/**
 * Schemas that refuse what their `decode` refuses, with its sentences.
 *
 * A schema of `effect` passes over keys that it does not know and stops at the first problem, unless whoever decodes says
 * otherwise; and no schema knows what must hold between rows. The schemas of whole documents decide this themselves, so
 * that it holds wherever they are used: in `Schema.decodeUnknownSync`, in a field of another schema, as the payload of an
 * endpoint.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Decoder, decoder, type Invariants } from "./decode.ts"
import { type Problem, sentence } from "./InvalidInput.ts"
import { pathOf } from "./shown.ts"

/** A schema that is strict by itself, made of a schema that is not. */
export interface Strict<S extends Schema.Constraint>
  extends Schema.declareConstructor<S["Type"], S["Encoded"], readonly [S]> {
  /** The shape alone, as `effect` reads it: for its fields, and to build other schemas of. */
  readonly shape: S
}

/**
 * The schema of what `decode` reads. What it writes, and what it is asked about values that were read before, is held
 * against the shape and the invariants as well.
 */
export const strict = <S extends Schema.Codec<unknown, unknown>>(
  shape: S,
  decode: Decoder<S["Type"]>,
  invariants?: Invariants
): Strict<S> => {
  const schema = Schema.declareConstructor<S["Type"], S["Encoded"]>()(
    [shape],
    ([codec]) => {
      const read = codec.ast === shape.ast ? decode : decoder("value", codec, invariants)
      return (input, ast, options) =>
        Result.match(read(input), {
          onSuccess: Effect.succeed,
          onFailure: ({ problems }) =>
            Effect.fail(new SchemaIssue.Composite(ast, issues(problems), input, options))
        })
    },
    {
      toCodecJson: () => undefined,
      toEquivalence: ([equivalence]) => equivalence,
      toFormatter: ([formatter]) => formatter
    }
  ).check(described(shape))
  return Object.assign(schema, { shape }) as unknown as Strict<S>
}

type Issues = [SchemaIssue.Issue, ...SchemaIssue.Issue[]]

const issues = (problems: readonly Problem[]): Issues =>
  problems.map((problem) => {
    const issue = new SchemaIssue.InvalidValue({ message: sentence(problem), problem })
    return problem.path === "" ? issue : new SchemaIssue.Pointer(pathOf(problem.path), issue)
  }) as Issues

/** A check that holds of everything, since the schema has looked already, and says in JSON Schema what the shape is. */
const described = (shape: Schema.Constraint) =>
  Schema.makeFilter<unknown>(() => true, {
    toJsonSchema: () => [Schema.toJsonSchemaDocument(shape, { onExcessProperty: "error" }).schema, true]
  })
