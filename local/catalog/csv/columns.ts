import { columnNames, coreOfHeading, normalHeading, type Role } from './column-names.ts'
import { currencyIn } from './currency-symbols.ts'

export interface Column {
  index: number
  /** As the file has it. */
  heading: string
}

/** Which columns hold what. */
export interface Columns {
  count: number
  byRole: ReadonlyMap<Role, readonly Column[]>
  /** Pairs such as `Option1 Name` and `Option1 Value`. */
  options: readonly { name: number; value: number }[]
  /** The currency that the heading of the price names. */
  currency: string | undefined
}

const roles = Object.keys(columnNames) as Role[]
const numbered = /^(?:option|attribute|optionsname|variante?) ?(\d+) (name|value)s?$/

/** Finds out what each column of a file holds, from its header alone. Columns that hold nothing we know are left out. */
export function columnsOf(header: readonly string[]): Columns {
  const headings = header.map((heading, index) => ({ index, heading: heading.trim(), normal: normalHeading(heading) }))
  const byRole = new Map<Role, Column[]>()
  for (const role of roles) {
    const found = columnNames[role].flatMap((name) => headings.filter(({ normal }) => normal === name))
    const looser = columnNames[role].flatMap((name) => headings.filter(({ normal }) => coreOfHeading(normal) === name))
    const columns = found.length > 0 ? found : looser
    if (columns.length > 0)
      byRole.set(
        role,
        columns.map(({ index, heading }) => ({ index, heading })),
      )
  }
  const prices = byRole.get('price') ?? []
  return {
    count: header.length,
    byRole,
    options: optionPairs(headings),
    currency: prices.map(({ heading }) => currencyIn(heading.toUpperCase())).find(Boolean),
  }
}

function optionPairs(headings: readonly { index: number; normal: string }[]): { name: number; value: number }[] {
  const pairs = new Map<string, { name?: number; value?: number }>()
  for (const { index, normal } of headings) {
    const [, number, part] = numbered.exec(normal) ?? []
    if (number === undefined) continue
    const pair = pairs.get(number) ?? {}
    pairs.set(number, part === 'name' ? { ...pair, name: index } : { ...pair, value: index })
  }
  return [...pairs.values()].flatMap(({ name, value }) =>
    name === undefined || value === undefined ? [] : { name, value },
  )
}

// What shops write where they have nothing to say.
const nothing = new Set(['', 'null', 'none', 'n/a', 'na', 'nan', 'nil', 'undefined', '-', '--', '[]', '{}', '""'])

/** The row's first value that says something, among a role's columns. */
export function cellOf(columns: Columns, cells: readonly string[], role: Role): string | undefined {
  return cellsOf(columns, cells, role)[0]
}

/** All of the row's values for a role that say something. */
export function cellsOf(columns: Pick<Columns, 'byRole'>, cells: readonly string[], role: Role): string[] {
  return (columns.byRole.get(role) ?? []).flatMap(({ index }) => textOf(cells[index]) ?? [])
}

/** The text of a cell, if it says anything. */
export function textOf(cell: string | undefined): string | undefined {
  // What PostgreSQL cannot store and nobody can see.
  const text = (cell ?? '').replaceAll('\u0000', '').trim()
  return nothing.has(text.toLowerCase()) ? undefined : text
}
