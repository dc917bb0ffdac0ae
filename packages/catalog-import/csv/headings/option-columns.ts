// How shops number the columns of what varies: `Option1 Name`, `Attribut 1 Wert(e)`, `Nom de l'attribut 1`, `Option for Variation 2`.
const option =
  'product option|option|propiedad|propriedade|attribute|attribut|attributo|atributo|atrybut|атрибут|аттрибут|eigenschaft|variation|variations|variante?|merkmal|opcja|opción|opzione'
const name = 'name|nome|nom|nombre|nazwa|имя|название|bezeichnung|naam|isim'
const value =
  'value|values|wert|werte|valeur|valeurs|valor|valores|valore|valori|valuta|wartość|wartości|значение|значения|waarde|waarden|description'
const of = "(?: de l'| de | da | del | dell'| do | d'| | )"

const names = [
  new RegExp(`^(?:${option}) ?(\\d+) (?:${name})$`, 'u'),
  new RegExp(`^(?:${option})s? ?(?:${name}) ?(\\d+)$`, 'u'),
  new RegExp(`^(?:${name})${of}(?:${option}|atrybutu|атрибута|аттрибута|opcji) ?(\\d+)$`, 'u'),
  /^variationsname ?(\d+)$|^et title variation (\d)$/u,
]
const values = [
  new RegExp(`^(?:${option}) ?(\\d+) (?:${value})$`, 'u'),
  new RegExp(`^(?:${option})s? ?(?:${value}) ?(\\d+)$`, 'u'),
  new RegExp(`^(?:${value})${of}(?:${option}|atrybutu|атрибута|аттрибута|атрибутов|аттрибутов|opcji) ?(\\d+)$`, 'u'),
  /^option for variation ?(\d+)$|^variationswert(?:name)? ?(\d+)$|^et title option for variation (\d)$|^variations wertname ?(\d+)$/u,
]

export interface OptionColumns {
  /** The column that names the option. */
  name?: number
  /** Its name, where the heading of its values has it. */
  label?: string
  value: number
}

// `variant:Barva`, `Свойство: Размер`, `product_variation_option_Size`.
const labelled = /^\s*(?:variant:|свойство:|product_variation_option_)\s*(.+?)\s*$/iu

/** Columns of values that are called after what varies. */
const labelledIn = (headings: readonly { index: number; heading: string }[]): OptionColumns[] =>
  headings.flatMap(({ index, heading }) => {
    const label = labelled.exec(heading)?.[1]
    return label === undefined ? [] : { label, value: index }
  })

/** Pairs of columns that name an option and its value, in the order of their numbers. */
export function optionColumnsIn(
  headings: readonly { index: number; heading: string; normal: string }[],
): OptionColumns[] {
  const byLabel = labelledIn(headings)
  if (byLabel.length > 0) return byLabel
  const pairs = new Map<number, { name?: number; value?: number }>()
  for (const { index, normal } of headings) {
    const named = numberIn(normal, names)
    const valued = named === undefined ? numberIn(normal, values) : undefined
    const number = named ?? valued
    if (number === undefined) continue
    const pair = pairs.get(number) ?? {}
    pairs.set(number, named === undefined ? { value: index, ...pair } : { name: index, ...pair })
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { name, value }]) => (name === undefined || value === undefined ? [] : { name, value }))
}

function numberIn(normal: string, patterns: readonly RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(normal)?.slice(1).find(Boolean)
    if (found !== undefined) return Number(found)
  }
}
