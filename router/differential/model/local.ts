import { ExactNumber } from '../../exact-numbers/exact-number.ts'
import type { Thing } from './world.ts'

/** A thing inside one subgraph: what it was sent, if it was, and what a @provides lets it say. */
export interface Local extends Thing {
  sent?: Record<string, unknown>
  provided?: string
}

/** The thing that a representation is of, by whichever key it holds. */
export function received(sent: Record<string, unknown>, typename?: unknown): Local {
  const id = idOf(sent)
  return { __typename: typeof typename === 'string' ? typename : id.slice(0, id.indexOf('-')), id, sent }
}

/** A number's last digit tells the thing: it is another's if a digit was lost. */
function idOf({ __typename, id, sku, num, serial, comp, box }: Record<string, unknown>): string {
  if (typeof id === 'string') return id
  if (typeof sku === 'string') return sku.slice('sku-'.length)
  const number = num ?? serial
  if (number !== undefined) return `${__typename}-${lastDigit(number)}`
  const { one } = (comp ?? (box as { comp: object }).comp) as { one: string }
  const named = one.slice('one-'.length)
  return box === undefined ? named : `${__typename}-${lastDigit((box as { num: unknown }).num)}`
}

const lastDigit = (number: unknown): string =>
  (number instanceof ExactNumber ? number.text : String(number)).at(-1) ?? ''
