/** Packages that no office suite writes: one clear refusal, soon, and in little memory. */
import { OfficePackage } from "@logframe/ooxml"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"

const part = "word/document.xml"
const packed = (text: string, name = part) => zipSync({ [name]: strToU8(text) })
const walked = (bytes: Uint8Array): void => {
  const from = OfficePackage.open(bytes)
  from.read(from.main, {})
}

describe("a part", () => {
  it.each([
    [
      "entities that grow",
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>`,
      "document type"
    ],
    [
      "an entity of a file",
      `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>`,
      "document type"
    ],
    ["200,000 nested elements", "<a>".repeat(200_000), "nested more than 200 deep"],
    ["an attribute of 10 MB", `<a b="${"x ".repeat(5_000_000)}"/>`, "more than"],
    ["a text of 10 MB", `<a>${"x1 ".repeat(3_500_000)}</a>`, "more than"],
    [
      "a thousand attributes",
      `<a ${Array.from({ length: 1_000 }, (_, i) => `b${i}="1"`).join(" ")}/>`,
      "attributes"
    ],
    ["another encoding", '<?xml version="1.0" encoding="windows-1252"?><a/>', "windows-1252"],
    ["tags that do not close", "<a><b></a>", "no well-formed XML"],
    ["an end that is missing", "<a><b>", "no well-formed XML"]
  ])("of %s is refused", (_, text, found) => expect(() => walked(packed(text))).toThrow(found))
})

describe("a package", () => {
  it("whose part unpacks to a thousand times its size is refused before it is unpacked", () =>
    expect(() => walked(packed(" ".repeat(30_000_000)))).toThrow("unpacks to more than"))

  it("that lies about the size of a part is refused while it is unpacked", () => {
    const bytes = packed(`<a>${" ".repeat(30_000_000)}</a>`)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true)
    expect(() => walked(bytes)).toThrow("unpacks to more than")
  })

  it.each(["../evil.xml", "/etc/evil.xml", "a\\b.xml", "word/../../evil.xml", "c:evil.xml"])(
    "with an entry %s is refused",
    (name) => expect(() => OfficePackage.open(packed("<a/>", name))).toThrow("leaves the package")
  )

  it("with 20,000 entries is refused", () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}.xml`, new Uint8Array()]))
    expect(() => OfficePackage.open(zipSync(many))).toThrow("20000 entries")
  })

  it("that is cut anywhere, or changed anywhere, is read or refused with a sentence", () => {
    const whole = packed(`<a>${"<b c='d'>words</b>".repeat(20)}</a>`)
    for (let end = 0; end < whole.length; end += 3) {
      expect(attempt(whole.subarray(0, end))).toBe("InvalidInput")
      const changed = whole.slice()
      changed[end] = (changed[end] ?? 0) ^ 0xff
      expect(["read", "InvalidInput"]).toContain(attempt(changed))
    }
  })

  it("refers to what lies outside and never reads it", () => {
    const bytes = zipSync({
      [part]: strToU8("<a/>"),
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="1" Type="t/officeDocument" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
      )
    })
    const from = OfficePackage.open(bytes)
    expect([from.main, from.relationships()[0]?.external]).toEqual([part, true])
  })
})

const attempt = (bytes: Uint8Array): string => {
  try {
    walked(bytes)
    return "read"
  } catch (error) {
    return error instanceof Error ? error.name : "no error"
  }
}
