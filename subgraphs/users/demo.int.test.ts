import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { seedDemoAccounts } from './demo.ts'
import { openUsers } from './testing/harness.ts'

test('a demo has its accounts from the start, once, and its customer somewhere to send to', async () => {
  const shop = await openUsers({ environment: { MICROMART_DEMO: '1' } })
  await seedDemoAccounts(shop.deps)
  const { tokens } = await shop.signIn('staff@micromart.example', 'micromart-demo-1')
  const { sid, sub } = decodeJwt(tokens.accessToken)
  const clerk = await shop.promoted({ id: String(sub), sessionId: String(sid) }, 'STAFF')
  const { data } = await shop.ask(
    '{ users { edges { node { email role emailVerified addresses { isDefault } } } } }',
    {},
    clerk.as,
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
