import { newId } from '@micromart/ids'
import { customer, type Somebody } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { berlin } from '../testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

interface Kept {
  id: string
  label: string | null
  isDefault: boolean
  address: { city: string }
}

const save = (as: Somebody, input: object) => shop.mutate('saveAddress', { input: { address: berlin, ...input } }, as)
const remove = (as: Somebody, id: string) => shop.mutate('removeAddress', { id }, as)
const labels = ({ user }: { user: { addresses: Kept[] } }) =>
  user.addresses.map(({ label, isDefault }) => (isDefault ? `${label}, the default` : label))
const idOf = (answer: { user: { addresses: Kept[] } }, wanted: string) =>
  answer.user.addresses.find(({ label }) => label === wanted)?.id ?? ''

test('addresses have one default, which moves when asked and is inherited when it goes', async () => {
  const { as } = await shop.newAccount('home@buyers.example')
  expect(labels(await save(as, { label: 'home' }))).toEqual(['home, the default'])
  expect(labels(await save(as, { label: 'gym' }))).toEqual(['home, the default', 'gym'])
  const saved = await save(as, { label: 'work', isDefault: true })
  expect(labels(saved)).toEqual(['home', 'gym', 'work, the default'])
  expect(labels(await remove(as, idOf(saved, 'gym')))).toEqual(['home', 'work, the default'])
  expect(labels(await remove(as, idOf(saved, 'work')))).toEqual(['home, the default'])
  expect(labels(await remove(as, idOf(saved, 'home')))).toEqual([])
})

test('an address that is replaced keeps its place, and what it was', async () => {
  const { as } = await shop.newAccount('moving@buyers.example')
  const id = idOf(await save(as, { label: 'home' }), 'home')
  await save(as, { label: 'work' })
  const moved = await save(as, { id, label: 'new home', address: { ...berlin, city: 'Potsdam' }, isDefault: false })
  expect(labels(moved)).toEqual(['new home, the default', 'work'])
  expect(moved.user.addresses[0]).toMatchObject({ id, address: { city: 'Potsdam' } })
})

test('many that are saved at once have one default among them', async () => {
  const { as } = await shop.newAccount('hasty@buyers.example')
  await Promise.all(Array.from({ length: 8 }, (_, n) => save(as, { label: `n${n}`, isDefault: true })))
  const { user } = await save(as, { label: 'last' })
  expect(user.addresses.filter(({ isDefault }: Kept) => isDefault)).toHaveLength(1)
})

test('addresses of somebody else are not there', async () => {
  const mine = await shop.newAccount('mine@buyers.example')
  const id = idOf(await save(mine.as, { label: 'mine' }), 'mine')
  const { as } = await shop.newAccount('other@buyers.example')
  for (const wanted of [id, newId('adr'), newId('usr'), "' OR 1=1--", 'x'.repeat(10_000)]) {
    expect(await remove(as, wanted)).toMatchObject({ __typename: 'NotFound', of: wanted })
    expect(await save(as, { id: wanted })).toMatchObject({ __typename: 'NotFound', of: wanted })
  }
  expect(labels(await save(mine.as, { id, label: 'still mine' }))).toEqual(['still mine, the default'])
})

test('an address names a country that there is, and a label is short', async () => {
  const { as } = await shop.newAccount('nowhere@buyers.example')
  expect(await save(as, { address: { ...berlin, country: 'ZZ' } })).toMatchObject({
    __typename: 'InvalidInput',
    path: ['address', 'country'],
  })
  expect(await save(as, { label: 'x'.repeat(101) })).toMatchObject({ __typename: 'InvalidInput', path: ['label'] })
})

test('an account keeps fifty, and nobody without one keeps any', async () => {
  const { as } = await shop.newAccount('collector@buyers.example')
  for (let n = 0; n < 50; n++) await save(as, { label: String(n) })
  expect(await save(as, { label: 'one more' })).toMatchObject({ __typename: 'InvalidInput', path: ['address'] })
  await expect(save(customer(newId('usr')), {})).rejects.toThrow('UNAUTHENTICATED')
})

test('an address that is sent again under its key is kept once, also when it is sent twice at once', async () => {
  const { as } = await shop.newAccount('twice@buyers.example')
  const input = { label: 'home', idempotencyKey: 'a form' }
  await Promise.all([save(as, input), save(as, input)])
  expect(labels(await save(as, input))).toEqual(['home, the default'])
  expect(await save(as, { ...input, label: 'work' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  const other = await shop.newAccount('other-twice@buyers.example')
  expect(labels(await save(other.as, input))).toEqual(['home, the default'])
})
