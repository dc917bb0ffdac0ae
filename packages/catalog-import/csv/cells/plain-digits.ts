const zeros = ['٠', '۰', '०', '০', '๐', '૦', '੦', '௦', '౦', '೦', '൦', '၀', '០'].map((sign) => sign.codePointAt(0) ?? 0)

/** A text with the digits of other scripts, and full-width ones, as `0` to `9`. */
export const plainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = zeros.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
