import type { ReactNode } from 'react'
import { useVisit } from '../../ui/shop-context.tsx'

/** What is said where the router, or the service that a page is about, does not answer. */
export function Unavailable() {
  const { words, url } = useVisit()
  return (
    <Sorry title={words.errors.away} hint={words.errors.awayHint}>
      <a className="button" href={`${url.pathname}${url.search}`}>
        {words.list.again}
      </a>
    </Sorry>
  )
}

export function Missing() {
  const { words } = useVisit()
  return (
    <Sorry title={words.errors.missing} hint={words.errors.missingHint}>
      <a className="button" href="/">
        {words.errors.home}
      </a>
    </Sorry>
  )
}

/** An empty shelf, and what to do about it. */
export function Sorry({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <section className="sorry">
      <h1>{title}</h1>
      <span className="edge" aria-hidden="true" />
      <p>{hint}</p>
      {children}
    </section>
  )
}
