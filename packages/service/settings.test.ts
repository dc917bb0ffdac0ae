import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InvalidSettings, readSettings } from './settings.ts'

const schema = z.object({
  port: z.coerce.number().int(),
  keySecret: z.string().min(8, 'is shorter than 8 characters'),
  mode: z.enum(['development', 'production']).default('development'),
  demo: z.literal('1').optional(),
})
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

  it('whose file cannot be read are told by their name', () => {
    const { MICROMART_KEY_SECRET: _, ...rest } = good
    expect(() => readSettings(schema, { ...rest, MICROMART_KEY_SECRET_FILE: '/nowhere/at/all' })).toThrow(
      /MICROMART_KEY_SECRET_FILE cannot be read/,
    )
  })
})
