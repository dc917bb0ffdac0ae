import { reasonIn } from '@micromart/catalog-import'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createElement, type ReactNode } from 'react'
import { readFileForm } from '../../http/file-form.ts'
import type { Env } from '../../http/visit.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { type Choices, choiceFaults, choicesIn, nameOfChoices } from './choices.ts'
import { ChoosePage } from './choose-page.tsx'
import { importPath } from './import-path.ts'
import { type Looked, lookAt } from './look.ts'
import { planFor } from './plan.ts'
import { PreviewPage } from './preview-page.tsx'
import { ReportPage } from './report-page.tsx'
import { type CatalogFile, fileIn, mostFileBytes, mostImportFormBytes, packedOf } from './sent-file.ts'
import { nothingYet, type SoFar, soFarIn } from './so-far.ts'
import { takeStep } from './step.ts'
import { StepPage } from './step-page.tsx'
import { pastImports } from './undo/past-imports.ts'
import { undo } from './undo/undo.ts'

const mb = mostFileBytes / 1024 / 1024

/**
 * A clerk brings a file: what would come of it is shown first, then it is brought in by short steps, each an ordinary form that its page carries on.
 * Nothing of it stays here between them.
 */
export function catalogImport(making: DeskMaking): void {
  const { app, show } = making
  const page = (context: Context<Env>, body: ReactNode, status: 200 | 422 = 200) =>
    show(context, { title: deskWordsOf(context.get('visit')).catalogImport.title, status, body })

  const choose = (context: Context<Env>, fault: string) =>
    page(context, createElement(ChoosePage, { mb, fault, past: undefined }), 422)

  const begin = async (context: Context<Env>) => {
    const past = await pastImports(context.get('visit'))
    return page(context, createElement(ChoosePage, { mb, fault: undefined, past }))
  }

  const tooBig = (context: Context<Env>) =>
    choose(context, deskWordsOf(context.get('visit')).catalogImport.faults.tooBig(mb))

  const look = async (context: Context<Env>, file: CatalogFile, choices: Choices) => {
    const looked = await lookAt(file, choices)
    const faults = choiceFaults(choices)
    const compares = choices.update && faults.length === 0 && looked.report.imported > 0
    const plan = compares ? await planFor(context.get('visit'), file, choices) : null
    const body = createElement(PreviewPage, { ...looked, plan, file: await packedOf(file), choices, faults })
    return page(context, body, faults.length > 0 ? 422 : 200)
  }

  const step = async (context: Context<Env>, file: CatalogFile, choices: Choices, before: SoFar) => {
    const visit = context.get('visit')
    const { soFar, stopped, next } = await takeStep(visit, file, choices, before)
    if (next === null && stopped === null) return page(context, createElement(ReportPage, { soFar }))
    return page(context, createElement(StepPage, { soFar, stopped, file: await packedOf(file), choices }))
  }

  app.get(importPath, (context) => begin(context))

  app.use(
    importPath,
    bodyLimit({ maxSize: mostImportFormBytes, onError: (context) => tooBig(context as Context<Env>) }),
  )

  app.post(importPath, async (context) => {
    const { catalogImport, importReasons } = deskWordsOf(context.get('visit'))
    const { faults } = catalogImport
    const form = await readFileForm(context)
    if (!form) return choose(context, faults.unread)
    const file = await fileIn(form)
    if ('fault' in file) {
      const { fault } = file
      if (fault === 'tooBig') return tooBig(context)
      if (fault === 'none' || fault === 'empty') return choose(context, faults[fault])
      return choose(context, reasonIn(importReasons, { reason: 'not-csv', kind: fault }))
    }
    const choices = choicesIn(form, context.get('visit').formats.decimal)
    if (form.text('do') === 'look' || choiceFaults(choices).length > 0) return look(context, file, choices)
    if (form.text('do') === 'begin') {
      // What is there is changed only once it was seen what of it, just so.
      if (choices.update && form.text('seen') !== nameOfChoices(choices)) return look(context, file, choices)
      const looked: Looked = await lookAt(file, choices)
      if (looked.report.imported === 0) return look(context, file, choices)
      return step(context, file, choices, nothingYet(looked.report.imported))
    }
    const before = soFarIn(form.raw('soFar'))
    return before ? step(context, file, choices, before) : look(context, file, choices)
  })

  undo(making)
}
