import type { Role } from './column-names.ts'
import { list } from './list.ts'
import { saleNames } from './sale-names.ts'

// Headings of a sale's dates that are put together of words: `Sonderpreis von`, `saleStart`, `Promo end date`, `Akció kezdete`.

const begins = list(
  `from, start, starts, starting, begin, begins, since, von, ab, beginn, beginnt, startdatum, du, début, commence, desde, inicio, comienzo, dal, inizio, od, początek, początku, rozpoczęcie, rozpoczęcia, с, от, начало,
  vanaf, ingang, início, começo, fra, från, startdato, ingangsdatum, začátek, začiatok, kezdete, kezdet, eleje, alku, alkaa, başlangıç, başlangıcı, başlama, έναρξη, від, початок`,
)
const ends = list(
  `to, until, till, end, ends, ending, expires, expiry, through, bis, ende, endet, enddatum, einddatum, au, fin, hasta, al, fine, do, koniec, końca, zakończenie, zakończenia, по, до, окончание, конец, tot, einde, até,
  fim, término, til, slut, sluttdato, slutdato, konec, vége, végéig, loppu, loppuu, päättyy, bitiş, bitişi, λήξη, завершення, кінець`,
)
const sales = list(
  `sale, sales, special, promo, promotion, promotional, promotions, discount, discounted, offer, deal, angebot, angebots, aktion, aktions, aktionspreis, sonderpreis, sonderangebot, angebotspreis, rabatt,
  solde, soldes, remise, réduction, oferta, rebaja, rebajas, promoción, descuento, promozione, offerta, sconto, saldi, promocja, promocji, rabat, rabatu, wyprzedaż, wyprzedaży, przecena, przeceny,
  акция, акции, скидка, скидки, распродажа, распродажи, aanbieding, aanbiedingsprijs, kortingsprijs, actie, actieprijs, korting, promoção, desconto, tilbud, udsalg, salg, kampagne, kampanje, kampanj, rea,
  akce, sleva, slevy, akcia, akcie, zľava, zľavy, akció, akciós, kedvezmény, alennus, alennuksen, tarjous, indirim, indirimli, kampanya, promosyon, προσφορά, προσφοράς, έκπτωση, έκπτωσης, знижка, знижки`,
)
const around = list(
  `price, prices, date, dates, datum, time, day, period, valid, active, effective, of, the, is, on, at, for, preis, gültig, der, des, die, dem, am, zum, datums, prix, le, la, les, de, des, du, d,
  fecha, precio, el, validez, válido, prezzo, data, della, del, di, valido, cena, ceny, data, ważna, ważny, цена, цены, дата, действия, van, het, op, geldig, preço, validade, da, dato, pris, gælder, gyldig, giltig,
  platnost, dátum, dátuma, ár, ára, hinta, hinnan, fiyat, fiyatı, tarihi, tarih, τιμή, τιμής, ημερομηνία, ціна, ціни`,
)

const [beginning, ending, sale, idle] = [begins, ends, sales, around].map((words) => new Set(words)) as [
  Set<string>,
  Set<string>,
  Set<string>,
  Set<string>,
]

const prices: readonly string[] = saleNames.salePrice

/** The words of a heading without the name of a sale's price; undefined where it is not called after any sale. */
function besideSale(normal: string): string[] | undefined {
  const price = prices.find((name) => normal.startsWith(`${name} `) || normal.endsWith(` ${name}`))
  const words = (price === undefined ? normal : normal.replace(price, ' ')).split(/[\s']+/).filter(Boolean)
  return price !== undefined || words.some((word) => sale.has(word))
    ? words.filter((word) => !sale.has(word))
    : undefined
}

/** Whether a heading, as `normalHeading` spells it, is one of when a sale begins (`saleFrom`) or ends (`saleUntil`). */
export function isSaleDate(role: Role, normal: string): boolean {
  if (role !== 'saleFrom' && role !== 'saleUntil') return false
  const words = besideSale(normal)
  // What begins and ends at once, such as `from date to`, is told otherwise; `du` and `de` are idle as well, where they do not stand last.
  const own = role === 'saleFrom' ? beginning : ending
  const other = role === 'saleFrom' ? ending : beginning
  const told = (words ?? []).filter((word, n, all) => own.has(word) && (!idle.has(word) || n === all.length - 1))
  return (
    words !== undefined &&
    told.length > 0 &&
    words.every((word) => own.has(word) || idle.has(word)) &&
    !words.some((word) => other.has(word) && !idle.has(word))
  )
}
