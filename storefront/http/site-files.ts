import type { Context, Hono } from 'hono'
import { brand } from '../brand.ts'
import { languages } from '../words/languages.ts'
import { touchIcon, touchIconSize } from './touch-icon.ts'
import type { Env } from './visit.ts'

interface SiteFiles {
  publicUrl: string | undefined
  /** Where whoever has found a hole tells of it, `mailto:` or `https:`. */
  securityContact: string | undefined
}

const aDay = { 'cache-control': 'public, max-age=86400' }
const dayMs = 24 * 60 * 60_000
/** So long is it good what a security.txt says; RFC 9116 would have it less than a year. */
const goodForMs = 90 * dayMs

/** The label, as small as it gets. */
const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${brand.colour}"/><path d="${brand.mark}" fill="${brand.ink}"/></svg>`

/** Phones that read no SVG ask for it by this address, named or not; undefined where the mark cannot be drawn here. */
export const touchIconPath = '/apple-touch-icon.png'
const drawTouchIcon = touchIcon(brand)
export const hasTouchIcon = drawTouchIcon !== null

/** What phones and browsers call the shop that is put among their apps (https://www.w3.org/TR/appmanifest/). */
const manifest = JSON.stringify({
  ...{ id: '/', start_url: '/', scope: '/', name: brand.name, short_name: brand.name },
  // The way back stays.
  display: 'minimal-ui',
  ...{ theme_color: brand.colour, background_color: brand.colour },
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ...(drawTouchIcon ? [{ src: touchIconPath, sizes: `${touchIconSize}x${touchIconSize}`, type: 'image/png' }] : []),
  ],
})

/** What is asked of any site, by addresses that browsers and tools know by themselves. It is the same for all, so no visit is opened for it. */
export function siteFiles(app: Hono<Env>, { publicUrl, securityContact }: SiteFiles): void {
  app.get('/icon.svg', (context) => context.body(iconSvg, 200, { ...aDay, 'content-type': 'image/svg+xml' }))
  if (drawTouchIcon) {
    let png: Uint8Array<ArrayBuffer> | undefined
    app.get(touchIconPath, (context) => {
      png ??= new Uint8Array(drawTouchIcon())
      return context.body(png, 200, { ...aDay, 'content-type': 'image/png' })
    })
  }
  // Asked for by whatever reads no page before it.
  app.get('/favicon.ico', (context) => {
    for (const [name, said] of Object.entries(aDay)) context.header(name, said)
    return context.redirect('/icon.svg', 301)
  })
  app.get('/site.webmanifest', (context) =>
    context.body(manifest, 200, { ...aDay, 'content-type': 'application/manifest+json' }),
  )
  if (securityContact === undefined) return
  const secure = (context: Context<Env>) => {
    const lines = [
      `Contact: ${securityContact}`,
      // The file is written anew each time that it is asked for, and so is good from then on.
      `Expires: ${new Date(Date.now() + goodForMs).toISOString()}`,
      `Preferred-Languages: ${Object.keys(languages).join(', ')}`,
      ...(publicUrl ? [`Canonical: ${publicUrl}/.well-known/security.txt`] : []),
    ]
    return context.text(`${lines.join('\n')}\n`, 200, aDay)
  }
  app.get('/.well-known/security.txt', secure)
}
