import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InvalidSettings } from './invalid-settings.ts'
import { addresses, databaseUrl, processSettings, publicOrigin, secret } from './process-settings.ts'
import { readSettings, tlsFiles } from './settings.ts'

const schema = z.object({
  port: z.coerce.number().int(),
  keySecret: z.string().min(8, 'is shorter than 8 characters'),
  mode: z.enum(['development', 'production']).default('development'),
  demo: z.literal('1').optional(),
})
const strong = 'dGhpcyBpcyBub3QgYSBzZWNyZXQgZWl0aGVyLCBidXQgbG9uZw'
const good = { MICROMART_PORT: '4000', MICROMART_KEY_SECRET: 'long enough' }

describe('settings', () => {
  it('are read from variables with our prefix, and nothing else is looked at', () => {
    const read = readSettings(schema, { ...good, PATH: '/bin' })
    expect(read).toEqual({ port: 4000, keySecret: 'long enough', mode: 'development' })
  })

  it('that are missing, wrong or unknown are all told at once, and never their values', () => {
    const environment = { MICROMART_KEY_SECRET: 'hunter2', MICROMART_KEYSECRET: 'hunter2' }
    let told = ''
    try {
      readSettings(schema, environment)
    } catch (error) {
      if (error instanceof InvalidSettings) told = error.message
    }
    expect(told).toContain('MICROMART_PORT is missing')
    expect(told).toContain('MICROMART_KEY_SECRET is shorter than 8 characters')
    expect(told).toContain('MICROMART_KEYSECRET is not a setting')
    expect(told).not.toContain('hunter2')
  })

  it('that only a demo has are refused in production mode', () => {
    const environment = { ...good, MICROMART_MODE: 'production', MICROMART_DEMO: '1' }
    expect(() => readSettings(schema, environment)).toThrow(/MICROMART_DEMO/)
  })

  it.each([
    ['MICROMART_KEY_SECRET', 'only-thirty-one-bytes-in-this-1', /shorter than 32 bytes\nMake each secret with/],
    ['MICROMART_KEY_SECRET', 'x'.repeat(64), /over and over/],
    ['MICROMART_KEY_SECRET', 'abcabcabc'.repeat(8), /over and over/],
    ['MICROMART_KEY_SECRET', 'please-change-me-before-you-go-live-ok', /an example/],
    ['MICROMART_KEY_SECRET', `${strong}\nshort-second-line`, /shorter than 32 bytes/],
    ['MICROMART_DATABASE_URL', 'postgres://users:postgres@db/users', /a password that everybody knows/],
    ['MICROMART_ROUTER_HEADER', 'hunter2', /shorter than 32 bytes/],
  ])('that are secrets must be secret in production mode: %s', (variable, weak, told) => {
    const schema = z.object({ mode: processSettings.shape.mode, keySecret: secret, databaseUrl })
    const strongOnes = {
      MICROMART_KEY_SECRET: strong,
      MICROMART_DATABASE_URL: `postgres://users:${strong}@db/users`,
      MICROMART_ROUTER_HEADER: strong,
    }
    const read = (environment: NodeJS.ProcessEnv) =>
      readSettings(schema, environment, { others: ['MICROMART_ROUTER_HEADER'] })
    const production = { ...strongOnes, MICROMART_MODE: 'production' }
    expect(read(production).keySecret).toBe(strong)
    expect(() => read({ ...production, [variable]: weak })).toThrow(told)
    expect(() => read({ ...production, [variable]: weak })).toThrow(variable)
    expect(() => read({ ...production, [variable]: weak })).not.toThrow(weak)
  })

  it('that are missing secrets are told with how to make one', () => {
    const schema = z.object({ mode: processSettings.shape.mode, keySecret: secret })
    expect(() => readSettings(schema, { MICROMART_MODE: 'production' })).toThrow(
      /MICROMART_KEY_SECRET is missing\nMake each secret with: node -p/,
    )
  })

  it('come from the file that NAME_FILE names as well, without its last line break', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'))
    const file = join(folder, 'secret')
    await writeFile(file, 'from a file\n')
    const { MICROMART_KEY_SECRET: _, ...rest } = good
    expect(readSettings(schema, { ...rest, MICROMART_KEY_SECRET_FILE: file }).keySecret).toBe('from a file')
    await rm(folder, { recursive: true })
  })

  it('for TLS go together', () => {
    const two = { TLS_CERT_FILE: '/a', TLS_KEY_FILE: '/b' }
    expect(() => readSettings(schema, { ...good, ...two })).toThrow(/TLS_CA_FILE is missing/)
    expect(() => tlsFiles(two)).toThrow(InvalidSettings)
    expect(tlsFiles({})).toBeUndefined()
    expect(tlsFiles({ ...two, TLS_CA_FILE: '/c' })).toEqual({ certFile: '/a', keyFile: '/b', caFile: '/c' })
  })

  it('for metrics over TLS mean nothing without it', () => {
    const schema = z.object({ metricsPort: processSettings.shape.metricsPort })
    const read = (more: object) => readSettings(schema, { MICROMART_METRICS_PORT: '4003', ...more }).metricsPort
    expect(() => read({})).toThrow(/MICROMART_METRICS_PORT needs TLS_CERT_FILE/)
    expect(read({ TLS_CERT_FILE: '/a', TLS_KEY_FILE: '/b', TLS_CA_FILE: '/c' })).toBe(4_003)
  })

  it('that say where the shop is are a host’s root, and nothing in it', () => {
    const schema = z.object({ publicUrl: publicOrigin })
    const read = (url: string) => readSettings(schema, { MICROMART_PUBLIC_URL: url }).publicUrl
    expect(read('https://Shop.example:443/')).toBe('https://shop.example')
    expect(read('http://127.0.0.1:4002')).toBe('http://127.0.0.1:4002')
    for (const url of [
      'https://shop.example/shop',
      'https://shop.example/?a=b',
      'https://a:b@shop.example',
      'ftp://shop.example',
      'shop.example',
    ])
      expect(() => read(url), url).toThrow('MICROMART_PUBLIC_URL is')
  })

  it('that are addresses are one URL or several', () => {
    const schema = z.object({ cartUrl: addresses })
    const read = (cart: string) => readSettings(schema, { MICROMART_CART_URL: cart }).cartUrl
    expect(read('http://cart:4000/graphql')).toEqual(['http://cart:4000/graphql'])
    expect(read('https://one:1/, https://two:2/')).toEqual(['https://one:1/', 'https://two:2/'])
    expect(() => read('http://one/,nonsense')).toThrow(/MICROMART_CART_URL is no http/)
  })

  it('whose file cannot be read are told by their name', () => {
    const { MICROMART_KEY_SECRET: _, ...rest } = good
    expect(() => readSettings(schema, { ...rest, MICROMART_KEY_SECRET_FILE: '/nowhere/at/all' })).toThrow(
      /MICROMART_KEY_SECRET_FILE cannot be read/,
    )
  })
})
