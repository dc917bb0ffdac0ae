import type { Context } from 'hono'
import type { ReactNode } from 'react'
import type { Draw, Frame, Page } from '../http/page.tsx'
import type { Env } from '../http/visit.ts'
import { Unavailable } from '../pages/errors/unavailable.tsx'
import { DeskFrame } from './ui/frame.tsx'

interface DeskPage {
  title: string
  /** Null where the router, or the service that it is about, did not answer. */
  body: ReactNode | null
  status?: Page['status']
}

export type Show = (context: Context<Env>, page: DeskPage) => Promise<Response>

const frame: Frame = { Around: DeskFrame, besides: ({ desk }) => desk }

/** Draws pages of the desk, which no cache ever keeps. */
export const showing =
  (draw: Draw): Show =>
  (context, { title, body, status }) =>
    draw(context, {
      title,
      chrome: null,
      frame,
      personal: true,
      unlisted: true,
      status: body === null ? 503 : status,
      body: body ?? <Unavailable />,
    })
