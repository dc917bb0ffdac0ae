import { staff } from '@micromart/service/testing'
import { expect, test } from 'vitest'
import { seedDemoAccounts } from './demo.ts'
import { openUsers } from './testing/harness.ts'

test('a demo has its accounts from the start, once, and its customer somewhere to send to', async () => {
  const shop = await openUsers({ environment: { MICROMART_DEMO: '1' } })
  await seedDemoAccounts(shop.deps)
  const { data } = await shop.ask(
    '{ users { edges { node { email role emailVerified addresses { isDefault } } } } }',
    {},
    staff(),
  )
  const accounts = data.users.edges.map(({ node }: { node: object }) => node)
  expect(accounts).toHaveLength(3)
  expect(accounts).toContainEqual({
    email: 'customer@micromart.example',
    role: 'CUSTOMER',
    emailVerified: true,
    addresses: [{ isDefault: true }],
  })
  expect(await shop.signIn('admin@micromart.example', 'micromart-demo-1')).toMatchObject({ user: { role: 'ADMIN' } })
  await shop.close()
})
