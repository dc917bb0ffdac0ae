import { useSyncExternalStore } from 'react'
import type { Kept } from './placeholders.ts'

const place = 'graphiql:kept'
const listeners = new Set<() => void>()
let current: Kept = JSON.parse(sessionStorage.getItem(place) ?? '{}')

/** What answers have given to later operations; gone with the browser's tab. */
export const kept = () => current

export function keep(more: Kept): void {
  if (Object.keys(more).length > 0) become({ ...current, ...more })
}

function become(next: Kept): void {
  current = next
  sessionStorage.setItem(place, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names what is kept, and lets go of it: without a token nobody is signed in. */
export function KeptValues() {
  const names = Object.keys(useSyncExternalStore(subscribe, kept))
  if (names.length === 0) return null
  return (
    <p className="kept">
      Kept from answers:{' '}
      {names.map((name) => (
        <code key={name} title={JSON.stringify(current[name])}>{`{{${name}}}`}</code>
      ))}
      <button type="button" onClick={() => become({})}>
        {names.includes('token') ? 'Forget them and sign out' : 'Forget them'}
      </button>
    </p>
  )
}
