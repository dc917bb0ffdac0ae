import type { ReactNode } from 'react'
import { useVisit } from '../../ui/shop-context.tsx'

/** What an account has pages for, in the order of its menu. */
const rooms = [
  ['orders', '/orders'],
  ['profile', '/account'],
  ['addresses', '/account/addresses'],
  ['cards', '/account/cards'],
  ['notices', '/account/notices'],
  ['devices', '/account/devices'],
] as const

/** The menu of whoever has signed in. */
export function Rooms() {
  const { words, url } = useVisit()
  // A form that is shown again, with what is the matter, is at an address of its own in its room.
  const [here] = rooms
    .map(([, path]) => path)
    .filter((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)
  return (
    <nav className="rooms" aria-label={words.account.rooms.title}>
      {rooms.map(([name, path]) => (
        <a key={name} href={path} aria-current={path === here ? 'page' : undefined}>
          {words.account.rooms[name]}
        </a>
      ))}
      <form method="post" action="/sign-out">
        <button type="submit" className="quiet">
          {words.nav.signOut}
        </button>
      </form>
    </nav>
  )
}

/** One of them. */
export function Room({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="room">
      <Rooms />
      <h1>{title}</h1>
      {children}
    </div>
  )
}
