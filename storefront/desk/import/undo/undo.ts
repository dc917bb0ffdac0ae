import type { Context } from 'hono'
import { createElement, type ReactNode } from 'react'
import { readForm } from '../../../http/form.ts'
import type { Env } from '../../../http/visit.ts'
import type { DeskMaking } from '../../room.ts'
import { deskWordsOf } from '../../words/languages.ts'
import { importPath } from '../import-path.ts'
import type { PastImport } from './past-imports.ts'
import { PastPage } from './past-page.tsx'
import { planOfUndo } from './undo-plan.ts'
import { PastImportDocument } from './undo-query.ts'
import { takeUndoStep } from './undo-step.ts'
import { UndoStepPage } from './undo-step-page.tsx'
import { UndonePage } from './undone-page.tsx'
import { nothingUndone, undoneSoFarIn } from './undone-so-far.ts'

const place = `${importPath}/:id` as const

/** What was brought in is taken back as a whole, but for what somebody has changed since, by short steps, each an ordinary form that its page carries on. */
export function undo({ app, show }: DeskMaking): void {
  const page = (context: Context<Env>, body: ReactNode) =>
    show(context, { title: deskWordsOf(context.get('visit')).importUndo.title, body })

  const found = async (context: Context<Env>, id: string) => {
    const answer = await context.get('visit').ask(PastImportDocument, { id })
    const past = answer.data?.catalogImport
    if (past) return { past }
    return { instead: answer.errors.length > 0 ? show.failed(context, answer, 'catalogImport') : context.notFound() }
  }

  const shown = async (context: Context<Env>, past: PastImport) =>
    page(context, createElement(PastPage, { past, plan: await planOfUndo(context.get('visit'), past) }))

  app.get(place, async (context) => {
    const { past, instead } = await found(context, context.req.param('id'))
    return past ? shown(context, past) : instead
  })

  app.post(place, async (context) => {
    const visit = context.get('visit')
    const form = await readForm(context)
    const { past, instead } = await found(context, context.req.param('id'))
    if (!past) return instead
    const again = past.undoneAt !== null
    const how = { force: form.text('force') === 'yes', again }
    const before = form.raw('soFar') === '' ? nothingUndone(how) : undoneSoFarIn(form.raw('soFar'))
    if (!before || (again && !(before.again && before.force))) return shown(context, past)
    const { soFar, stopped, over } = await takeUndoStep(visit, past.id, before)
    if (over) return page(context, createElement(UndonePage, { past, soFar }))
    return page(context, createElement(UndoStepPage, { past, soFar, stopped }))
  })
}
