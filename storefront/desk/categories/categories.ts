import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { CategoriesPage, type CategoryFields, noCategory } from './categories-page.tsx'
import { CreateCategoryDocument, DeskCategoriesDocument } from './categories-query.ts'
import { categoryRows } from './category-tree.ts'

/** The shop's aisles, and what lies in them. */
export function categories({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, fields: CategoryFields, fault?: string) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskCategoriesDocument, {})
    const rows = answer.data && (await categoryRows(visit, answer.data))
    if (!rows) return show.failed(context, answer, 'allCategories')
    return show(context, {
      title: deskWordsOf(visit).categories.title,
      status: fault ? 422 : 200,
      body: createElement(CategoriesPage, { rows, fields, fault }),
    })
  }

  app.get('/desk/categories', (context) => draw(context, noCategory))

  app.post('/desk/categories', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit)
    const form = await readForm(context)
    const fields = {
      ...{ name: form.text('name'), slug: form.text('slug'), parent: form.text('parent') },
      key: form.text('key'),
    }
    const { key, name, slug, parent } = fields
    const answer = await visit.ask(CreateCategoryDocument, {
      input: { name, slug: slug || null, parentId: parent || null, idempotencyKey: key || null },
    })
    const fault = refusal(visit, 'category', answer, 'createCategory')
    return fault ? draw(context, fields, fault) : backTo(context, '/desk/categories', said.categories.added(name))
  })
}
