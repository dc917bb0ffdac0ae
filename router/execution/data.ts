/**
 * What subgraphs have answered so far: one tree of plain objects from JSON, under internal names,
 * that fetches grow in place.
 */
export type Data = { [name: string]: unknown }

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
