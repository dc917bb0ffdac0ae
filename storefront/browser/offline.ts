/** A file that is always there, to see whether anything can be had. */
const probe = '/icon.svg'

/**
 * A form is not sent while there is no connection: the browser would put a page of its own in place of what was typed. The page says so, until
 * there is one. A browser that knows of no network may still reach a shop on its own machine, so the shop is asked first.
 */
export function holdOffline(): void {
  const place = document.querySelector<HTMLElement>('[data-offline]')
  const tell = (text = '') => place?.replaceChildren(text)
  let reached = false

  async function trySending(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    try {
      await fetch(probe, { method: 'HEAD', cache: 'no-store' })
    } catch {
      return tell(place?.dataset.offline)
    }
    reached = true
    form.requestSubmit(submitter)
    reached = false
  }

  document.addEventListener(
    'submit',
    (event) => {
      if (navigator.onLine || reached || !(event.target instanceof HTMLFormElement)) return
      event.preventDefault()
      // Nobody else is to take it for sent.
      event.stopImmediatePropagation()
      void trySending(event.target, event.submitter)
    },
    true,
  )
  addEventListener('online', () => tell())
}
