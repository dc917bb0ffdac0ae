import { expect, test } from 'vitest'
import { pages as deskPages } from '../desk/testing/pages.ts'
import { answers as deskAnswers } from '../desk/testing/samples.ts'
import { atDesk } from '../desk/testing/staff.ts'
import { bodyOf, formsOf } from './forms-of.ts'
import { plain } from './plain.ts'
import { cart, chrome } from './samples.ts'
import { shopAnswers, shopPages } from './shop-pages.ts'

/** A bag that takes a coupon. */
const bag = { Bag: () => ({ ...chrome, currencies: [], cart: { ...cart, currency: 'EUR', coupon: null } }) }

/** Whether a field stands on a page with something in it. */
function stands(page: string, name: string, value: string): boolean {
  const inputs = [...page.matchAll(/<input\b([^>]*)>/g)].map(([, said = '']) => [said, said] as const)
  const areas = [...page.matchAll(/<textarea\b([^>]*)>([^<]*)/g)].map(
    ([, said = '', text = '']) => [said, text] as const,
  )
  return (
    inputs.some(([said]) => plain(said).includes(` name="${name}"`) && plain(said).includes(` value="${value}"`)) ||
    areas.some(([said, text]) => plain(said).includes(` name="${name}"`) && plain(text).trim() === value)
  )
}

test.each([
  ['shop', shopPages, { ...shopAnswers, ...bag }],
  ['desk', deskPages, deskAnswers],
] as const)(
  'what was typed into a form of the %s’s stands in it again where it is refused',
  async (_, pages, answers) => {
    const lost: string[] = []
    let sent = 0
    for (const page of pages) {
      const html = await (await atDesk(answers, { scope: 'staff admin' }).get(page)).text()
      for (const form of formsOf(html)) {
        // Every box is ticked, and one takes a picture out.
        const typed = form.fields.filter(([name]) => form.typed.includes(name) && !name.startsWith('picture.'))
        if (typed.length === 0) continue
        sent++
        // Nothing that is to be changed is answered.
        const desk = atDesk(answers, { scope: 'staff admin' })
        const response = await desk.bring(bodyOf(form), form.action ?? page)
        const shown = await response.text()
        for (const [name, value] of typed)
          if (!stands(shown, name, value))
            lost.push(`${page}: ${name}, of ${form.action ?? 'itself'}: ${response.status}`)
      }
    }
    expect(sent).toBeGreaterThan(8)
    expect(lost).toEqual([])
  },
)
