import type { ReactNode } from 'react'
import { AtWork, Languages, Notice, Partly } from '../../ui/chrome.tsx'
import { isIn, sectionsFor } from '../sections.ts'
import { useDesk } from './use-desk.ts'

/** What stands around every page of the desk: the shelf's upright, from which its parts hang. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { desk, visit } = useDesk()
  const { words, session, url } = visit
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="desk-head">
        <a className="brand" href="/" aria-label={`${words.shop}: ${desk.toShop}`}>
          {words.shop}
        </a>
        <search className="desk-find">
          <form action="/desk/find">
            <input
              name="q"
              type="search"
              aria-label={desk.findLabel}
              aria-keyshortcuts="/"
              placeholder={desk.findLabel}
              title={desk.findHint}
              maxLength={200}
              required
              data-find
            />
            <button type="submit">{desk.find}</button>
          </form>
        </search>
        <form method="post" action="/sign-out" className="desk-who">
          <span>{session.account?.name}</span>
          <button type="submit" className="quiet">
            {words.nav.signOut}
          </button>
        </form>
      </header>
      <nav className="desk-rail" aria-label={desk.sections}>
        <ul>
          <li>
            <a href="/desk" aria-current={url.pathname === '/desk' ? 'page' : undefined}>
              {desk.nav.today}
            </a>
          </li>
          {sectionsFor(session).map(({ path, name }) => (
            <li key={path}>
              <a href={path} aria-current={isIn(path, url.pathname) ? 'page' : undefined}>
                {desk.nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1} className="desk-page">
        <Notice />
        <Partly />
        {children}
      </main>
      <AtWork />
      <footer className="desk-foot">
        <Languages />
      </footer>
    </div>
  )
}
