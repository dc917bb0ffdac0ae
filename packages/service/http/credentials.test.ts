import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callerOf } from '@micromart/auth'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCredentials } from './credentials.ts'

const old = 'V3hvbGQtb25lLXdoaWNoLWlzLXJlYWxseS1sb25nLWVub3VnaA'
const next = 'bmV4dC1vbmUtd2hpY2gtaXMtcmVhbGx5LWxvbmctZW5vdWdo'
const other = 'c2VydmljZS1vbmUtd2hpY2gtaXMtcmVhbGx5LWxvbmctZW5vdWdo'

let folder: string
let file: string
const log = { info: vi.fn(), error: vi.fn() }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'))
  file = join(folder, 'router')
  await writeFile(file, old)
  log.error.mockClear()
})
afterEach(() => rm(folder, { recursive: true }))

const open = () =>
  openCredentials(
    { mode: 'production', routerCredential: old, serviceCredential: other },
    { MICROMART_ROUTER_CREDENTIAL_FILE: file, MICROMART_SERVICE_CREDENTIAL: other },
    log,
    10,
  )

describe('a credential in a file', () => {
  it('is replaced at work: both are accepted while both stand there, then only the new one', async () => {
    const credentials = open()
    expect(callerOf(old, credentials)).toBe('router')
    expect(callerOf(next, credentials)).toBeNull()
    await writeFile(file, `${old}\n${next}\n`)
    await eventually(() => expect(callerOf(next, credentials)).toBe('router'))
    expect(callerOf(old, credentials)).toBe('router')
    await writeFile(file, next)
    await eventually(() => expect(callerOf(old, credentials)).toBeNull())
    expect(callerOf(next, credentials)).toBe('router')
    expect(callerOf(other, credentials)).toBe('service')
  })

  it.each(['', 'hunter2', 'change-me-please-change-me-please-change-me'])(
    'that becomes %j stays what it was, and that is told without it',
    async (bad) => {
      const credentials = open()
      await writeFile(file, bad)
      await eventually(() => expect(log.error).toHaveBeenCalled())
      expect(callerOf(old, credentials)).toBe('router')
      if (bad) expect(JSON.stringify(log.error.mock.calls)).not.toContain(bad)
    },
  )
})
