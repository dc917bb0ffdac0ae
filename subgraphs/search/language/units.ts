/** A unit: its sign, the words that it is written as in full, and how many of the least of its kind it is. */
interface Unit {
  sign: string
  names: readonly string[]
  kind: 'length' | 'volume' | 'mass' | 'power' | 'voltage'
  size: number
}

const unit = (kind: Unit['kind'], size: number, names: string): Unit => {
  const [sign = '', ...others] = names.split(' ')
  return { sign, names: others, kind, size }
}

/** As `termOf` writes them; of a word in one number and the other one is enough, which have a root in common. */
const units: readonly Unit[] = [
  unit('length', 1, 'mm millimetre millimeter milimetro millimetro milimetr миллиметр'),
  unit('length', 10, 'cm centimetre centimeter zentimeter centimetro centymetr сантиметр'),
  unit('length', 1_000, 'm metre meter metro metr метр'),
  unit('volume', 1, 'ml millilitre milliliter mililitro millilitro mililitr миллилитр'),
  unit('volume', 10, 'cl centilitre centiliter zentiliter centilitro'),
  unit('volume', 100, 'dl decilitre deciliter deziliter'),
  unit('volume', 1_000, 'l litre liter litro litr литр'),
  unit('mass', 1, 'g gram gramme gramm gramo grammo gramma грамм'),
  unit('mass', 1_000, 'kg kilogram kilogramme kilogramm kilogramo chilogrammo kilo килограмм'),
  unit('power', 1, 'w watt vatio ватт'),
  unit('power', 1_000, 'kw kilowatt'),
  unit('voltage', 1, 'v volt voltio вольт'),
]

const bySpelling = new Map(
  units.flatMap((one) =>
    [one.sign, ...one.names, ...one.names.map((name) => `${name}s`)].map((name) => [name, one] as const),
  ),
)

const number = /^\d+(?:\.\d+)?$/
const together = /^(\d+(?:\.\d+)?)(\p{L}+)$/u

/** More ways to write one thing are not looked for. */
const mostWays = 8

/**
 * How else measures among a query's terms may be written, by term: `22 litre` of `22l`, `cm` of a `centimetre` behind a number, `1500` and `ml` of `1.5 l`.
 * Without a number a unit's sign is a letter as others are.
 */
export function measuresIn(terms: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (term: string, ways: readonly string[]) =>
    found.set(
      term,
      [...new Set([...(found.get(term) ?? []), ...ways])].filter((way) => way !== term).slice(0, mostWays),
    )
  for (const [nth, term] of terms.entries()) {
    const [, amount, sign = ''] = together.exec(term) ?? []
    const own = bySpelling.get(sign)
    if (amount !== undefined && own) {
      add(term, [
        ...[own.sign, ...own.names].map((name) => `${amount} ${name}`),
        ...inOtherUnits(amount, own).map((other) => `${other.amount} ${other.unit.sign}`),
      ])
    }
    const before = terms[nth - 1]
    const named = bySpelling.get(term)
    if (before === undefined || named === undefined || !number.test(before)) continue
    const others = inOtherUnits(before, named)
    add(term, [named.sign, ...named.names, ...others.map((other) => other.unit.sign)])
    add(
      before,
      others.map((other) => other.amount),
    )
  }
  return found
}

/** The same measure in the kind's other units, as far as people write it so: in whole numbers of no more than four digits. */
function inOtherUnits(amount: string, { kind, size, sign }: Unit): { amount: string; unit: Unit }[] {
  return units.flatMap((other) => {
    const count = (Number(amount) * size) / other.size
    const isWritten = Number.isInteger(count * 10) && count >= 0.1 && count < 10_000
    return other.kind === kind && other.sign !== sign && isWritten && count !== Number(amount)
      ? [{ amount: String(count), unit: other }]
      : []
  })
}
