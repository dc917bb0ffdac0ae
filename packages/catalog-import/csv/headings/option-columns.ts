// How shops name the columns of what varies, besides their numbers: `Option1 Name`, `Attribut 1 Wert(e)`, `Nom de l'attribut 1`, `属性 1 の値`.
const option =
  'product option|variant option|option|property|variant attribute|vlastnost|オプション|規格分類|옵션|propiedad|propriedade|attribute|attribut|attributt|attributo|attributi|atributo|atribut|atrybut|atrybutu|атрибут|атрибута|атрибутов|атрибуту|аттрибут|аттрибута|аттрибутов|eigenschaft|eigenschap|egenskab|egenskap|variation|variations|variante?|variação|variación|merkmal|opcja|opcji|opción|opzione|ominaisuus|tulajdonság|nitelik|vlastnosti|vlastnost|ιδιότητας|属性|屬性|속성|คุณสมบัติ|thuộc tính'
const name =
  'name|nome|nom|nombre|nazwa|имя|название|назва|bezeichnung|naam|navn|namn|isim|ismi|nimi|neve|ime|meno|nama|όνομα|名前|名|名称|名稱|이름|유형|명|ชื่อ|tên'
const value =
  'value|values|choices|wert|werte|valeur|valeurs|valor|valores|valore|valori|valuta|wartość|wartości|значение|значения|значення|waarde|waarden|værdi|verdi|värde|arvo|értéke|değer i|vrijednosti|nilai|hodnota|τιμή|値|值|값|項目|항목|ค่า|giá trị'
const of = "(?: ?(?:de l'|de|da|della|dell'|del|do|d'|の) ?| ?)"

const either = (what: string) => new RegExp(`^(?:(?:${option})${of}(?:${what})|(?:${what})${of}(?:${option}))$`, 'u')
const named = either(name)
const valued = either(value)

// Of JTL and Shopee, and Wix's values.
const othersNamed = new RegExp(`^variationsname$|^et title variation$|^(?:${option})$`, 'u')
const othersValued = /^(?:et title )?option for variation$|^variations ?wert(?: ?name)?$|^product option description$/u

/** What English files count in words. */
const counted = ['one', 'two', 'three', 'four', 'five']

export interface OptionColumns {
  /** The column that names the option. */
  name?: number
  /** Its values stand in a list, parted by commas. */
  lists?: true
  /** Its name, where the heading of its values has it. */
  label?: string
  value: number
}

/** Of headings that speak of items and not of one value. */
const listing = /項目|항목/u

type Pair = Partial<Pick<OptionColumns, 'value' | 'lists'>> & { name?: number }

// `variant:Barva`, `Option: Colour`, `Свойство: Размер`, `product_variation_option_Size`, `Size (variant attribute)`.
const labelled =
  /^\s*(?:variant:|option:|attribute:|attribut:|свойство:|product_variation_option_)\s*\{?(.+?)\}?\s*$|^(.+) \(variant attribute\)$/iu

/** Columns of values that are called after what varies. */
const labelledIn = (headings: readonly { index: number; heading: string }[]): OptionColumns[] =>
  headings.flatMap(({ index, heading }) => {
    const [, before, behind] = labelled.exec(heading) ?? []
    const label = before ?? behind
    return label === undefined ? [] : { label, value: index }
  })

/** Pairs of columns that name an option and its value, in the order of their numbers. */
export function optionColumnsIn(
  headings: readonly { index: number; heading: string; normal: string }[],
): OptionColumns[] {
  const byLabel = labelledIn(headings)
  if (byLabel.length > 0) return byLabel
  const pairs = new Map<number, Pair>()
  for (const { index, normal } of headings) {
    const heading = numbered(normal)
    if (heading === undefined) continue
    const { number, rest } = heading
    const pair = pairs.get(number) ?? {}
    if (named.test(rest) || othersNamed.test(rest)) pairs.set(number, { name: index, ...pair })
    else if (valued.test(rest) || othersValued.test(rest))
      pairs.set(number, { value: index, ...(listing.test(rest) && { lists: true }), ...pair })
  }
  if (pairs.size === 0) pairs.set(1, unnumberedIn(headings))
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { name, value, ...how }]) =>
      name === undefined || value === undefined ? [] : { name, value, ...how },
    )
}

/** `Attribute name` and `Attribute value`, where there is one pair; Walmart's name what its groups vary by. */
function unnumberedIn(headings: readonly { index: number; normal: string }[]): Pair {
  const placeOf = (pattern: RegExp, others: string) =>
    headings.find(({ normal }) => normal === others || pattern.test(normal))?.index
  const pair = {
    name: placeOf(named, 'variant grouping attributes'),
    value: placeOf(valued, 'variant grouping values'),
  }
  return { ...(pair.name !== undefined && { name: pair.name }), ...(pair.value !== undefined && { value: pair.value }) }
}

/** The one number of a heading, and its words without it. */
function numbered(normal: string): { number: number; rest: string } | undefined {
  const figures = normal.replace(new RegExp(`\\b(?:${counted.join('|')})\\b`, 'g'), (word) =>
    String(counted.indexOf(word) + 1),
  )
  const [digits, ...others] = figures.match(/\d+/g) ?? []
  if (digits === undefined || others.length > 0) return
  return { number: Number(digits), rest: figures.replace(digits, ' ').replace(/\s+/g, ' ').trim() }
}
