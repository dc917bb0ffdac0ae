import type { ReactNode } from 'react'
import { sectionsFor } from '../desk/sections.ts'
import { deskWordsOf } from '../desk/words/languages.ts'
import type { ChromeFragment as ChromeFragmentType } from '../generated/graphql.ts'
import { type FragmentType, graphql, unmask } from '../generated/index.ts'
import SearchBox from '../islands/search-box.tsx'
import type { Session } from '../session/session.ts'
import { languages } from '../words/languages.ts'
import { aboutPages, pathOf } from './about-pages.ts'
import { Island } from './island.tsx'
import { useVisit } from './shop-context.tsx'

export const ChromeFragment = graphql(`
  fragment Chrome on Query {
    categories { id slug name parent { id } }
    cart { id lines { id quantity } }
    currencies
  }
`)
/** A head names so many; all of them stand at the entrance. */
const mostAisles = 16

/** Null where the router did not answer: the page is drawn without. */
export type ChromeData = FragmentType<typeof ChromeFragment> | null

/** What stands around every page. */
export function Chrome({ data, children }: { data: ChromeData; children: ReactNode }) {
  const { words, formats } = useVisit()
  const chrome = data && unmask(ChromeFragment, data)
  const all = (chrome?.categories ?? []).filter(({ parent }) => parent === null)
  const aisles = all.slice(0, mostAisles)
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Header cart={chrome?.cart} />
      {aisles.length > 0 && (
        <nav className="aisles" aria-label={words.nav.aisles}>
          <ul>
            {aisles.map(({ id, slug, name }) => (
              <li key={id}>
                <AisleLink slug={slug} name={name} />
              </li>
            ))}
            {all.length > aisles.length && (
              <li>
                <a href="/#aisles">{words.nav.allAisles(formats.count(all.length))}</a>
              </li>
            )}
          </ul>
        </nav>
      )}
      <main id="content" tabIndex={-1}>
        <Notice />
        <Partly />
        {children}
      </main>
      <AtWork />
      <Footer aisles={aisles} currencies={chrome?.currencies ?? []} />
    </>
  )
}

function AisleLink({ slug, name }: { slug: string; name: string }) {
  const { url } = useVisit()
  const href = `/c/${encodeURIComponent(slug)}`
  return (
    <a href={href} aria-current={url.pathname === href ? 'page' : undefined}>
      {name}
    </a>
  )
}

function Header({ cart }: { cart: ChromeFragmentType['cart'] | undefined }) {
  const visit = useVisit()
  const { words, session, url } = visit
  const { nav } = words
  const pieces = piecesIn(cart, session)
  return (
    <header className="header">
      <a className="brand" href="/">
        {words.shop}
      </a>
      <Island
        name="search-box"
        of={SearchBox}
        when="touched"
        props={{
          query: url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '',
          label: nav.searchFor,
          button: nav.search,
        }}
      />
      <nav className="header-links" aria-label={nav.account}>
        {sectionsFor(session).length > 0 && <a href="/desk">{deskWordsOf(visit).desk}</a>}
        {session.account ? (
          <a className="who" href="/orders">
            {session.account.name.split(' ')[0]}
          </a>
        ) : (
          <a href="/sign-in">{nav.signIn}</a>
        )}
        <a className="bag" href="/bag" aria-label={pieces === null ? undefined : nav.bagWith(pieces)} data-bag>
          {nav.bag} <span className="bag-count">{pieces}</span>
        </a>
      </nav>
    </header>
  )
}

/** How many pieces somebody has; null where they may have some and nobody can say. */
function piecesIn(cart: ChromeFragmentType['cart'] | undefined, { account, cart: token }: Session): number | null {
  if (cart) return cart.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return account || token ? null : 0
}

/** What the last request came to, said once. */
export function Notice() {
  const { session } = useVisit()
  if (!session.notice) return null
  return (
    <p className="notice" role="status">
      {session.notice}
    </p>
  )
}

/**
 * Where a page says that it is at work on a form that was sent (browser/send-once.ts), or that it could not be (browser/offline.ts), and what it has to say
 * where cookies are refused (browser/no-cookies.ts).
 */
export function AtWork() {
  const { atWork, offline, noCookies } = useVisit().words.errors
  return (
    <p className="at-work" role="status" data-at-work={atWork} data-offline={offline} data-no-cookies={noCookies} />
  )
}

/** That something of the page could not be had. */
export function Partly() {
  const { words, partly } = useVisit()
  if (!partly) return null
  return (
    <p className="notice" role="status">
      {words.errors.partly}
    </p>
  )
}

interface FooterProps {
  aisles: readonly { id: string; slug: string; name: string }[]
  currencies: readonly string[]
}

function Footer({ aisles, currencies }: FooterProps) {
  const { words } = useVisit()
  return (
    <footer className="footer">
      <p className="footer-promise">{words.footer.promise}</p>
      {aisles.length > 0 && (
        <nav aria-label={words.footer.shop}>
          <h2>{words.footer.shop}</h2>
          <ul>
            {aisles.map(({ id, slug, name }) => (
              <li key={id}>
                <AisleLink slug={slug} name={name} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={words.footer.help}>
        <h2>{words.footer.help}</h2>
        <ul>
          <li>
            <a href="/orders">{words.nav.orders}</a>
          </li>
          <li>
            <a href="/bag">{words.nav.bag}</a>
          </li>
        </ul>
      </nav>
      <nav aria-label={words.about.nav}>
        <h2>{words.about.nav}</h2>
        <ul>
          {aboutPages.map((name) => (
            <li key={name}>
              <a href={pathOf(name)}>{words.about.pages[name].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Languages />
      <Currencies codes={currencies} />
      <p className="footer-name" aria-hidden="true">
        {words.shop}
      </p>
    </footer>
  )
}

/** A form that changes what language somebody reads, and leads back to where they were. */
export function Languages() {
  const { words, url, language } = useVisit()
  return (
    <form method="post" action="/language" className="languages">
      <fieldset>
        <legend>{words.nav.languages}</legend>
        <input type="hidden" name="back" value={`${url.pathname}${url.search}`} />
        {Object.entries(languages).map(([code, each]) => (
          <button type="submit" key={code} name="language" value={code} lang={code} aria-pressed={code === language}>
            {each.language}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

/** The same for what prices are wanted in; a shop that sells in one currency leaves no choice. */
function Currencies({ codes }: { codes: readonly string[] }) {
  const { words, url, currency } = useVisit()
  if (codes.length < 2) return null
  return (
    <form method="post" action="/currency" className="languages">
      <fieldset>
        <legend>{words.nav.currencies}</legend>
        <input type="hidden" name="back" value={`${url.pathname}${url.search}`} />
        {codes.map((code) => (
          <button type="submit" key={code} name="currency" value={code} aria-pressed={code === currency}>
            {code}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
