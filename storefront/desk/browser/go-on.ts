import { afterPress } from '../../browser/presses.ts'

/**
 * A form that is one of many steps (`data-goes-on`) is sent by itself, and its answer takes its place, until one has no such form. "Stop" leaves it
 * where it is; what is under way comes to its end.
 */
export function goOn(): void {
  const main = document.querySelector('main')
  if (!main) return
  let going = false
  let stopped = false

  const formIn = (place: ParentNode) => place.querySelector<HTMLFormElement>('form[data-goes-on]')
  const tell = (text: string | undefined) => {
    const place = main.querySelector('[data-told]')
    if (place && text) place.textContent = text
  }

  async function run(): Promise<void> {
    going = true
    stopped = false
    for (let form = formIn(main as Element); form && !stopped; form = formIn(main as Element)) {
      form.ariaBusy = 'true'
      const answer = await answerTo(form)
      if (!answer) {
        form.ariaBusy = null
        tell(form.dataset.lost)
        break
      }
      await afterPress()
      show(answer)
      if (formIn(main as Element)?.dataset.goesOn !== 'now') break
    }
    going = false
    const form = formIn(main as Element)
    if (form && stopped) tell(form.dataset.stopped)
  }

  async function answerTo(form: HTMLFormElement): Promise<Document | null> {
    try {
      const response = await fetch(form.action, { method: 'POST', body: bodyOf(form) })
      if (response.redirected || !response.headers.get('content-type')?.includes('html')) return null
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      return page.querySelector('main') && response.status < 500 ? page : null
    } catch {
      return null
    }
  }

  /** As the browser would send it: what says of itself that it has no files is read as one that has none. */
  function bodyOf(form: HTMLFormElement): BodyInit {
    const fields = new FormData(form)
    if (form.enctype === 'multipart/form-data') return fields
    return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
  }

  /** Of a next step only what moves, so that what is read aloud goes on; of anything else all. */
  function show(page: Document): void {
    const fresh = page.querySelector('main') as Element
    const told = fresh.querySelector('[data-told]')?.textContent
    if (formIn(fresh) && told) {
      for (const selector of ['progress', 'form[data-goes-on]', '.desk-facts']) {
        const [old, now] = [main?.querySelector(selector), fresh.querySelector(selector)]
        if (old && now) old.replaceWith(now)
      }
      tell(told)
      const alert = fresh.querySelector('[role="alert"]')
      if (alert) main?.querySelector('h1')?.after(alert)
      return
    }
    document.title = page.title
    main?.replaceChildren(...fresh.childNodes)
    main?.querySelector<HTMLElement>('h1')?.focus()
  }

  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || !('goesOn' in event.target.dataset)) return
    event.preventDefault()
    main.querySelector('[role="alert"]')?.remove()
    if (!going) void run()
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && 'stop' in target.dataset) stopped = true
  })
  if (formIn(main)?.dataset.goesOn === 'now') void run()
}
