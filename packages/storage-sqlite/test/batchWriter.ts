/** A process that appends so many batches of so many facts, and says how much memory that took, at half time and in all. */
import { SqliteDriver } from "@logframe/storage-sqlite"
import { fact, journalOf } from "./support.ts"

const [filename = "", name = "", batches = "0", size = "0"] = process.argv.slice(2)
const driver = SqliteDriver.open({ filename })
const journal = journalOf(driver)
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)
let half = 0
for (let batch = 0; batch < Number(batches); batch++) {
  const facts = Array.from({ length: Number(size) }, (_, i) => {
    const number = batch * Number(size) + i
    const values = [{ cell: "", value: String(number / 4) }]
    return fact(`${name}${number}`, {
      indicator: `i${number % 40}`,
      place: `p${number % 7}`,
      foldable: { values },
      ...(number % 50 === 0 && number > 0 ? { supersedes: `${name}${number - 1}` } : {})
    })
  })
  await journal.append("p", facts)
  if (batch === Number(batches) >> 1) half = megabytes()
}
const { seq } = await journal.head("p")
await driver.close()
console.log(JSON.stringify({ facts: seq, peak: megabytes(), half }))
