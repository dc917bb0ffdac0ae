/** A picture that does not come leaves what is drawn behind it to be seen. */
export function hideBroken(): void {
  const hide = (image: HTMLImageElement) => image.classList.add('broken')
  document.addEventListener('error', ({ target }) => target instanceof HTMLImageElement && hide(target), true)
  for (const image of document.images) if (image.complete && image.naturalWidth === 0 && image.src) hide(image)
}

/** Forms that say so are sent as soon as something in them is chosen; without scripts they have a button. */
export function sendOnChange(): void {
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-send-on-change]') : null
    if (form?.checkValidity()) form.requestSubmit()
  })
  // Whoever comes back is shown what the page is of, and not what they had chosen on leaving it.
  addEventListener('pageshow', ({ persisted }) => {
    const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (!persisted && way?.type !== 'back_forward') return
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send-on-change]')) form.reset()
  })
}

/** A page that refused a form is come back to, and loaded again, as itself: a browser would ask whether to send the form once more. */
export function forgetSending(): void {
  history.replaceState(history.state, '', location.href)
}

/** A mail's link to an order carries its token behind the `#`: it is sent where the page asks for it, and goes out of the address. */
export function takeToken(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-takes-token]')
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  const field = form?.elements.namedItem('token')
  if (!form || !token || !(field instanceof HTMLInputElement)) return
  history.replaceState(null, '', location.pathname)
  field.value = token
  form.requestSubmit()
}
