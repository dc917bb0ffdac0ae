// What stands before the sums below a list, in the languages of those who keep one.
const words = new Set(
  `total, totals, grand total, subtotal, sub total, sum, summe, gesamt, gesamtsumme, gesamtbetrag, zwischensumme, total général, sous-total, total general, totale, totale generale,
  totaal, suma, razem, ogółem, итого, всего, celkem, spolu, összesen, toplam, totalt, i alt, yhteensä, ukupno, skupaj, σύνολο, 合計, 小計, 总计, 合计, 總計, 합계, total geral`
    .split(',')
    .map((word) => word.trim()),
)

/** Whether a name is that of a row which sums up the others. */
export const isTotal = (name: string): boolean =>
  words.has(
    name
      .toLowerCase()
      .replace(/[\s:.]+$/, '')
      .trim(),
  )
