import { expect, test } from 'vitest'
import { formsOf } from '../testing/forms-of.ts'
import { plain } from '../testing/plain.ts'
import { pages } from './testing/pages.ts'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'
import { de } from './words/de/index.ts'
import { en } from './words/en/index.ts'

interface NumberOnPage {
  page: string
  field: string
  /** Of a number without decimals. */
  whole: boolean
  /** What stands in it. */
  shown: string
  /** What its form sends beside it. */
  beside: readonly (readonly [string, string])[]
}

/** Every field for a number on every page of the desk, as it is shown in a language. */
async function numbersAtDesk(language: string): Promise<NumberOnPage[]> {
  const desk = atDesk(answers, { scope: 'staff admin', language })
  const found: NumberOnPage[] = []
  for (const page of pages) {
    const html = await (await desk.get(page)).text()
    for (const [input, mode] of html.matchAll(/<input [^>]*inputMode="(numeric|decimal)"[^>]*>/g)) {
      const of = (attribute: string) => plain(new RegExp(` ${attribute}="([^"]*)"`).exec(input)?.[1] ?? '')
      const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === of('name')))
      const beside = form?.fields.filter(([name]) => name !== of('name')) ?? []
      found.push({ page, field: of('name'), whole: mode === 'numeric', shown: of('value'), beside })
    }
  }
  expect(found.length).toBeGreaterThan(20)
  return found
}

/** Sends a field's form with another number in it. `changes` are what is asked to be changed. */
async function type({ page, field, beside }: NumberOnPage, text: string, language: string) {
  const desk = atDesk(answers, { scope: 'staff admin', language })
  const fields: Record<string, string> = { ...Object.fromEntries(beside), [field]: text }
  const response = await desk.send(page, fields)
  const changes = desk.asked.filter(({ operation }) => !Object.hasOwn(answers, operation))
  return { status: response.status, html: plain(await response.text()), changes: JSON.stringify(changes) }
}

test('what is no number is said so beside its field, where it stands again, and nothing is changed by it', async () => {
  for (const number of await numbersAtDesk('en')) {
    const { status, html, changes } = await type(number, '5x', 'en')
    const where = `${number.page} ${number.field}`
    expect([where, status]).toEqual([where, 422])
    expect(html, where).toContain(number.whole ? en.refusals.noCount : en.refusals.noAmount)
    expect(html, where).toContain('value="5x"')
    expect(changes, where).not.toContain('5x')
  }
})

test('a number is shown and read as its reader writes it', async () => {
  for (const number of await numbersAtDesk('de')) {
    const where = `${number.page} ${number.field}`
    expect(number.shown, where).not.toMatch(/\d\.\d/)
    const { changes } = await type(number, number.whole ? '1.500' : '1.234,50', 'de')
    expect(changes, where).toMatch(number.whole ? /\b1500\b/ : /"1234\.50"/)
  }
  expect((await numbersAtDesk('de')).map(({ shown }) => shown)).toContain('19,90')
  expect((await numbersAtDesk('en')).map(({ shown }) => shown)).toContain('19.90')
})

test('what can be read in two ways is not guessed', async () => {
  for (const number of await numbersAtDesk('de')) {
    if (number.whole) continue
    const { html, changes } = await type(number, '1.234', 'de')
    expect(html).toContain(de.refusals.unclear('1.234', '1234', '1,23'))
    expect(changes).not.toMatch(/1\.?234/)
  }
})

test('what was not touched is not changed', async () => {
  const { send, asked } = atDesk(answers, { language: 'de' })
  const kept = { do: 'prices', 'price|var_1|EUR|19.90|19.90': '19,90', 'was|var_1|EUR|19.90|19.90': '19,90' }
  expect((await send('/desk/products/prd_1', kept)).status).toBe(303)
  expect(asked).toEqual([])
})
