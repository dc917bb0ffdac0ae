import { readFile } from 'node:fs/promises'
import { readConfig } from '@micromart/router'
import { fieldErrors, requestErrors } from '@micromart/router/errors'
import { expect, test } from 'vitest'

const { subgraphs, limits, cost, subscriptions } = readConfig('schema/router.yaml', {
  MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43),
})

const page = await readFile('docs/api.md', 'utf8')

/** The page's table of errors: each code, and where it comes, such as `401, or of a field`. */
const told = Object.fromEntries(
  [...page.matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \|/gm)].map(([, code, where]) => [code, where]),
)

test('the page for those who write clients has every code, with its status, and whether it can be of a field alone', () => {
  const ofField = new Set<string>([...fieldErrors, ...(subgraphs.all?.shownErrors ?? [])])
  const statuses = new Map<string, number>(Object.entries(requestErrors).map(([code, { status }]) => [code, status]))
  const codes = [...new Set([...statuses.keys(), ...ofField])]
  const wheres = codes.map((code) => {
    const places = [statuses.get(code) ?? [], ofField.has(code) ? 'of a field' : []].flat()
    return [code, places.join(', or ')]
  })
  expect(told).toEqual(Object.fromEntries(wheres))
})

test('it says the limits that hold', () => {
  const written = (count: number) => count.toLocaleString('en-GB')
  for (const words of [
    `could cost more than ${written(cost.max)} is refused`,
    `at most ${limits.depth} levels deep and ${written(limits.tokens)} tokens long`,
    `${limits.aliases} aliases, ${limits.rootFields} fields at its root, ${written(limits.variables)} variables and names of 256 characters`,
    `at most ${written(limits.variableValues)} values`,
    `more than ${limits.bodyBytes / 1024 / 1024} MiB`,
    `\`first\` from 1 to ${cost.pageSize}`,
    `more than ${subscriptions.perConnection} operations on one websocket`,
  ])
    expect(page.replace(/\s+/g, ' ')).toContain(words)
})
