import type { Role } from '../headings/column-names.ts'
import type { Columns } from '../headings/columns.ts'
import type { RowFacts } from './read-row.ts'

/** What of a product a whole file may say nothing of: a list of prices has no texts. */
export type Field = keyof typeof columnsOfField

const columnsOfField = {
  description: ['description'],
  brand: ['brand'],
  categories: ['categoryPath', 'rootCategory', 'category'],
  media: ['mainImage', 'images'],
  alt: ['imageAlt'],
  status: ['status', 'published', 'visibility', 'purchasable', 'withheld'],
  compareAt: ['compareAt', 'salePrice'],
} as const satisfies Record<string, readonly Role[]>

/** Fields that no column of a file is for; what its platform reads of columns of its own is for `told`. */
export function silentIn({ byRole, levels }: Columns, told: ReadonlySet<Field>): Field[] {
  const hasColumn = (field: Field) =>
    columnsOfField[field].some((role) => byRole.has(role)) ||
    (field === 'categories' && levels.length > 0) ||
    // Of several prices the highest is the one before the sale.
    (field === 'compareAt' && (byRole.get('price')?.length ?? 0) > 1)
  return (Object.keys(columnsOfField) as Field[]).filter((field) => !hasColumn(field) && !told.has(field))
}

/** Fields that a row says something of. */
export function toldBy(facts: RowFacts): Field[] {
  const { description, brand, categories, pictures, status, compareAt, reduction } = facts
  const told: Record<Field, boolean> = {
    description: description !== undefined,
    brand: brand !== undefined,
    categories: categories.length > 0,
    media: pictures.length > 0,
    alt: pictures.some(({ alt }) => alt !== null),
    status: status !== undefined,
    compareAt: compareAt !== undefined || reduction !== undefined,
  }
  return (Object.keys(told) as Field[]).filter((field) => told[field])
}
