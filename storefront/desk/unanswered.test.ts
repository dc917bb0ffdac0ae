import { expect, test } from 'vitest'
import { formsOf, type SentForm } from '../testing/forms-of.ts'
import { sampleShop } from '../testing/sample-shop.ts'
import { pages } from './testing/pages.ts'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'
import { de } from './words/de/index.ts'
import { en } from './words/en/index.ts'

/** An import goes on by steps of its own, each of which says why it has stopped; its own tests hold that. */
const isByStep = (path: string) => path.startsWith('/desk/import')

interface Walk {
  language?: 'en' | 'de'
  /** What has to be said. */
  said: string
  /** Whether, once a form is there, not even its page is answered any more. */
  allAway?: boolean
}

/** Sends forms where the router answers what pages ask and nothing else. `silent` are those of which nothing is told. */
async function walk({ language = 'en', said, allAway = false }: Walk) {
  const walked = new Set<string>()
  const silent: string[] = []
  let isAway = false
  const answered = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, () => (isAway ? null : answer())]),
  )
  const desk = atDesk(answered, { scope: 'staff admin', language })

  async function send(page: string, form: SentForm): Promise<void> {
    const path = form.action ?? page
    if (!path.startsWith('/desk')) return
    const sent = new URLSearchParams(form.fields.map(([name, value]) => [name, value]))
    const what = `${path} ${sent.get('do') ?? ''}`
    const body = new FormData()
    for (const [name, value] of form.fields) body.append(name, value)
    desk.asked.length = 0
    isAway = allAway
    const response = await desk.bring(form.multipart ? body : sent.toString(), path)
    walked.add(new URL(path, 'http://shop.example').pathname)
    isAway = false
    const shown = await response.text()
    const text = shown.replace(/&#x27;/g, "'")
    const asks = desk.asked.some(({ operation }) => !Object.hasOwn(answers, operation))
    if (asks) {
      const isTold = desk.noticeOf(response) === said || text.includes(said)
      if (!isTold && !(allAway && response.status === 503)) silent.push(what)
      return
    }
    // What asks nobody is a question: whether somebody is sure.
    const further = response.status === 200 ? formsOf(shown).filter(({ action }) => action?.startsWith('/desk')) : []
    if (further.length === 0) silent.push(`${what}: asks nobody`)
    for (const next of further) await send(path, next)
  }

  for (const page of pages) for (const form of formsOf(await (await desk.get(page)).text())) await send(page, form)
  return { walked, silent }
}

test.each([
  ['en', en.refusals.noAnswer],
  ['de', de.refusals.noAnswer],
] as const)('no form of the desk’s is silent where nobody answers, in %s', async (language, said) => {
  const { walked, silent } = await walk({ language, said })
  expect(silent).toEqual([])
  // Each place that takes a form was walked to.
  const { app } = sampleShop({})
  const places = app.routes
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/desk'))
    .map(({ path }) => path)
  const isWalked = (place: string) =>
    [...walked].some((path) => new RegExp(`^${place.replace(/:\w+/g, '[^/]+')}$`).test(path))
  expect(places.length).toBeGreaterThan(10)
  expect(places.filter((place) => !isByStep(place) && !isWalked(place))).toEqual([])
})

test('nor where the shop is away altogether by then', async () => {
  expect((await walk({ said: en.refusals.noAnswer, allAway: true })).silent).toEqual([])
})

test('what no form of an order’s page asks for is not said to be done', async () => {
  const { send, noticeOf, asked } = atDesk(answers)
  const response = await send('/desk/orders/ord_1', { do: 'constructor' })
  expect([response.status, noticeOf(response), asked]).toEqual([303, undefined, []])
})
