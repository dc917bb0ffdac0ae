/** After a form was sent, in ms, until the page says that it is at work: most are answered before. */
const silentMs = 1_000
/** Longer than any answer takes, in ms: whoever has stopped a browser that does not say so may send it again by then. */
const longestMs = 30_000

/** Those that are sent as something is chosen are sent again as something else is; those that go on by themselves see to it themselves. */
const isSentOnce = ({ method, dataset }: HTMLFormElement) =>
  method === 'post' && !('sendOnChange' in dataset) && !('goesOn' in dataset)

/**
 * What changes something is sent once: a second click while the first is under way is none. Where the answer takes long, as that of a service that
 * hangs does, the page says that it is at work on it.
 */
export function sendOnce(): void {
  const place = document.querySelector<HTMLElement>('[data-at-work]')
  let sent: HTMLFormElement | undefined
  let timers: ReturnType<typeof setTimeout>[] = []

  function over(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = []
    if (sent) sent.ariaBusy = null
    sent = undefined
    place?.replaceChildren()
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (isSentOnce(form)) {
      if (form.ariaBusy === 'true') return event.preventDefault()
      over()
      form.ariaBusy = 'true'
      sent = form
    } else if ('goesOn' in form.dataset) return
    else over()
    timers = [
      setTimeout(() => place?.replaceChildren(place.dataset.atWork ?? ''), silentMs),
      setTimeout(over, longestMs),
    ]
  })
  // Whoever comes back to it, or has stopped it, may send it again.
  addEventListener('pageshow', over)
  window.navigation?.addEventListener('navigateerror', over)
}
