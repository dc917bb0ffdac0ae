import { numberIn } from './numbers.ts'

const grams = new Map([
  ['g', 1],
  ['gram', 1],
  ['grams', 1],
  ['kg', 1000],
  ['kilograms', 1000],
  ['oz', 28.349523125],
  ['ounces', 28.349523125],
  ['lb', 453.59237],
  ['lbs', 453.59237],
  ['pounds', 453.59237],
])

const unit = /(?<![\p{L}])(kg|kilograms?|g|grams?|oz|ounces|lbs?|pounds)(?![\p{L}])/iu

const measure = /(\d[\d.,]*)\s*(?:([a-z]+)\b)?/gi

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
