import { newId } from '@micromart/ids'
import type { Accounts } from './accounts.ts'
import { saveAddress } from './addresses.ts'
import { emailKey } from './email.ts'
import { hashPassword } from './password-hash.ts'
import { addUser } from './store.ts'

const password = 'micromart-demo-1'
const accounts = [
  { name: 'Carla Customer', email: 'customer@micromart.example', role: 'CUSTOMER' },
  { name: 'Stefan Staff', email: 'staff@micromart.example', role: 'STAFF' },
  { name: 'Ada Admin', email: 'admin@micromart.example', role: 'ADMIN' },
] as const

const home = {
  name: 'Carla Customer',
  line1: 'Oranienstraße 25',
  city: 'Berlin',
  postalCode: '10999',
  country: 'DE',
}

/** Opens the demo accounts unless they are there. Only ever called outside production mode. */
export async function seedDemoAccounts(parts: Accounts): Promise<void> {
  const known = await parts.db
    .selectFrom('users')
    .select('email_key')
    .where(
      'email_key',
      'in',
      accounts.map(({ email }) => email),
    )
    .execute()
  if (known.length === accounts.length) return
  const password_hash = await hashPassword(password)
  for (const account of accounts) {
    const user = await parts.db.transaction().execute((trx) =>
      addUser(trx, {
        ...account,
        id: newId('usr'),
        email_key: emailKey(account.email),
        email_verified: true,
        password_hash,
      }),
    )
    if (user?.role === 'CUSTOMER') await saveAddress(parts, user.id, { label: 'Home', address: home })
  }
}
