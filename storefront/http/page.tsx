import type { Context } from 'hono'
import type { ComponentType, ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { brand } from '../brand.ts'
import { Chrome, type ChromeData } from '../ui/chrome.tsx'
import { SceneProvider } from '../ui/shop-context.tsx'
import type { Assets } from './assets.ts'
import { hasTouchIcon, touchIconPath } from './site-files.ts'
import type { Env } from './visit.ts'

/** What stands around a page, and what it looks like and runs beside what all pages do. */
export interface Frame {
  Around: ComponentType<{ children: ReactNode }>
  besides(assets: Assets): { style: string; script: string }
}

export interface Page {
  title: string
  description?: string | undefined
  chrome: ChromeData
  /** In place of the shop's own. */
  frame?: Frame
  status?: 200 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503
  /** Shows what is one person's: no cache ever keeps it, and no search engine is to find it. Others may be kept by the browser that asked, to go back to. */
  personal?: boolean
  /** Has something in it that is good for once: whoever goes back to it has it anew. */
  once?: boolean
  /** Is not to be found by search engines, though it is everybody's. */
  unlisted?: boolean
  body: ReactNode
}

/** Draws pages. */
export type Draw = (context: Context<Env>, page: Page) => Promise<Response>

/** In how many seconds whoever asks had better come back, as the page says it. */
const comeBack: Partial<Record<number, string>> = { 429: '60', 503: '10' }

export function drawing(assets: Assets): Draw {
  return async (context, { title, description, chrome, frame, status = 200, personal, once, unlisted, body }) => {
    const visit = context.get('visit')
    const { nonce, language, words } = visit
    // What stands in place of the page has said it already.
    if (status === 503) visit.partly = false
    // Nor can it show what came of a form that was sent.
    if (status === 503 && context.req.method === 'POST')
      visit.session = { ...visit.session, notice: words.errors.unheard }
    const besides = frame?.besides(assets)
    const document = (
      <SceneProvider value={{ visit, assets }}>
        <html lang={language}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title.includes(words.shop) ? title : `${title} · ${words.shop}`}</title>
            {description && <meta name="description" content={description} />}
            {(personal || unlisted) && <meta name="robots" content="noindex" />}
            <meta name="theme-color" content={brand.colour} />
            <link rel="icon" href="/icon.svg" type="image/svg+xml" />
            {hasTouchIcon && <link rel="apple-touch-icon" href={touchIconPath} />}
            <link rel="manifest" href="/site.webmanifest" />
            <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
            <link rel="stylesheet" href={assets.style} />
            {besides && <link rel="stylesheet" href={besides.style} />}
            {/* They begin once all of the page is there, which a browser that has them already may be before. */}
            <script type="module" src={assets.boot} nonce={nonce} />
            {besides && <script type="module" src={besides.script} nonce={nonce} />}
          </head>
          <body>{frame ? <frame.Around>{body}</frame.Around> : <Chrome data={chrome}>{body}</Chrome>}</body>
        </html>
      </SceneProvider>
    )
    const stream = await renderToReadableStream(document, { nonce })
    await stream.allReady
    if (visit.session.notice) visit.session = { ...visit.session, notice: undefined }
    context.header('content-type', 'text/html; charset=utf-8')
    context.header('cache-control', personal || once ? 'private, no-store' : 'private, no-cache')
    const wait = comeBack[status]
    if (wait) context.header('retry-after', wait)
    return context.body(stream, status)
  }
}
