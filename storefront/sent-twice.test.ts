import { readFile } from 'node:fs/promises'
import { buildSchema, getNamedType, isInputObjectType, Kind, parse, visit } from 'graphql'
import { expect, test } from 'vitest'
import { pages as deskPages } from './desk/testing/pages.ts'
import { answers as deskAnswers } from './desk/testing/samples.ts'
import { atDesk } from './desk/testing/staff.ts'
import manifest from './generated/persisted-documents.json'
import { bodyOf, formsOf, type SentForm } from './testing/forms-of.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'
import { tokenPrefix } from './ui/card-field.tsx'

const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))

/** The mutations that take a key. */
const keyed = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const takes = args.some((arg) => {
    const type = getNamedType(arg.type)
    return arg.name === 'idempotencyKey' || (isInputObjectType(type) && 'idempotencyKey' in type.getFields())
  })
  return takes ? [name] : []
})

/** The operations that ask for one of them. */
const asking = Object.values(manifest).flatMap((text) => {
  const found: string[] = []
  visit(parse(text), {
    OperationDefinition({ name, selectionSet }) {
      const [field] = selectionSet.selections
      if (field?.kind === Kind.FIELD && keyed.includes(field.name.value)) found.push(name?.value ?? '')
    },
  })
  return found
})

/** An import asks for what its list has, and looks for what there is already before it goes on. */
const byFile = /^DeskImport/

const somebody = { scope: 'staff admin', cardField: 'https://cards.example/field' }

/** The provider's frame puts a card's token into its form. */
const withCard = (form: SentForm): SentForm => ({
  ...form,
  fields: form.fields.map(([name, value]) => [name, value === tokenPrefix ? `${tokenPrefix}pm_own` : value] as const),
})

const keyIn = (variables: unknown): unknown => {
  const { input, key } = variables as { input?: { idempotencyKey?: unknown }; key?: unknown }
  return input?.idempotencyKey ?? key
}

test('a form that is sent twice asks under one key for whatever would be done twice, and another page under another', async () => {
  const wrong: string[] = []
  const seen = new Set<string>()
  for (const [pages, answers] of [
    [shopPages, shopAnswers],
    [deskPages, deskAnswers],
  ] as const)
    for (const page of pages) {
      const shown = async () => formsOf(await (await atDesk(answers, somebody).get(page)).text())
      const [once, later] = [await shown(), await shown()]
      for (const [nth, form] of once.entries()) {
        const sent = async (which = form) => {
          const desk = atDesk(answers, somebody)
          await desk.bring(bodyOf(withCard(which)), which.action ?? page)
          return desk.asked.filter(({ operation }) => asking.includes(operation))
        }
        const [first, second, other] = [await sent(), await sent(), await sent(later[nth])]
        for (const [at, { operation, variables }] of first.entries()) {
          seen.add(operation)
          const key = keyIn(variables)
          if (!key || key !== keyIn(second[at]?.variables))
            wrong.push(`${operation}, of ${page}: has no key of its own`)
          else if (key === keyIn(other[at]?.variables) && !isOfWhatIsShown.test(operation))
            wrong.push(`${operation}, of ${page}: has the same key on another page`)
        }
      }
    }
  expect(wrong).toEqual([])
  expect(asking.filter((operation) => !seen.has(operation) && !byFile.test(operation))).toEqual([])
}, 480_000)

/** A refund's key is of the payment as it stands: what its page was older than is done once, too. */
const isOfWhatIsShown = /^DeskRefund/
