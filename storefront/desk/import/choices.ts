import { createHash } from 'node:crypto'
import { encodings, type Mapping, mostPieces, type Role, roles } from '@micromart/catalog-import'
import type { Form } from '../../http/form.ts'
import { type DecimalMark, readWhole } from '../../words/read-number.ts'

/** How somebody wants a file to be taken, as the form has it. */
export interface Choices {
  /** One of `encodings`; '' as it was found. */
  encoding: string
  currency: string
  stock: string
  picturesFrom: string
  free: boolean
  /** Whether what is there already is changed where the file has it otherwise. */
  update: boolean
  /** By field: '' as it was understood, `-` for no column, and a heading behind an `=`. */
  columns: Partial<Record<Role, string>>
}

export type ChoiceFault = 'currency' | 'stock' | 'picturesFrom'

export const noColumn = '-'
export const ofHeading = (heading: string) => `=${heading}`

/** @param decimal the mark of who wrote them */
export function choicesIn(form: Form, decimal: DecimalMark): Choices {
  const columns = roles.flatMap((role) => {
    // As it stands in the file: a heading may begin with spaces.
    const chosen = form.raw(`column.${role}`)
    return chosen === '' ? [] : [[role, chosen] as const]
  })
  const encoding = form.text('encoding')
  return {
    encoding: encodings.includes(encoding) ? encoding : '',
    currency: form.text('currency').toUpperCase(),
    // A whole number without marks, so that it goes on being one in whatever language; what is none stays, to be told of.
    stock: String(readWhole(form.text('stock'), decimal) ?? form.text('stock')),
    picturesFrom: form.text('picturesFrom').replace(/\/+$/, ''),
    free: form.text('free') === 'yes',
    update: form.text('update') === 'yes',
    columns: Object.fromEntries(columns),
  }
}

export function choiceFaults({ currency, stock, picturesFrom }: Choices): ChoiceFault[] {
  const isPlace = URL.canParse(picturesFrom) && new URL(picturesFrom).protocol === 'https:'
  return [
    ...(currency === '' || /^[A-Z]{3}$/.test(currency) ? [] : (['currency'] as const)),
    ...(stock === '' || (/^\d{1,9}$/.test(stock) && Number(stock) <= mostPieces) ? [] : (['stock'] as const)),
    ...(picturesFrom === '' || isPlace ? [] : (['picturesFrom'] as const)),
  ]
}

/** How the file's bytes are to be read. */
export const lettersOf = ({ encoding }: Choices) => ({ encoding: encoding || undefined })

/** The same as the import takes it. Faulty ones are left out. */
export function readingOf(choices: Choices) {
  const faults = choiceFaults(choices)
  const text = (name: ChoiceFault) => (faults.includes(name) || choices[name] === '' ? undefined : choices[name])
  const stock = text('stock')
  return {
    currency: text('currency'),
    stock: stock === undefined ? undefined : Number(stock),
    picturesFrom: text('picturesFrom'),
    free: choices.free,
    mapping: mappingOf(choices),
  }
}

const mappingOf = ({ columns }: Choices): Mapping =>
  Object.fromEntries(
    Object.entries(columns).map(([role, chosen]) => [role, chosen === noColumn ? [] : [chosen.slice(1).trim()]]),
  )

/** Names choices, so that what was shown of them is known to be of just them. */
export const nameOfChoices = (choices: Choices): string =>
  createHash('sha256').update(JSON.stringify(choices)).digest('base64url')
