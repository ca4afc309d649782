/**
 * Texts that stores, files and protocols have been seen to change.
 *
 * @internal
 */

/** None of them is empty or has half a character, which the model refuses already. */
export const awkwardTexts: readonly string[] = [
  " leading and trailing ",
  "line\nbreak",
  "O'Brien; DROP TABLE fact; --",
  'a "quoted" \\ backslash',
  "%_*?[a-z]$1 :name @p1 ?",
  "é (one character) and e\u0301 (two): not the same",
  "ﬁ ligature, ß, İ, ı: case and width",
  "日本語 العربية עברית हिन्दी",
  "👩‍👩‍👧‍👦 🏳️‍🌈 \u{1F9FF}",
  "\u200F right to left \u202E and \uFEFF inside",
  "null",
  "0012.50",
  "1e400",
  "=1+1",
  "<b>&amp;</b>",
  "long ".repeat(20_000)
]
