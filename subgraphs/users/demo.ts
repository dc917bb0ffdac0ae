import { saveAddress } from './addresses/save-address.ts'
import type { Deps } from './deps.ts'
import { addUser, credentialsOf } from './user-store.ts'

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
export async function seedDemoAccounts(deps: Deps): Promise<void> {
  const known = await Promise.all(accounts.map(({ email }) => credentialsOf(deps.db, email)))
  if (known.every((account) => account !== null)) return
  const passwordHash = await deps.passwords.hash(password, 'demo')
  for (const account of accounts) {
    const opened = { ...account, emailVerified: true, language: null, passwordHash }
    const user = await deps.db.transaction().execute((trx) => addUser(trx, deps, opened))
    if (user?.role === 'CUSTOMER') await saveAddress(deps, user.id, { label: 'Home', address: home })
  }
}
