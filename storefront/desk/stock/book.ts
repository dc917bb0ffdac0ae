import type { AdjustmentReason } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { readWhole } from '../../words/read-number.ts'
import { forEach, refusal } from '../answering.ts'
import { countIn } from '../numbers.ts'
import { deskWordsOf } from '../words/languages.ts'
import { AdjustDocument, ReorderPointDocument } from './stock-query.ts'

export const reasons = ['RECEIVED', 'COUNTED', 'DAMAGED', 'RETURNED'] as const

/** What came of a form: how many things were changed, and what is the matter with others, by variant. */
export interface Booked {
  done: number
  faults: Readonly<Record<string, string>>
}

/** As many as a page shows, each with both of its fields. */
const mostAtOnce = 100

/**
 * Books what stands in a page's fields: `by.VARIANT` pieces that come or go, and `reorder.VARIANT.BEFORE` points that are to be others than
 * before. Under the form's key each adjustment is made once, however often the form is sent.
 */
export async function book(visit: Visit, form: Form): Promise<Booked> {
  const reason = reasons.find((each) => each === form.text('reason')) ?? reasons[0]
  const adjustments = form.under('by.').map(([id, text]) => ({
    id,
    change: () => adjust(visit, { variantId: id, text, reason, key: `desk:${form.text('key')}:${id}` }),
  }))
  const points = form.under('reorder.').flatMap(([name, text]) => {
    const [id = '', before] = name.split('.')
    return text === before ? [] : [{ id, change: () => setPoint(visit, id, text) }]
  })
  const wanted = [...adjustments, ...points].slice(0, mostAtOnce)
  const told = await forEach(wanted, async ({ id, change }) => [id, await change()] as const)
  const failed = told.filter((each): each is [string, string] => each[1] !== null)
  return { done: told.length - failed.length, faults: Object.fromEntries(failed) }
}

interface Adjustment {
  variantId: string
  text: string
  reason: AdjustmentReason
  key: string
}

async function adjust(visit: Visit, { variantId, text, reason, key }: Adjustment): Promise<string | null> {
  const { stock: said } = deskWordsOf(visit)
  const by = readWhole(text, visit.formats.decimal)
  if (by === null || by === 0) return said.notWhole
  const input = { variantId, by, reason, idempotencyKey: key }
  return refusal(visit, 'stock', await visit.ask(AdjustDocument, { input }), 'adjustStock')
}

async function setPoint(visit: Visit, variantId: string, text: string): Promise<string | null> {
  const point = countIn(visit, text)
  if ('fault' in point) return point.fault
  const answer = await visit.ask(ReorderPointDocument, { variantId, reorderPoint: point.value })
  return refusal(visit, 'stock', answer, 'setReorderPoint')
}
