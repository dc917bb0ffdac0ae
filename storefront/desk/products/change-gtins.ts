import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { forEach, refusal } from '../answering.ts'
import { ChangeGtinDocument } from './products-query.ts'

/** What a variant's field is called: it says what stood in it, so that what stays is not sent on. */
export const gtinField = ({ id, gtin }: { id: string; gtin?: string | null | undefined }) => `gtin|${id}|${gtin ?? ''}`

/** Changes the trade numbers that are not what they were; an empty field takes one away. `faults` are by variant. */
export async function changeGtins(visit: Visit, form: Form) {
  const wanted = form.namesUnder('gtin|').flatMap((name) => {
    const [id = '', had = ''] = name.split('|')
    const typed = form.text(`gtin|${name}`)
    return typed === had ? [] : [{ id, gtin: typed || null }]
  })
  const told = await forEach(wanted, async (input) => {
    const answer = await visit.ask(ChangeGtinDocument, { input })
    return [input.id, refusal(visit, 'variant', answer, 'updateVariant')] as const
  })
  const failed = told.filter((each): each is [string, string] => each[1] !== null)
  return { done: told.length - failed.length, faults: Object.fromEntries(failed) }
}
