import type { Context } from 'hono'
import type { ReactNode } from 'react'
import type { Answer } from '../graph/router.ts'
import type { Draw, Frame, Page } from '../http/page.tsx'
import type { Env } from '../http/visit.ts'
import { failedPage } from '../pages/errors/failed.tsx'
import { DeskFrame } from './ui/frame.tsx'

interface DeskPage {
  title: string
  body: ReactNode
  status?: Page['status']
}

/** Draws pages of the desk, which no cache ever keeps. */
export interface Show {
  (context: Context<Env>, page: DeskPage): Promise<Response>
  /** In place of a page whose question has no answer, told by the field that it was about. */
  failed(context: Context<Env>, answer: Answer<unknown>, field: string): Promise<Response>
}

const desk: Pick<Page, 'chrome' | 'frame' | 'personal'> = {
  chrome: null,
  frame: { Around: DeskFrame, besides: (assets) => assets.desk } satisfies Frame,
  personal: true,
}

export function showing(draw: Draw): Show {
  const show = (context: Context<Env>, page: DeskPage) => draw(context, { ...page, ...desk })
  return Object.assign(show, {
    failed: (context: Context<Env>, answer: Answer<unknown>, field: string) =>
      draw(context, { ...failedPage(context.get('visit'), answer as Answer<Page['chrome']>, field), ...desk }),
  })
}
