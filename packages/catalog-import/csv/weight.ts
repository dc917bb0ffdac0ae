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

/** Whole grams of a weight whose unit stands beside it or in the column's heading; null when it cannot be told. */
export function gramsIn(whole: string | undefined, heading = ''): number | null {
  const cell = whole?.slice(0, 200)
  const number = Number(/\d+(?:[.,]\d+)?/.exec(cell ?? '')?.[0].replace(',', '.') ?? Number.NaN)
  const named = unit.exec(cell ?? '') ?? unit.exec(heading.replaceAll('_', ' '))
  const factor = grams.get(named?.[1]?.toLowerCase() ?? '')
  const weight = Math.round(number * (factor ?? Number.NaN))
  return weight > 0 && weight <= 10_000_000 ? weight : null
}
