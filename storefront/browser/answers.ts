import { afterPress } from './presses.ts'
import { takeOver, turnTo } from './take-over.ts'

/**
 * Puts a page's parts that are marked so (`data-answer`, by their ids) in place of those that are shown, unless they are no longer wanted by
 * then. Where the focus is, it stays, and so does what was typed and opened there.
 */
export async function showAnswers(html: string, signal?: AbortSignal): Promise<void> {
  await afterPress()
  signal?.throwIfAborted()
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const fresh of page.querySelectorAll<HTMLElement>('[data-answer]')) {
    const shown = document.getElementById(fresh.id)
    if (!shown || shown.outerHTML === fresh.outerHTML) continue
    // What is on its way brings a page of its own.
    if (shown.querySelector('form[aria-busy="true"]')) continue
    const turned = takeOver(shown, fresh)
    shown.replaceWith(document.adoptNode(fresh))
    turnTo(turned, fresh)
  }
}

/** Puts what a page is about in place of what is shown. */
function showInstead(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  document.title = page.title
  const main = document.querySelector('main')
  main?.replaceChildren(...(page.querySelector('main')?.childNodes ?? []))
  main?.querySelector<HTMLElement>('[autofocus]')?.focus()
}

/** Forms whose answer depends on some of their fields are asked again when those change, and nothing else of the page moves. */
export function askOnChange(): void {
  let latest: AbortController | undefined
  const ask = async (form: HTMLFormElement) => {
    latest?.abort()
    latest = new AbortController()
    const { signal } = latest
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    body.set('intent', 'update')
    form.classList.add('asking')
    try {
      const response = await fetch(form.dataset.ask ?? '', { method: 'POST', body, signal })
      if (response.redirected) location.assign(response.url)
      else if (response.ok) await showAnswers(await response.text(), signal)
      // Whoever is asked to sign in goes on from there with what they typed.
      else if ([401, 409].includes(response.status)) showInstead(await response.text())
      // A total that nobody could reckon must not be agreed to: the page says what is the matter.
      else location.reload()
    } catch {
      if (signal.aborted) return
    }
    form.classList.remove('asking')
  }
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLElement) || !('askField' in target.dataset)) return
    const form = target.closest<HTMLFormElement>('form[data-ask]')
    if (form) void ask(form)
  })
  // Whoever comes back has what they chose again, in a page that was reckoned for what is chosen at first.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ask]'))
      if ([...form.querySelectorAll('[data-ask-field]')].some(isOtherwise)) void ask(form)
  })
}

/** Whether something else is chosen in a field than the page was made with. */
const isOtherwise = (field: Element): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
    : field instanceof HTMLInputElement &&
      (field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue)
