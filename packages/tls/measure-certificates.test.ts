import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { newAuthority } from './authority.ts'
import type { Identity, Material } from './identity.ts'
import { endsOf, measureCertificates } from './measure-certificates.ts'

const from = new Date('2026-01-01T00:00:00Z')
const good = (until: string) => ({ from, until: new Date(until) })
const old = newAuthority('ours', good('2026-06-01T00:00:00Z'))
const next = newAuthority('next', good('2036-01-01T00:00:00Z'))
const issued = old.issue(['cart'], good('2026-03-01T00:00:00Z'))

it('of a chain the first that ends counts, and of those who may have issued it the one that has', () => {
  const chain = { cert: `${issued.cert}\n${old.cert}`, ca: `${old.cert}\n${next.cert}` }
  expect(endsOf(chain)).toEqual({ own: new Date('2026-03-01T00:00:00Z'), authority: new Date('2026-06-01T00:00:00Z') })
  expect(endsOf({ ...chain, ca: next.cert }).authority).toEqual(new Date('2036-01-01T00:00:00Z'))
})

it('what is told is of the certificate that is in use now', async () => {
  const registry = new Registry()
  const tell = measureCertificates(registry)
  const ends = async (certificate: string) =>
    seriesIn(await registry.metrics(), 'tls_certificate_not_after_timestamp_seconds', { certificate })
  expect(await registry.metrics()).not.toMatch(/^tls_/m)
  let material: Material = issued
  tell({ current: () => material } as Identity)
  expect(await ends('own')).toBe(Date.parse('2026-03-01T00:00:00Z') / 1_000)
  expect(await ends('authority')).toBe(Date.parse('2026-06-01T00:00:00Z') / 1_000)
  material = next.issue(['cart'], good('2027-03-01T00:00:00Z'))
  expect(await ends('own')).toBe(Date.parse('2027-03-01T00:00:00Z') / 1_000)
})
