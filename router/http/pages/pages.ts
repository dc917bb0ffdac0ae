import { openPeer } from '@micromart/peers'
import type { Identity } from '@micromart/tls'
import type { RouterConfig } from '../../config/schema.ts'
import { folderPages } from './folders.ts'
import { graphiqlIn } from './graphiql.ts'
import { homePage } from './home.ts'
import { keySetPage } from './key-set-page.ts'
import type { Page } from './page.ts'
import { publishedJwks } from './published-jwks.ts'

type PagesConfig = Pick<RouterConfig, 'auth' | 'compression' | 'files' | 'graphiql'> & {
  introspection: boolean
  /** Shown to whoever publishes the key set. */
  identity?: Identity | undefined
}

/** What there is beside GraphQL: a page for people, GraphiQL where it has been built, the key set, and public files. */
export function createPages({ auth, compression, files, graphiql, introspection, identity }: PagesConfig): Page {
  const { assets, ...settings } = graphiql
  // It is of no use without the schema.
  const editor = assets !== undefined && introspection ? graphiqlIn(assets, settings, compression.enabled) : null
  const pages: Page[] = [homePage({ graphiql: editor, introspection, title: graphiql.title })]
  if (auth.publishJwks !== undefined) {
    pages.push(keySetPage(publishedJwks(openPeer({ urls: auth.publishJwks, identity }))))
  }
  if (editor) pages.push(editor.page)
  pages.push(folderPages(files, compression.enabled))

  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    for (const page of pages) if (await page(request, response, path)) return true
    return false
  }
}
