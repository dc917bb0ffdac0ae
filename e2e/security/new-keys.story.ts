import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { decodeProtectedHeader } from 'jose'
import { clientOf } from '../actors/client.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer } from '../actors/people.ts'
import { MeDocument, RefreshSessionDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

export const title =
  'Signing keys are followed by new ones at work: nobody is signed out, unless the old key has leaked'
export const own = { args: ['--replicas', 'users=2'] }
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  const before = await newCustomer(shop)
  say('the next key signs at both replicas, and tokens of the one before are still good')
  const [newest] = await keys(shop, 'rotate')
  await eventually(
    async () => {
      for (let times = 0; times < 4; times++) assert.equal(kidOf(await newCustomer(shop)), newest?.kid)
    },
    { within: 40_000 },
  )
  assert.notEqual(kidOf(before), newest?.kid)
  assert.equal((await before.client.ask(MeDocument, {})).me?.id, before.id)

  say('a key that has leaked is good for nothing, and who was signed in refreshes')
  await keys(shop, 'rotate', '--revoke')
  await eventually(async () => assert.equal((await before.client.send(MeDocument, {})).status, 401), {
    within: 330_000,
  })
  const token = before.tokens.refreshToken
  const { refreshSession } = await clientOf(shop.url).ask(RefreshSessionDocument, { token })
  const again = clientOf(shop.url, outcome(refreshSession, 'SignedIn').tokens.accessToken)
  assert.equal((await again.ask(MeDocument, {})).me?.id, before.id)
}

export const patienceMs = 480_000

async function keys(shop: Shop, ...args: string[]): Promise<{ kid: string }[]> {
  return JSON.parse(await shopCommand(shop, 'keys', ...args, '--json'))
}

const kidOf = ({ tokens }: { tokens: { accessToken: string } }) => decodeProtectedHeader(tokens.accessToken).kid
