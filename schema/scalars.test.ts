import { readFile } from 'node:fs/promises'
import { readConfig } from '@micromart/router'
import { loadSupergraph } from '@micromart/router/supergraph'
import { scalars } from '@micromart/service/scalars'
import { isScalarType, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import common from './common.graphql'

const { scalars: shapes } = readConfig('schema/router.yaml', { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) })
const { apiSchema } = loadSupergraph(await readFile('schema/supergraph.graphql', 'utf8'), shapes)

type ScalarName = keyof typeof scalars

/** Why a value is refused, or null. */
const told = (read: () => unknown) => {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}
const byRouter = (name: ScalarName, value: unknown) =>
  told(() => {
    const type = apiSchema.getType(name)
    return isScalarType(type) ? type.parseValue(value) : null
  })
const byServices = (name: ScalarName, value: unknown) => told(() => scalars[name].parseValue(value))

describe('a custom scalar of the shop', () => {
  it('has its shape in the configuration of the router', () => {
    const declared = parse(common).definitions.filter((it) => it.kind === Kind.SCALAR_TYPE_DEFINITION)
    expect(Object.keys(shapes)).toEqual(declared.map(({ name }) => name.value))
    expect(Object.keys(shapes)).toEqual(Object.keys(scalars))
  })

  it.each<[ScalarName, unknown[]]>([
    ['Decimal', ['19.90', '-0', '123456789012345.123456']],
    ['CurrencyCode', ['EUR', 'XXX']],
    ['CountryCode', ['DE']],
    ['DateTime', ['2026-07-01T12:30:00Z', '2026-07-01T12:30:00.123+02:00', '2024-02-29T00:00:00z']],
  ])('%s is taken by the router and by the services alike: %j', (name, values) => {
    for (const value of values) expect([byRouter(name, value), byServices(name, value)]).toEqual([null, null])
  })

  it.each<[ScalarName, unknown[]]>([
    [
      'Decimal',
      ['', '1.', '.5', '12,50', '1e3', ' 1', '1\n', '1234567890123456', '1.1234567', '٣', 19.9, 1, {}, ['1']],
    ],
    ['CurrencyCode', ['', 'eur', 'EURO', 'EU', 'EUR ', 'ÄUR', 978]],
    ['CountryCode', ['', 'de', 'DEU', 'D', 49]],
    [
      'DateTime',
      [
        ...['', 'soon', '2026-07-01', 'Jul 1, 2026', '1782907200000', '2026-13-40T00:00:00Z', '2026-02-30T00:00:00Z'],
        ...['2026-07-01T12:30:61Z', '2026-07-01T12:30:00', '2026-07-01 12:30:00Z', 0, {}, null],
      ],
    ],
  ])('%s is refused by both, in the same words: %j', (name, values) => {
    for (const value of values) {
      const message = byRouter(name, value)
      expect(message).toMatch(new RegExp(`^${name} must be `))
      expect(byServices(name, value)).toBe(message)
    }
  })
})
