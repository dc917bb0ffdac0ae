import { categoryPathsIn } from '../cells/category-paths.ts'
import { list } from '../headings/list.ts'
import type { RowFacts } from '../row/read-row.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

const ahead =
  /^(?:pre[ _-]?order|back[ _-]?order|vorbestell|nachbestell|précommande|en réapprovisionnement|preventa|preordine)/i

// What is called otherwise in feeds of other languages.
const googleCategories =
  list(`google produktkategorie, catégorie de produits google, categoría de producto de google, categoria prodotto google,
  google productcategorie, kategoria produktów google`)
const productTypes = list(
  `product type, produkttyp, produktkategorie, type de produit, tipo de producto, tipo di prodotto, producttype, typ produktu`,
)
const groups =
  list(`artikelgruppen id, identifiant groupe, id groupe articles, identificador del grupo de artículos, id gruppo articoli,
  identyfikator grupy produktów`)
const pictures = list('bildlink, lien image, enlace imagen, link immagine, afbeeldingslink, link do zdjęcia')
const availabilities = list(
  'availability, verfügbarkeit, disponibilité, disponibilidad, disponibilità, beschikbaarheid, dostępność',
)

/** A feed for Google Merchant Center, and for those who take the same: Meta, Pinterest, Microsoft. */
export const googleMerchant: Platform = {
  name: 'Google Merchant',
  writes: (columns) =>
    (hasAll(columns, 'title', 'price') &&
      hasAny(columns, 'item group id', 'google product category', 'additional image link') &&
      hasAny(columns, 'image link', 'availability', 'gtin')) ||
    (hasAny(columns, ...googleCategories, ...groups) && hasAny(columns, ...pictures)),
  open: () => (facts, cells) => {
    const types = cells.at(...productTypes)
    const google = cells.at('google product category', ...googleCategories)
    const named = types ?? (google && !/^\d+$/.test(google) ? google : undefined)
    const later = ahead.test(cells.at(...availabilities) ?? '')
    return {
      ...facts,
      sku: facts.sku ?? facts.id,
      options: facts.group === undefined ? [] : facts.options,
      categories: named === undefined ? [] : categoryPathsIn(named),
      soldOut: facts.soldOut || later,
      notes: later ? [...facts.notes, { reason: 'ordered-ahead' }] : facts.notes,
    }
  },
  join: (rows) => {
    const name = nameOfAll(rows)
    return rows.map((row) => ({ ...row, name: row.group === undefined ? row.name : name }))
  },
}

const ends = /[\s,;:|/(–—-]+$/u
const labels = [
  'size',
  'colour',
  'color',
  'größe',
  'farbe',
  'taille',
  'couleur',
  'talla',
  'taglia',
  'rozmiar',
  'kolor',
  'in',
]

/** Feeds put the variant behind the product's name; the product's is what all have in common, without what they choose. */
function nameOfAll(rows: readonly RowFacts[]): string | undefined {
  const names = rows.flatMap(({ name }) => name ?? [])
  const [first = '', ...others] = names
  const words = first.split(/(?<=\s)/)
  const common = words.findIndex((_, n) => {
    const part = words.slice(0, n + 1).join('')
    return others.some((other) => !`${other} `.startsWith(part.endsWith(' ') ? part : `${part} `))
  })
  const chosen = [...rows.flatMap(({ options }) => options.flatMap(({ values }) => values)), ...labels].map((text) =>
    text.toLowerCase(),
  )
  let left = (common < 0 ? words : words.slice(0, common)).join('').replace(ends, '')
  for (let cut = true; cut; ) {
    const plain = left.replace(/\)$/, '').replace(ends, '')
    const last = chosen.find(
      (text) => text && plain.toLowerCase().endsWith(text) && /[\s,;:|/(–—-]/u.test(plain.at(-text.length - 1) ?? ''),
    )
    const shorter = last === undefined ? '' : plain.slice(0, -last.length).replace(ends, '')
    cut = shorter !== ''
    if (cut) left = shorter
  }
  return left || names[0]
}
