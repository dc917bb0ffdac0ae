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
      const answer = await ask(DeskProductSearchDocument, { ...asked, query })
      const { data } = answer
      const byNumber = data?.variant ? [data.variant.product] : []
      if (!data?.search && byNumber.length === 0) return show.failed(context, answer, 'search')
      const found = (data?.search?.edges ?? []).flatMap(({ node }) => node ?? [])
      const rows = [...byNumber, ...found.filter(({ id }) => id !== byNumber[0]?.id)]
      const page = data?.search?.pageInfo ?? noPage
      return show(context, { title, body: createElement(ProductsPage, { rows, page, query }) })
    }
    const answer = await ask(DeskProductsDocument, asked)
    const found = answer.data?.products
    if (!found) return show.failed(context, answer, 'products')
    const rows = found.edges.map(({ node }) => node)
    return show(context, { title, body: createElement(ProductsPage, { rows, page: found.pageInfo, query }) })
  })
  newProduct(making)
  product(making)
}
