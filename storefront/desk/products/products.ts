import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import type { Faults } from '../answering.ts'
import { chosenIn } from '../chosen.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { sortIn } from '../sorts.ts'
import { deskWordsOf } from '../words/languages.ts'
import { newProduct } from './new-product.ts'
import { product } from './product.ts'
import { ProductsPage } from './products-page.tsx'
import { DeskProductsDocument } from './products-query.ts'
import { publishMany } from './publish-many.ts'
import { showOf, shows, sorts } from './shows.ts'

/** The catalog, drafts and what was taken off the shelf included. */
export function products(making: DeskMaking): void {
  const { app, show } = making
  const draw = async (context: Context<Env>, faults: Faults = {}) => {
    const visit = context.get('visit')
    const { url, ask, session } = visit
    const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
    const name = showOf(url.searchParams)
    const sort = sortIn(url.searchParams, sorts, 'NEWEST')
    const answer = await ask(DeskProductsDocument, {
      after: url.searchParams.get('after'),
      status: shows[name],
      words: query || null,
      sort,
      stock: may(session, 'inventory:read'),
    })
    const found = answer.data?.products
    if (!found) return show.failed(context, answer, 'products')
    const rows = found.edges.map(({ node }) => node)
    return show(context, {
      title: deskWordsOf(visit).products.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: createElement(ProductsPage, { rows, page: found.pageInfo, query, name, sort, faults }),
    })
  }

  app.get('/desk/products', (context) => draw(context))

  app.post('/desk/products', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).products
    const wanted = chosenIn(await readForm(context))
    const to = `${visit.url.pathname}${visit.url.search}`
    if (wanted.length === 0) return backTo(context, to, said.none)
    const faults = await publishMany(visit, wanted)
    if (Object.keys(faults).length > 0) return draw(context, faults)
    return backTo(context, to, said.published(wanted.length))
  })

  newProduct(making)
  product(making)
}
