/**
 * What must be seen where a store does not offer something: that it is not there, and that asking for it is refused.
 *
 * @internal
 */
import { PromiseStorage, type StorageDriver, type StorageManifest } from "@logframe/core"
import { refused, truly } from "./expectations.ts"

/** The store does not offer it: no half-made door, and one error that says what to do instead. */
export const refuses = async (
  driver: StorageDriver.StorageDriver,
  lack: StorageManifest.Half | StorageManifest.Claim
): Promise<void> => {
  if (lack !== "documents" && lack !== "journal") {
    const claim = driver.manifest.claims[lack]
    truly(
      claim.is !== "supported" && claim.because.length > 0,
      `"${lack}" is not claimed, and no reason is given`
    )
    if (lack === "wait")
      truly(driver.journal?.wait === undefined, '"wait" is not claimed, and there is a way to wait')
    if (lack === "erase") {
      truly(driver.journal?.erase === undefined, '"erase" is not claimed, and there is a way to erase')
      await refused("erasing", PromiseStorage.make(driver).erase("p1", []), { _tag: "Unsupported" })
    }
    return
  }
  truly(driver[lack] === undefined, `"${lack}" is no half of this store, and there is one`)
  const storage = PromiseStorage.make(driver)
  const asked = lack === "journal" ? storage.head("p1") : storage.logframe("p1")
  await refused(`asking for ${lack}`, asked, { _tag: "Unsupported" })
}
