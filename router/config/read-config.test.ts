import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faults } from '../testing/config-faults.ts'
import { ConfigError } from './config-error.ts'
import { parseConfig, readConfig } from './read-config.ts'

function readFrom(text: string | Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'config-'))
  const file = join(folder, 'router.yaml')
  writeFileSync(file, text)
  try {
    return readConfig(file, {})
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bomb = () =>
  [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...['b', 'c', 'd', 'e'].map((it, nth) => `${it}: &${it} [${Array(9).fill(`*${'abcd'[nth]}`)}]`),
  ].join('\n')

describe("the router's configuration", () => {
  it('has a default for every key', () => {
    expect(parseConfig({}, {})).toMatchObject({
      limits: { depth: 20, tokens: 15_000, aliases: 200, bodyBytes: 1_048_576, batch: 0 },
      cost: { max: 100_000, listSize: 10 },
      persistedOperations: { only: false },
      auth: { issuers: [] },
      subgraphs: {},
      watch: false,
    })
  })

  it('reports everything that is wrong at once, each with its path', () => {
    const wrong = {
      limits: { depht: 3, depth: 0 },
      subgraphs: { orders: { url: 'ftp://x', timeoutMs: 'soon' } },
      auth: { issuers: [{ issuer: 'a' }] },
      cache: true,
      watch: 'yes',
    }
    const found = faults(wrong)
    for (const path of [
      'limits.depht',
      'limits.depth',
      'subgraphs.orders.url',
      'subgraphs.orders.timeoutMs',
      'auth.issuers.0.audience',
      'cache',
      'watch',
    ]) {
      expect(
        found.filter((fault) => fault.startsWith(`${path}: `)),
        path,
      ).toHaveLength(1)
    }
  })

  it('takes origins as browsers send them, and nothing that none ever is', () => {
    const origins = [
      '*',
      'loopback',
      'null',
      'https://shop.example',
      'http://localhost:5173',
      'http://[::1]:3000',
      'app://shop',
    ]
    expect(faults({ cors: { origins } })).toEqual([])
    for (const origin of [
      'https://shop.example/',
      'https://shop.example/path',
      'https://Shop.example',
      'https://shop.example:443',
      'https://*.shop.example',
      'shop.example',
      'https://',
      'https://user@shop.example',
    ]) {
      expect(faults({ cors: { origins: [origin] } }), origin).toEqual([
        `cors.origins.0: no origin as browsers send it, such as https://shop.example, is "${origin}"`,
      ])
    }
  })

  it('takes no header for its registry that is not for it to say', () => {
    expect(faults({ supergraph: { headers: { 'Content-Length': '1' } } })).toHaveLength(1)
  })

  it('takes secrets from the environment, and says which is missing', () => {
    const config = { subgraphs: { all: { headers: { 'x-credential': `Key \${SECRET}` } } } }
    expect(parseConfig(config, { SECRET: 'abc' }).subgraphs).toEqual(config.subgraphs)
    expect(faults(config)).toEqual([
      'subgraphs.all.headers.x-credential: the environment has neither SECRET nor SECRET_FILE',
    ])
    expect(faults(config, { SECRET: 'a\nb' })).toEqual(['subgraphs.all.headers.x-credential: not a header value'])
    const purge = { url: 'http://cdn/purge', headers: { 'x-credential': `\${SECRET}` } }
    expect(faults({ cache: { purge } })).toEqual([
      'cache.purge.headers.x-credential: the environment has neither SECRET nor SECRET_FILE',
    ])
  })

  it('takes the database of shared limits from the environment, and never shows its URL', () => {
    const config = { rateLimit: { points: 1, perSeconds: 1, shared: { database: `\${URL}` } } }
    expect(parseConfig(config, { URL: 'postgresql://router:secret@host/rates' }).rateLimit?.shared).toEqual({
      database: `\${URL}`,
      chunk: 0.05,
      deadlineMs: 100,
    })
    expect(faults(config)).toEqual(['rateLimit.shared.database: the environment has neither URL nor URL_FILE'])
    for (const URL of ['mysql://router:secret@host/rates', 'secret']) {
      expect(faults(config, { URL })).toEqual(['rateLimit.shared.database: not a URL of PostgreSQL'])
    }
  })

  it('has tokens of others traded for those of an issuer that there is, and not for themselves', () => {
    const issuers = [{ issuer: 'https://ours.example', audience: 'a', jwksUri: 'http://ours/jwks' }]
    const exchange = { url: 'http://ours/token', headers: { 'x-credential': `\${SECRET}` } }
    expect(parseConfig({ auth: { issuers, exchange } }, { SECRET: 'abc' }).auth.exchange).toEqual({
      ...exchange,
      url: ['http://ours/token'],
      issuers: [],
      prefixes: {},
    })
    const wrong = { ...exchange, issuers: ['https://ours.example'], prefixes: { 'a b': 'urn:example:key' } }
    expect(faults({ auth: { issuers, exchange: wrong } })).toEqual([
      'auth.exchange.headers.x-credential: the environment has neither SECRET nor SECRET_FILE',
      expect.stringMatching(/^auth\.exchange\.prefixes\.a b: /),
    ])
    expect(faults({ auth: { exchange: { url: 'http://ours/token' } } })).toEqual([
      'auth.exchange: needs an issuer whose tokens it trades for',
    ])
    expect(
      faults({ auth: { issuers, exchange: { url: 'http://ours/token', issuers: ['https://ours.example'] } } }),
    ).toEqual(['auth.exchange.issuers: tokens of our own issuers are not traded'])
  })

  it('takes secrets from files that the environment names, and says which cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'))
    const file = join(folder, 'secret')
    const config = { subgraphs: { all: { headers: { 'x-credential': `\${SECRET}` } } } }
    expect(faults(config, { SECRET_FILE: file })).toEqual([
      `subgraphs.all.headers.x-credential: ${file}, which SECRET_FILE names, cannot be read or is empty`,
    ])
    writeFileSync(file, 'abc\nthe one before\n')
    expect(parseConfig(config, { SECRET_FILE: file }).subgraphs).toEqual(config.subgraphs)
    rmSync(folder, { recursive: true })
  })

  it.each([null, [], 'text', 1])('is never %j', (input) => {
    expect(faults(input)).toHaveLength(1)
  })

  it('is read from JSON or YAML', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'))
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    expect(readConfig(write('a.yaml', 'limits:\n  depth: 7\n'), {}).limits.depth).toBe(7)
    expect(readConfig(write('a.json', '{"limits":{"depth":8}}'), {}).limits.depth).toBe(8)
    expect(readConfig(write('empty.yaml', ''), {}).limits.depth).toBe(20)
    expect(() => readConfig(write('bad.yaml', 'limits: {'), {})).toThrow(ConfigError)
    expect(() => readConfig(join(folder, 'none.yaml'), {})).toThrow(ConfigError)
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['by anchors', 'limits: &a { depth: 7 }\n', 7],
    ['after a byte order mark', '\uFEFFlimits:\n  depth: 7\n', 7],
    ['as JSON that is indented by tabs', '{\n\t"limits": {\n\t\t"depth": 7\n\t}\n}', 7],
    ['in lines as Windows ends them', 'limits:\r\n  depth: 7\r\n', 7],
  ])('is read %s', (_how, text, depth) => {
    expect(readFrom(text).limits.depth).toBe(depth)
  })

  it.each([
    ['a key that is there twice', 'limits: { depth: 7, depth: 8 }', /Map keys must be unique at line 1, column 21$/],
    ['JSON with one', '{ "limits": { "depth": 7, "depth": 8 } }', /Map keys must be unique/],
    ['tabs that indent', 'limits:\n\tdepth: 7\n', /Tabs are not allowed as indentation at line 2/],
    ['two documents', 'limits: {}\n---\ncost: {}\n', /several documents, of which only one would be read$/],
    ['an anchor that is nowhere', 'limits: *a\n', /Unresolved alias .* a/],
    ['aliases of aliases', `${bomb()}`, /Excessive alias count/],
    ["another program's tags", 'subgraphs: { all: { headers: { a: !env SECRET } } }', /Unresolved tag: !env at line 1/],
    ['keys that are no texts', '? [limits]\n: {}\n', /unknown key/],
    ['another encoding', Buffer.from('graphiql: { title: Caf\xe9 }', 'latin1'), /: it is not UTF-8$/],
  ])('is refused with %s', (_what, text, why) => {
    expect(() => readFrom(text)).toThrow(ConfigError)
    expect(() => readFrom(text)).toThrow(why)
  })

  it('is laid over another, key by key, and lists as a whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'))
    const [under, over] = [join(folder, 'under.yaml'), join(folder, 'over.yaml')]
    writeFileSync(under, 'limits: { depth: 7, aliases: 3 }\npropagateHeaders: [a, b]\n')
    writeFileSync(over, 'limits: { depth: 9 }\npropagateHeaders: [c]\n')
    const config = readConfig(`${under},${over}`, {})
    expect(config.limits).toMatchObject({ depth: 9, aliases: 3 })
    expect(config.propagateHeaders).toEqual(['c'])
    rmSync(folder, { recursive: true })
  })

  it('says what custom scalars look like, and of each pattern that cannot be used why', () => {
    const scalars = {
      Decimal: { pattern: '\\d{1,15}', example: '19' },
      DateTime: { format: 'date-time', description: 'an instant' },
    }
    expect(parseConfig({ scalars }, {}).scalars).toEqual(scalars)
    const wrong = {
      Broken: { pattern: '(', example: 'x' },
      Slow: { pattern: '(a+)+' },
      Typed: { pattern: 1 },
      Other: { format: 'date' },
      Nothing: { example: 'x' },
      Both: { pattern: 'a', format: 'date-time' },
      Misfit: { pattern: '[A-Z]{3}', example: 'eur' },
      Late: { format: 'date-time', example: '2026-13-40' },
      Misspelt: { pattern: 'a', exampel: 'a' },
    }
    expect(faults({ scalars: wrong })).toEqual([
      'scalars.Broken.pattern: Invalid regular expression: /(/u: Unterminated group',
      expect.stringMatching(/^scalars\.Slow\.pattern: .*upper bound/),
      expect.stringMatching(/^scalars\.Typed\.pattern: /),
      expect.stringMatching(/^scalars\.Other\.format: /),
      'scalars.Nothing: give either a pattern or a format',
      'scalars.Both: give either a pattern or a format',
      'scalars.Misfit.example: does not fit',
      'scalars.Late.example: does not fit',
      'scalars.Misspelt.exampel: unknown key (there are pattern, format, example, description)',
    ])
  })

  it('gives one url or several, not both, and none to all', () => {
    expect(faults({ subgraphs: { orders: { url: 'http://a', urls: ['http://b'] } } })).toEqual([
      'subgraphs.orders.urls: give either url or urls',
    ])
    expect(faults({ subgraphs: { all: { url: 'http://a' } } })).toEqual([
      'subgraphs.all.url: every subgraph has an address of its own',
    ])
  })
})
