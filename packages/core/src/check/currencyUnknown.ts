import { type FindingPlace, inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A currency is neither of ISO 4217 nor declared by the logframe. */
export const currencyUnknown: OwnRule = {
  code: "CurrencyUnknown",
  severity: "warning",
  about: "A currency is neither a code of ISO 4217 nor declared in `currencies`.",
  check: ({ currencies, funding, indicators }) => {
    const at = (place: FindingPlace, currency: string | undefined) => ({ place, currency })
    const used = [
      ...(funding?.budget ?? []).map(({ id, amount }) =>
        at({ _tag: "Funding", budgetLine: id }, amount?.currency)
      ),
      ...indicators.map(({ id, measure }) =>
        at(inIndicator(id), "unit" in measure ? currencyOf(measure.unit) : undefined)
      )
    ]
    const declared = new Set<string>(currencies)
    return used.flatMap(({ place, currency }) =>
      currency === undefined || declared.has(currency) || known.has(currency)
        ? []
        : [
            {
              place,
              ...said(
                "{} is no currency in force by ISO 4217, and the logframe does not declare it.",
                currency
              ),
              hint: "Correct the code, or add it to `currencies` when it is a token or a unit of account."
            }
          ]
    )
  }
}

const currencyOf = (unit: object | undefined): string | undefined =>
  unit !== undefined && "currency" in unit ? String(unit.currency) : undefined

/** The codes of ISO 4217 in force. */
const known: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN " +
    "BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP " +
    "ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR " +
    "ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA " +
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK " +
    "PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC " +
    "SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND " +
    "VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR " +
    "ZMW ZWG "
  )
    .trim()
    .split(" ")
)
