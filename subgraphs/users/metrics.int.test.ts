import { seriesIn } from '@micromart/testing/series'
import { expect, it } from 'vitest'
import { openUsers } from './testing/harness.ts'

it('accounts and sign-ins are counted, these by what came of them', async () => {
  const shop = await openUsers()
  try {
    await shop.newAccount('ada@buyers.example')
    await shop.signIn('ada@buyers.example')
    await shop.signIn('ada@buyers.example', 'not her password at all')
    await shop.signIn('nobody@buyers.example')
    await shop.count()
    const text = await shop.registry.metrics()
    expect(seriesIn(text, 'micromart_sign_ups_total')).toBe(1)
    expect(seriesIn(text, 'micromart_sign_ins_total', { outcome: 'succeeded' })).toBe(1)
    expect(seriesIn(text, 'micromart_sign_ins_total', { outcome: 'wrong_credentials' })).toBe(2)
  } finally {
    await shop.close()
  }
})
