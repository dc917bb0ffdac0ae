import { createElement } from 'react'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { newProduct } from './new-product.ts'
import { product } from './product.ts'
import { ProductsPage } from './products-page.tsx'
import { DeskProductSearchDocument, DeskProductsDocument } from './products-query.ts'

const noPage = { hasNextPage: false, hasPreviousPage: false }

/** The catalog, drafts and what was taken off the shelf included. */
export function products(making: DeskMaking): void {
  const { app, show } = making
  app.get('/desk/products', async (context) => {
    const visit = context.get('visit')
    const { url, ask, session } = visit
    const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
    const asked = { after: url.searchParams.get('after'), stock: may(session, 'inventory:read') }
    const title = deskWordsOf(visit).products.title
    if (query) {
      const { data } = await ask(DeskProductSearchDocument, { ...asked, query })
      const byNumber = data?.variant ? [data.variant.product] : []
      const found = (data?.search?.edges ?? []).flatMap(({ node }) => node ?? [])
      const rows = [...byNumber, ...found.filter(({ id }) => id !== byNumber[0]?.id)]
      const page = data?.search?.pageInfo ?? noPage
      const answered = data !== null && (data.search || rows.length > 0)
      return show(context, { title, body: answered ? createElement(ProductsPage, { rows, page, query }) : null })
    }
    const { data } = await ask(DeskProductsDocument, asked)
    const found = data?.products
    const rows = found?.edges.map(({ node }) => node) ?? []
    return show(context, {
      title,
      body: found ? createElement(ProductsPage, { rows, page: found.pageInfo, query }) : null,
    })
  })
  newProduct(making)
  product(making)
}
