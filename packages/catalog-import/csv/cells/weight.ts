import { numberIn } from './numbers.ts'

const names: readonly (readonly [grams: number, names: string])[] = [
  [1, 'g gr gms gm gram grams gramm grammes gramme gramos gramo grammi grammo gramy gramów г гр грамм グラム 克 กรัม'],
  [1_000, 'kg kgs kilo kilos kilogram kilograms kilogramm kilogrammes kilogramos кг килограмм キロ 公斤 千克 กก'],
  [0.001, 'mg milligrams'],
  [28.349523125, 'oz ounce ounces'],
  [453.59237, 'lb lbs pound pounds'],
]

const grams = new Map(names.flatMap(([factor, all]) => all.split(' ').map((name) => [name, factor] as const)))

/** The longest first, since `kg` begins `kgs`. */
const unit = new RegExp(
  `(?<!\\p{L})(${[...grams.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'iu',
)

/** Blanks, and Switzerland's marks, part thousands: `1 200`. */
const measure = /(\d{1,3}(?:[\s'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*)\s*(?:(\p{L}+)(?!\p{L}))?/giu

/** What stands beside a weight that names no unit itself. */
interface WeightHints {
  /** Of the weight's column. */
  heading?: string | undefined
  /** What a column of units says. */
  named?: string | undefined
  decimalComma?: boolean | undefined
}

/** Whole grams of a weight whose unit stands in it, such as `2 lb 3 oz`, or in its heading, or beside it; null when it cannot be told. */
export function gramsIn(
  whole: string | undefined,
  { heading = '', named = '', decimalComma }: WeightHints = {},
): number | null {
  const cell = whole?.slice(0, 200) ?? ''
  const usual = unit.exec(heading.replaceAll('_', ' '))?.[1] ?? unit.exec(named)?.[1]
  const parts = [...cell.matchAll(measure)].map(([, digits = '', own]) => {
    const factor = grams.get((own ?? usual ?? '').toLowerCase())
    return (numberIn(digits, decimalComma) ?? Number.NaN) * (factor ?? Number.NaN)
  })
  const weight = parts.length > 0 ? Math.round(parts.reduce((sum, part) => sum + part, 0)) : 0
  return weight > 0 && weight <= 10_000_000 ? weight : null
}
