import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import type { FileForm } from '../../http/file-form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { categoryRows } from '../categories/category-tree.ts'
import { isFaulty, numbersIn } from '../numbers.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { bringPictures } from './bring-pictures.ts'
import { changeGtins } from './change-gtins.ts'
import { changePrices, setPrice } from './change-prices.ts'
import { optionsIn } from './options-in-form.ts'
import { mostPictureFormBytes, readPictureForm } from './picture-form.ts'
import { mediaIn, sentFields, withBrought } from './product-fields.ts'
import { ProductPage, type Refused } from './product-page.tsx'
import { DeskProductDocument } from './product-query.ts'
import {
  AddVariantDocument,
  ArchiveDocument,
  ChangeOptionsDocument,
  PublishDocument,
  RemovePriceDocument,
  RestoreVariantDocument,
  UpdateProductDocument,
  WithdrawVariantDocument,
} from './products-query.ts'

/** One product: its texts, pictures and prices, and whether it is on sale. */
export function product({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, id: string, refused: Refused = {}) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskProductDocument, { id, stock: may(visit.session, 'inventory:read') })
    const { data } = answer
    const product = data?.product
    if (!product) return show.failed(context, answer, 'product')
    const categories = (await categoryRows(visit, data)) ?? []
    return show(context, {
      title: product.name,
      status: Object.keys(refused).length > 0 ? 422 : 200,
      body: createElement(ProductPage, { product, categories, withdrawn: data, refused }),
    })
  }

  const tooBig = (context: Context<Env>) => {
    const { tooManyBytes } = deskWordsOf(context.get('visit')).product
    return draw(context, context.req.param('id') ?? '', { form: tooManyBytes(mostPictureFormBytes / 1024 / 1024) })
  }
  app.use(
    '/desk/products/:id',
    bodyLimit({ maxSize: mostPictureFormBytes, onError: (context) => tooBig(context as Context<Env>) }),
  )

  app.get('/desk/products/:id', (context) => draw(context, context.req.param('id')))

  app.post('/desk/products/:id', async (context) => {
    const visit = context.get('visit')
    const id = context.req.param('id')
    const form = await readPictureForm(context)
    if (!form) return draw(context, id, { form: deskWordsOf(visit).product.unread })
    const wanted = form.text('do')
    const change = Object.hasOwn(changes, wanted) ? changes[wanted] : undefined
    const came = change ? await change(visit, id, form) : {}
    if (typeof came !== 'string') return draw(context, id, came)
    return backTo(context, `/desk/products/${encodeURIComponent(id)}`, came)
  })
}

/** What can be done about a product. Each answers what it came to, or what is the matter. */
const changes: Record<string, (visit: Visit, id: string, form: FileForm) => Promise<string | Refused>> = {
  async save(visit, id, form) {
    const { urls, faults } = await bringPictures(visit, form)
    // Those that were taken stand in the form from now on: nobody has to bring them again.
    const fields = withBrought(sentFields(form), urls)
    if (faults.length > 0) return { form: faults.join(' '), fields }
    const { name, slug, brand, description, categoryIds } = fields
    const answer = await visit.ask(UpdateProductDocument, {
      input: {
        id,
        name,
        ...(slug && { slug }),
        brand: brand || null,
        description: description || null,
        media: mediaIn(fields),
        categoryIds: [...categoryIds],
        ifEdition: form.text('edition') || null,
      },
    })
    const fault = refusal(visit, 'product', answer, 'updateProduct')
    return fault ? { form: fault, fields } : deskWordsOf(visit).product.saved
  },

  async publish(visit, id) {
    const answer = await visit.ask(PublishDocument, { id })
    return refusal(visit, 'product', answer, 'publishProduct') ?? deskWordsOf(visit).product.published
  },

  async archive(visit, id) {
    const answer = await visit.ask(ArchiveDocument, { id })
    return refusal(visit, 'product', answer, 'archiveProduct') ?? deskWordsOf(visit).product.archived
  },

  async variant(visit, id, form) {
    const numbers = numbersIn(visit, form)
    const currency = form.text('currency')
    const amount = numbers.amount('amount', currency) ?? ''
    const weightGrams = numbers.count('weight')
    const { faults } = numbers
    if (isFaulty(faults)) return { variant: deskWordsOf(visit).refusals.numbers, sent: form, faults }
    const answer = await visit.ask(AddVariantDocument, {
      input: {
        productId: id,
        sku: form.text('sku'),
        selection: form.under('option.').map(([option, value]) => ({ option, value })),
        price: { amount, currency },
        weightGrams,
        gtin: form.text('gtin') || null,
      },
    })
    const fault = refusal(visit, 'variant', answer, 'addVariant')
    return fault ? { variant: fault, sent: form } : deskWordsOf(visit).product.added
  },

  async options(visit, id, form) {
    const answer = await visit.ask(ChangeOptionsDocument, {
      input: { productId: id, options: optionsIn(form), ifEdition: form.text('edition') || null },
    })
    const fault = refusal(visit, 'options', answer, 'changeOptions')
    return fault ? { options: fault, sent: form } : deskWordsOf(visit).options.saved
  },

  async withdraw(visit, _id, form) {
    const answer = await visit.ask(WithdrawVariantDocument, { id: form.text('id') })
    return refusal(visit, 'variant', answer, 'withdrawVariant') ?? deskWordsOf(visit).product.withdrawn
  },

  async restore(visit, _id, form) {
    const answer = await visit.ask(RestoreVariantDocument, { id: form.text('id') })
    return refusal(visit, 'variant', answer, 'restoreVariant') ?? deskWordsOf(visit).product.restored
  },

  async prices(visit, _id, form) {
    const said = deskWordsOf(visit).product
    const [prices, gtins] = [await changePrices(visit, form, 'own'), await changeGtins(visit, form)]
    const isFaulted = [prices, gtins].some(({ faults }) => Object.keys(faults).length > 0)
    if (isFaulted) return { prices: prices.faults, gtins: gtins.faults, sent: form }
    const done = [prices.done > 0 && said.priced(prices.done), gtins.done > 0 && said.numbered(gtins.done)]
    return done.filter(Boolean).join(' ') || said.unchanged
  },

  async further(visit, _id, form) {
    const said = deskWordsOf(visit).product
    const { done, faults } = await changePrices(visit, form, 'further')
    if (Object.keys(faults).length > 0) return { further: faults, sent: form }
    return done > 0 ? said.priced(done) : said.unpriced
  },

  async addPrice(visit, _id, form) {
    const [id, currency] = [form.text('id'), form.text('currency').toUpperCase()]
    const numbers = numbersIn(visit, form)
    const [price, was] = [numbers.amount('amount', currency) ?? '', numbers.amount('was', currency) ?? '']
    const { faults } = numbers
    if (isFaulty(faults)) return { addPrice: deskWordsOf(visit).refusals.numbers, sent: form, faults }
    const fault = await setPrice(visit, 'further', { id, currency, price, was })
    return fault ? { addPrice: fault, sent: form } : deskWordsOf(visit).product.priced(1)
  },

  async removePrice(visit, _id, form) {
    const said = deskWordsOf(visit).product
    const variables = { variantId: form.text('id'), currency: form.text('currency') }
    const answer = await visit.ask(RemovePriceDocument, variables)
    return refusal(visit, 'variant', answer, 'removeVariantPrice') ?? said.priceRemoved(variables.currency)
  },
}
