import { expect, it } from "vitest"
import { classify } from "../src/classify.ts"

const error = (code: string, message: string) => Object.assign(new Error(message), { code })

it.each([
  "server closed the connection unexpectedly",
  "connection to the remote node 10.0.0.2:5432 failed",
  "SSL SYSCALL error: EOF detected",
  "postmaster was shut down, exiting (1)"
])(
  "a server of a cluster that is gone is out of reach, though the code says internal error: %s",
  (message) => {
    expect(classify(error("XX000", message), true)._tag).toBe("Unavailable")
  }
)

it("an internal error that says something else is not expected", () => {
  expect(classify(error("XX000", "cache lookup failed for relation 7"), true)._tag).toBe("Unexpected")
})

it("on a cluster a statement that took too long may have met a server that hangs, and smaller batches are no advice", () => {
  const reason = classify(error("57014", "canceling statement due to statement timeout"), true)
  expect(reason).toMatchObject({ _tag: "Unavailable", what: expect.stringContaining("hangs") })
  expect(classify(error("57014", "canceling statement due to statement timeout"))).toMatchObject({
    what: expect.stringContaining("smaller batches")
  })
})

it("a code that nobody knows is not expected", () => {
  expect(classify(error("99999", "?"))).toMatchObject({ _tag: "Unexpected", cause: { code: "99999" } })
})
