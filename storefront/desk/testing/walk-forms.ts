import { bodyOf, formsOf, type SentForm } from '../../testing/forms-of.ts'
import { pages } from './pages.ts'
import { answers } from './samples.ts'
import type { atDesk } from './staff.ts'

type Desk = ReturnType<typeof atDesk>

/** A form of the desk's as a browser sends it. */
export interface DeskForm {
  path: string
  /** Where to, and with which button. */
  what: string
  /** Whether somebody types into it. */
  isTyped: boolean
  sendTo(desk: Desk): Promise<Response>
}

/** What came of a form that was sent. */
export interface Sent {
  /** The mutations that it asked. */
  asked: readonly string[]
  status: number
  /** What the page shows, or says once where it leads to. */
  shown: string
}

/** Has every form of every page of the desk sent, and those of what it leads to before anybody is asked: whether somebody is sure. */
export async function walkForms(desk: Desk, sent: (form: DeskForm) => Promise<Sent>): Promise<void> {
  async function walk(page: string, form: SentForm): Promise<void> {
    const path = form.action ?? page
    if (!path.startsWith('/desk')) return
    const button = new URLSearchParams(form.fields.map(([name, value]) => [name, value])).get('do') ?? ''
    const { asked, status, shown } = await sent({
      path,
      what: `${path} ${button}`,
      isTyped: form.typed.length > 0,
      sendTo: async (to) => to.bring(bodyOf(form), path),
    })
    if (asked.length > 0 || status !== 200) return
    for (const further of formsOf(shown)) await walk(path, further)
  }
  for (const page of pages) for (const form of formsOf(await (await desk.get(page)).text())) await walk(page, form)
}

/** Sends a form, and hears what is told of it. */
export async function hear(desk: Desk, form: DeskForm): Promise<Sent> {
  desk.asked.length = 0
  const response = await form.sendTo(desk)
  const asked = desk.asked.map(({ operation }) => operation).filter((name) => !Object.hasOwn(answers, name))
  const page = (await response.text()).replace(/&#x27;/g, "'")
  return { asked, status: response.status, shown: desk.noticeOf(response) ?? page }
}
