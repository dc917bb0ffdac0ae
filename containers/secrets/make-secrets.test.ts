import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeCertificates, makeSecrets } from './make-secrets.ts'

/** Twice a key for every process, on a busy machine. */
const timeout = 180_000

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-secrets-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('secrets are made once and kept', async () => {
  expect(await makeSecrets(folder)).toBeGreaterThan(20)
  const before = await readFile(join(folder, 'orders', 'database-url'), 'utf8')
  expect(await makeSecrets(folder)).toBe(0)
  expect(await readFile(join(folder, 'orders', 'database-url'), 'utf8')).toBe(before)
})

it('certificates are new each time, by the same authority, whose key nobody else gets', { timeout }, async () => {
  const certificateOf = async (file: string) => new X509Certificate(await readFile(join(folder, file)))
  await makeCertificates(folder)
  const [authority, first] = [await certificateOf('orders/ca.crt'), await certificateOf('orders/tls.crt')]
  await makeCertificates(folder)
  const second = await certificateOf('orders/tls.crt')
  expect((await certificateOf('router/ca.crt')).fingerprint256).toBe(authority.fingerprint256)
  expect(second.serialNumber).not.toBe(first.serialNumber)
  for (const certificate of [first, second]) {
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect(certificate.checkHost('orders')).toBe('orders')
    expect(certificate.checkHost('payments')).toBeUndefined()
  }
  expect((await readdir(join(folder, 'orders'))).sort()).toEqual(['ca.crt', 'tls.crt', 'tls.key'])
})
