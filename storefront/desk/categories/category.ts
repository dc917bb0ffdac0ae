import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import type { CategoryFields } from './categories-page.tsx'
import { DeskCategoriesDocument, UpdateCategoryDocument, WithdrawCategoryDocument } from './categories-query.ts'
import { CategoryPage } from './category-page.tsx'
import { categoryRows } from './category-tree.ts'

/** One category, renamed, moved or taken out. */
export function category({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, id: string, sent?: CategoryFields, fault?: string) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskCategoriesDocument, {})
    const rows = (answer.data && (await categoryRows(visit, answer.data))) ?? []
    const found = rows.find((row) => row.id === id)
    if (!found) return show.failed(context, answer, 'allCategories')
    const { name, slug, parent } = found
    return show(context, {
      title: name,
      status: fault ? 422 : 200,
      body: createElement(CategoryPage, {
        category: found,
        rows,
        fields: sent ?? { name, slug, parent: parent ?? '' },
        fault,
      }),
    })
  }

  app.get('/desk/categories/:id', (context) => draw(context, context.req.param('id')))

  app.post('/desk/categories/:id', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit)
    const id = context.req.param('id')
    const form = await readForm(context)
    if (form.text('do') === 'withdraw') {
      const answer = await visit.ask(WithdrawCategoryDocument, { id })
      const fault = refusal(visit, 'category', answer, 'withdrawCategory')
      return fault
        ? draw(context, id, undefined, fault)
        : backTo(context, '/desk/categories', said.categories.withdrawn)
    }
    const fields = { name: form.text('name'), slug: form.text('slug'), parent: form.text('parent') }
    const { name, slug, parent } = fields
    const answer = await visit.ask(UpdateCategoryDocument, {
      input: { id, name, slug, parentId: parent || null, ifEdition: form.text('edition') || null },
    })
    const fault = refusal(visit, 'category', answer, 'updateCategory')
    if (fault) return draw(context, id, fields, fault)
    return backTo(context, `/desk/categories/${encodeURIComponent(id)}`, said.categories.saved)
  })
}
