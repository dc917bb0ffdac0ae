/** A value that JSON holds; files carry whole lists and trees in a cell. */
export function jsonIn(cell: string): unknown {
  if (!/^\s*[[{"]/.test(cell)) return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}

/** Texts of a JSON list: of strings, or of objects that have one of these fields. */
export function jsonTexts(value: unknown, fields: readonly string[]): string[] | undefined {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item: unknown) => {
    if (typeof item === 'string' || typeof item === 'number') return String(item).trim() || []
    if (typeof item !== 'object' || item === null) return []
    const named = fields
      .map((field) => (item as Record<string, unknown>)[field])
      .find((text) => typeof text === 'string')
    return typeof named === 'string' ? named.trim() || [] : []
  })
}

const conjunction = /\s(?:and|und|et|y|e|with|mit|avec|con)\s|&|\+/iu

/**
 * The values that a cell lists: a JSON array, or texts between `|`, `;`, line breaks or commas. A comma only parts a
 * list where the text does not read as one thing: `Black, White and Red` is a colour, `42,5` a size.
 */
export function valuesIn(cell: string): string[] {
  const json = jsonTexts(jsonIn(cell), ['value', 'name', 'size', 'color', 'colour', 'label', 'title'])
  if (json) return unique(json)
  const strong = cell.split(/[|;；\n、]/)
  if (strong.length > 1) return unique(strong)
  const weak = cell.split(/[,，]/)
  const number = /^\s*\d+,\d\s*$/.test(cell)
  return weak.length > 1 && !number && !conjunction.test(cell) ? unique(weak) : unique([cell])
}

/** `Colour: Red, Size: M`, `Colour=Red|Size=M`: what parts two pairs stands before the next one's name. */
const betweenPairs = /[,;|/\n](?=[^:=,;|/\n]{1,60}[:=])/
const pair = /^\s*([^:=/]{0,59}\p{L}[^:=/]{0,20})\s*[:=]\s*([^:=]{1,4000})$/su

function pairsOf(cell: string): { name: string; values: string[] }[] {
  const pairs = cell
    .slice(0, 20_000)
    .replace(/[^\S\n]+/g, ' ')
    .split(betweenPairs)
    .map((part) => pair.exec(part))
  return pairs
    .flatMap((found) => (found?.[1] && found[2] ? [{ name: found[1].trim(), values: valuesIn(found[2]) }] : []))
    .filter((_, __, all) => all.length === pairs.length)
}

/**
 * Options in JSON such as `[{"name": "Size", "values": ["S", "M"]}]`, whatever the list of values is called; as Korean shops write
 * them, `Colour{Red|Blue}//Size{S|M}`; or in pairs, `Colour: Red, Size: M`.
 */
export function listedOptions(cell: string): { name: string; values: string[] }[] {
  const braced = [...cell.matchAll(/([^{}/]{1,200})\{([^{}]{1,4000})\}/g)]
  if (braced.length > 0 && !cell.trimStart().startsWith('['))
    return braced.map(([, name = '', values = '']) => ({ name: name.trim(), values: unique(values.split('|')) }))
  const json = jsonIn(cell)
  if (!Array.isArray(json)) return pairsOf(cell)
  return json.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    const { name, ...rest } = item as Record<string, unknown>
    const lists = Object.values(rest).filter(Array.isArray)
    const values = unique(lists.length === 1 ? (jsonTexts(lists[0], ['value', 'name']) ?? []) : [])
    return typeof name === 'string' && name.trim() !== '' && values.length > 0 ? [{ name: name.trim(), values }] : []
  })
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
