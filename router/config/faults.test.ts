import { describe, expect, it } from 'vitest'
import { faults } from '../testing/config-faults.ts'
import { configOptions } from './options.ts'

/** A configuration that says this of one option, and where that stands. */
function saying(path: readonly string[], value: unknown): { input: unknown; place: string } {
  const steps = path.flatMap((step, nth) => {
    const name = step.replace('[]', '').replace('NAME', path[nth - 1] === 'forward' ? '/x/' : 'x')
    return step.endsWith('[]') ? [name, 0] : [name]
  })
  const input = steps.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  )
  return { input, place: steps.join('.') }
}

const odd = [null, true, '', 'odd', -1, 0.5, 1e99, Number.NaN, [], ['odd', 7], {}, { odd: 1 }, { '': [null] }]

describe('what is wrong with a configuration', () => {
  it.each(configOptions().map(({ path }) => ({ name: path.join('.'), path })))(
    'is said of $name by its place',
    ({ path }) => {
      for (const value of odd) {
        const { input, place } = saying(path, value)
        for (const fault of faults(input)) {
          const [where = '', why = ''] = fault.split(': ', 2)
          expect(
            place.startsWith(where) || where.startsWith(place) || place.startsWith(where.replace(/\.[^.]+$/, '')),
          ).toBe(true)
          expect(why, fault).toMatch(/\w/)
          expect(fault, place).not.toMatch(/invalid input|invalid key|too (small|big)|expected|received|undefined/i)
        }
      }
    },
  )

  it.each([
    [{ limits: { depth: 0 } }, 'limits.depth: must be a whole number from 1, not 0'],
    [{ limits: { depth: 0.5 } }, 'limits.depth: must be a whole number from 1, not 0.5'],
    [{ limits: { depth: '20' } }, 'limits.depth: must be a whole number from 1, not "20"'],
    [
      { limits: { requestTimeoutMs: 1e12 } },
      'limits.requestTimeoutMs: must be a whole number from 1, not 1000000000000',
    ],
    [{ limits: null }, 'limits: must be an object, not null'],
    [{ limits: { depht: 3 } }, expect.stringMatching(/^limits\.depht: unknown key \(there are depth, aliases, /)],
    [{ subgraphs: { a: { retries: 99 } } }, 'subgraphs.a.retries: must be a whole number from 0 to 10, not 99'],
    [
      { subgraphs: { a: { breaker: { failureRate: 0 } } } },
      expect.stringMatching(/: must be a number above 0 to 1, not 0$/),
    ],
    [{ subgraphs: { a: { url: 'ftp://u:secret@a' } } }, 'subgraphs.a.url: must be a URL, not "ftp://…@a"'],
    [{ subgraphs: { a: { urls: [] } } }, 'subgraphs.a.urls: must not be empty'],
    [{ auth: { publishJwks: [] } }, 'auth.publishJwks: must not be empty'],
    [{ hooks: { module: '' } }, 'hooks.module: must not be empty'],
    [
      { subgraphs: { a: { shownErrors: 'none' } } },
      'subgraphs.a.shownErrors: must be a list of string or `all`, not a string',
    ],
    [{ telemetry: { logLevel: 'loud' } }, expect.stringMatching(/: must be one of `fatal`, .*`silent`, not "loud"$/)],
    [{ trustedProxies: ['10.0.0.0/33'] }, 'trustedProxies.0: must be an address or range, not "10.0.0.0/33"'],
    [{ auth: { publishJwks: 7 } }, 'auth.publishJwks: must be a URL or list of URL, not 7'],
    [{ auth: { publishJwks: ['http://a', 'b'] } }, 'auth.publishJwks.1: must be a URL, not "b"'],
    [{ propagateHeaders: ['a b'] }, 'propagateHeaders.0: "a b" is no header\'s name'],
    [{ subgraphs: { all: { headers: { 'a b': 'x' } } } }, 'subgraphs.all.headers.a b: "a b" is no header\'s name'],
    [{ files: { pictures: 'x' } }, 'files.pictures: must be like /pictures/'],
  ])('is %j', (input, fault) => {
    expect(faults(input)).toEqual([fault])
  })

  it('is said of the form that was meant, where there are several', () => {
    const log = (rule: unknown) => ({
      cache: { invalidation: { log: { topics: ['a'], events: { changed: [rule] } } } },
    })
    const at = 'cache.invalidation.log.events.changed.0'
    expect(faults(log({ type: 'A', key: { id: 'data..id' } }))).toEqual([
      expect.stringMatching(`^${at}.key.id: must be like`),
    ])
    expect(faults(log({ tag: '' }))).toEqual([`${at}.tag: must not be empty`])
    for (const rule of [{ type: 'A', key: { id: 'data.id' }, tag: 'A' }, { kind: 'A' }, 7]) {
      expect(faults(log(rule))).toEqual([`${at}: give either type and key, or tag`])
    }
  })

  it('is never what may be a secret', () => {
    const secrets = [
      { cache: 'hunter2' },
      { cache: { invalidation: { token: ['hunter2'] } } },
      { cache: { purge: { url: 'hunter2://a:hunter2@b', headers: { a: 'hunter2\n' } } } },
      { rateLimit: { points: 1, perSeconds: 1, shared: { database: 'hunter2' } } },
      { subgraphs: { all: { headers: 'hunter2' }, a: { shownErrors: 'hunter2' } } },
    ]
    for (const input of secrets) {
      expect(faults(input)).not.toEqual([])
      expect(faults(input).join()).not.toMatch(/hunter2(?!:\/\/…@b)/)
    }
  })

  it('is an issuer that is named twice, and not one that is meant for several', () => {
    const issuer = { issuer: 'a', audience: ['shop', 'desk'], jwksUri: 'http://a' }
    expect(faults({ auth: { issuers: [issuer] } })).toEqual([])
    expect(faults({ auth: { issuers: [issuer, { ...issuer, audience: 'till' }] } })).toEqual([
      'auth.issuers: name each issuer once, with all its audiences',
    ])
  })
})

describe('a variable', () => {
  it('is told where it is not filled in', () => {
    const input = {
      subgraphs: { a: { url: `http://\${HOST}/graphql` } },
      headers: { all: { request: [{ propagate: 'a', default: `\${A}` }] } },
      propagateHeaders: ['a'],
      scalars: { A: { pattern: 'a', example: 'a', description: `\${A}` } },
    }
    expect(faults(input, { HOST: 'a', A: 'a' })).toEqual([
      `subgraphs.a.url: \${HOST} is not filled in here, but in headers and secrets alone`,
      `headers.all.request.0.default: \${A} is not filled in here, but in headers and secrets alone`,
    ])
  })

  it.each([`\${A:-b}`, `\${env.A}`, `\${}`, `\${A`, `Bearer \${A} \${ A }`])('is not written %s', (text) => {
    expect(faults({ subgraphs: { all: { headers: { a: text } } } }, { A: 'a' })).toEqual([
      `subgraphs.all.headers.a: variables are named as in \${NAME}, and no otherwise`,
    ])
  })
})
