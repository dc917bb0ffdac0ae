import { expect, test } from 'vitest'
import { sampleShop } from '../testing/sample-shop.ts'
import { en as shop } from '../words/en.ts'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'
import { hear, walkForms } from './testing/walk-forms.ts'
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
  await walkForms(desk, async (form) => {
    isAway = allAway
    const sent = await hear(desk, form)
    isAway = false
    walked.add(new URL(form.path, 'http://shop.example').pathname)
    const { asked, status, shown } = sent
    if (asked.length === 0 && !(status === 200 && shown.includes('action="/desk')))
      silent.push(`${form.what}: asks nobody`)
    const told = allAway && status === 503 ? shop.errors.unheard : said
    if (asked.length > 0 && !shown.includes(told)) silent.push(form.what)
    return sent
  })
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
