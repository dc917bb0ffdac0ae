import { expect, test } from 'vitest'
import { problemsOf, refusing } from '../testing/refusing.ts'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'
import { type DeskForm, walkForms } from './testing/walk-forms.ts'

/** What a form says of its own, and nobody fills in. */
const notFilledIn = new Set([
  'id',
  'variantId',
  'productId',
  'paymentId',
  'ifEdition',
  'idempotencyKey',
  'kind',
  'userId',
])

const reading = (more: Parameters<typeof atDesk>[0] = {}) => atDesk({ ...answers, ...more }, { scope: 'staff admin' })

/** What a form asks to be changed, with what it says of it. */
async function changesOf(form: DeskForm) {
  const desk = reading()
  const { status } = await form.sendTo(desk)
  const changes = desk.asked
    .filter(({ operation }) => !Object.hasOwn(answers, operation))
    .map(({ operation, variables }) => ({ operation, variables: variables as Record<string, unknown> }))
  return { status, changes }
}

/** Its fields, as the graph calls them. */
const fieldsIn = ({ input, ...besides }: Record<string, unknown>) =>
  Object.entries({ ...besides, ...(input as object) }).flatMap(([name, said]) =>
    said === undefined || notFilledIn.has(name) ? [] : [name],
  )

test('a field that a service would not take is marked where it was typed, with what is said of it', async () => {
  const unmarked: string[] = []
  let tried = 0
  await walkForms(reading(), async (form) => {
    const { status, changes } = await changesOf(form)
    const refusable = changes.filter(({ operation }) => form.isTyped && problemsOf(operation).includes('InvalidInput'))
    for (const { operation, variables } of refusable)
      for (const field of fieldsIn(variables)) {
        tried++
        const asked = refusing(operation, 'InvalidInput')[operation]
        const answer = (given: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries(asked?.(given) ?? {}).map(([name, told]) => [name, { ...(told as object), path: [field] }]),
          )
        const page = await (await form.sendTo(reading({ [operation]: answer }))).text()
        if (!/<(input|select|textarea)[^>]*aria-invalid="true"/.test(page))
          unmarked.push(`${form.what}: ${operation}.${field}`)
      }
    return { asked: changes.map(({ operation }) => operation), status, shown: '' }
  })
  expect(tried).toBeGreaterThan(40)
  expect([...new Set(unmarked)]).toEqual([])
})
