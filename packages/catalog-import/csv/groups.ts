import type { RowFacts } from './row/read-row.ts'

/** What a row says of the rows it stands with. */
export type RowTies = Pick<RowFacts, 'id' | 'belongs' | 'goesBy' | 'holds'>

/** Which rows of a file are of one product, wherever they stand. */
export interface Groups {
  /** The product that the row belongs to; rows by their place in the file, from 0. */
  of(row: number): string
  /** How many rows a product has. */
  size(group: string): number
}

/**
 * Puts together rows that belong to the same thing: those that name it, the one that goes by that name, and those that it holds. A row that
 * says nothing of others stands alone, but for one that follows a row with the same id.
 */
export function groupsOf(all: readonly RowTies[]): Groups {
  const spelt = spellingOf(all)
  const rows = all.map((row) => ({
    ...row,
    belongs: row.belongs === undefined ? undefined : spelt(row.belongs),
    holds: row.holds.map(spelt),
  }))
  const named = new Set(rows.flatMap(({ belongs }) => belongs ?? []))
  const ofHolder = ({ belongs, goesBy }: RowTies, n: number) => {
    const name = belongs ?? goesBy.find((one) => named.has(one))
    return name === undefined ? `row ${n}` : `named ${name}`
  }
  const groups: (string | undefined)[] = rows.map((row, n) => (row.holds.length > 0 ? ofHolder(row, n) : undefined))
  const heldBy = new Map(rows.flatMap((row, n) => row.holds.map((name) => [name, ofHolder(row, n)] as const)))
  const groupByName = new Map<string, string>()
  for (const [n, row] of rows.entries()) {
    if (row.belongs !== undefined) continue
    const names = row.goesBy.filter((name) => named.has(name))
    const held = row.goesBy.map((name) => heldBy.get(name)).find(Boolean)
    const group = groups[n] ?? held ?? (names[0] === undefined ? undefined : `named ${names[0]}`)
    groups[n] = group ?? aloneOrNext(rows, groups, n)
    if (group !== undefined) for (const name of names) groupByName.set(name, group)
  }
  for (const [n, { belongs }] of rows.entries()) {
    if (belongs !== undefined) groups[n] = groupByName.get(belongs) ?? heldBy.get(belongs) ?? `named ${belongs}`
  }
  const sizes = new Map<string, number>()
  for (const group of groups) sizes.set(group ?? '', (sizes.get(group ?? '') ?? 0) + 1)
  return { of: (row) => groups[row] ?? `row ${row}`, size: (group) => sizes.get(group) ?? 1 }
}

/** Who names a row by other capitals than its own means it all the same, unless several would do. */
function spellingOf(rows: readonly RowTies[]): (name: string) => string {
  const own = new Set(rows.flatMap(({ goesBy }) => goesBy))
  const alike = new Map<string, string | undefined>()
  for (const name of own) alike.set(name.toLowerCase(), alike.has(name.toLowerCase()) ? undefined : name)
  return (name) => (own.has(name) ? name : (alike.get(name.toLowerCase()) ?? name))
}

function aloneOrNext(rows: readonly RowTies[], groups: readonly (string | undefined)[], n: number): string {
  const [before, row] = [rows[n - 1], rows[n]]
  const follows = row?.id !== undefined && before?.id === row.id && before.belongs === undefined
  return (follows ? groups[n - 1] : undefined) ?? `row ${n}`
}
