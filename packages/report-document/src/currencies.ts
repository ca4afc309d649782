/** Currencies of ISO 4217 whose minor unit is not a hundredth, with the digits that it has. */
const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      "BIF",
      "CLP",
      "DJF",
      "GNF",
      "ISK",
      "JPY",
      "KMF",
      "KRW",
      "PYG",
      "RWF",
      "UGX",
      "UYI",
      "VND",
      "VUV",
      "XAF",
      "XOF",
      "XPF"
    ].map((currency) => [currency, 0])
  ),
  ...Object.fromEntries(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((currency) => [currency, 3])),
  CLF: 4,
  UYW: 4
}

/** How many decimals an amount of the currency has; two when nothing else is known. */
export const digitsOf = (currency: string): number =>
  Object.hasOwn(digits, currency) ? (digits[currency] ?? 2) : 2
