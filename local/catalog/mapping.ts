import { readFile } from 'node:fs/promises'
import { type Mapping, type Role, roles } from '@micromart/catalog-import'
import { fileFault } from '@micromart/running-shop/file-fault'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'

const isRole = (field: string): field is Role => (roles as readonly string[]).includes(field)

/**
 * Columns that people name by hand: `price=Tarif régulier` on the command line, and a JSON file such as
 * `{"price": "Tarif régulier", "images": ["Photo 1", "Photo 2"]}`. The command line goes before the file; a field without a heading is held by no column.
 * @throws OperatorError for fields that there are not, and for what is no mapping
 */
export async function mappingFrom(given: readonly string[], file: string | undefined): Promise<Mapping> {
  const read = file === undefined ? {} : await fileMapping(file)
  const pairs = given.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`--map ${text}: say FIELD="HEADING", such as --map price="Tarif régulier".`)
    return [checked(text.slice(0, at).trim()), text.slice(at + 1).trim()] as const
  })
  const mapping: Partial<Record<Role, string[]>> = {}
  for (const [field, heading] of pairs) mapping[field] = [...(mapping[field] ?? []), ...(heading ? [heading] : [])]
  return { ...read, ...mapping }
}

async function fileMapping(path: string): Promise<Mapping> {
  let read: unknown
  try {
    read = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new OperatorError(`${path} is no mapping: ${fileFault(error)}`)
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new OperatorError(`${path} is no mapping: it is no JSON object.`)
  return Object.fromEntries(
    Object.entries(read).map(([field, headings]) => {
      const texts: unknown[] = Array.isArray(headings) ? headings : headings === null ? [] : [headings]
      if (!texts.every((text) => typeof text === 'string'))
        throw new OperatorError(`${path}: ${field} is a heading, or a list of headings.`)
      return [checked(field), texts.map((text) => String(text).trim())]
    }),
  )
}

function checked(field: string): Role {
  if (isRole(field)) return field
  throw new UsageError(`There is no field ${JSON.stringify(field)}. The fields are: ${roles.join(', ')}.`)
}
