import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createElement, Fragment } from 'react'
import { backTo } from '../../http/back-to.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { categoryRows } from '../categories/category-tree.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { bringPictures } from './bring-pictures.ts'
import { mostPictureFormBytes, readPictureForm } from './picture-form.ts'
import { mediaIn, noFields, optionsOf, sentFields, withBrought } from './product-fields.ts'
import { type ProductFields, ProductForm } from './product-form.tsx'
import { DeskNewProductDocument } from './product-query.ts'
import { CreateProductDocument } from './products-query.ts'

/** A product that is to be. */
export function newProduct({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, fields: ProductFields, fault?: string | null) => {
    const visit = context.get('visit')
    const title = deskWordsOf(visit).products.add
    const answer = await visit.ask(DeskNewProductDocument, {})
    const { data } = answer
    if (data === null && !fault) return show.failed(context, answer, 'allCategories')
    const categories = (data && (await categoryRows(visit, data))) ?? []
    const form = createElement(ProductForm, { fields, categories, isNew: true, fault })
    const body = createElement(Fragment, null, createElement('h1', null, title), form)
    return show(context, { title, status: fault ? 422 : 200, body })
  }

  const tooBig = (context: Context<Env>) => {
    const { tooManyBytes } = deskWordsOf(context.get('visit')).product
    return draw(context, noFields, tooManyBytes(mostPictureFormBytes / 1024 / 1024))
  }
  app.use(
    '/desk/products/new',
    bodyLimit({ maxSize: mostPictureFormBytes, onError: (context) => tooBig(context as Context<Env>) }),
  )

  app.get('/desk/products/new', (context) =>
    may(context.get('visit').session, 'catalog:write') ? draw(context, noFields) : context.notFound(),
  )

  app.post('/desk/products/new', async (context) => {
    const visit = context.get('visit')
    const form = await readPictureForm(context)
    if (!form) return draw(context, noFields, deskWordsOf(visit).product.unread)
    const { urls, faults } = await bringPictures(visit, form)
    const fields = withBrought(sentFields(form), urls)
    if (faults.length > 0) return draw(context, fields, faults.join(' '))
    const made = await create(visit, fields)
    if ('fault' in made) return draw(context, fields, made.fault)
    return backTo(context, `/desk/products/${encodeURIComponent(made.id)}`, deskWordsOf(visit).product.created)
  })
}

async function create(visit: Visit, fields: ProductFields): Promise<{ id: string } | { fault: string | null }> {
  const { key, name, brand, slug, description, options, categoryIds } = fields
  const answer = await visit.ask(CreateProductDocument, {
    input: {
      name,
      brand: brand || null,
      slug: slug || null,
      description: description || null,
      media: mediaIn(fields),
      options: optionsOf(options),
      categoryIds: [...categoryIds],
      idempotencyKey: key || null,
    },
  })
  const result = answer.data?.createProduct
  if (result?.__typename === 'ProductChanged') return { id: result.product.id }
  return { fault: refusal(visit, 'product', answer, 'createProduct') }
}
