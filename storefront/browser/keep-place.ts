const key = 'place'

/** Where somebody was: the page, what is like it there, and which of these it was. */
type Place = [page: string, like: string, nth: number]

/**
 * Whoever sends a form by the keyboard that leads back to its page goes on from where they were in it: a quantity in a bag is chosen further, and
 * where something was taken out, the next of its kind is there. What is wrong with the form counts for more; what the page says once stays in sight.
 */
export function keepPlace(): void {
  const kept = storage()
  if (!kept) return
  const [page, like, nth = 0] = JSON.parse(kept.getItem(key) ?? '[]') as Place | []
  kept.removeItem(key)
  const isLed = document.querySelector('[autofocus]') !== null
  if (like !== undefined && page === location.pathname && !isLed) {
    const these = [...document.querySelectorAll<HTMLElement>(like)]
    document.documentElement.dataset.place = 'kept'
    ;(these[nth] ?? these.at(-1))?.focus()
  }
  document.addEventListener('submit', ({ target, submitter }) => {
    const from = submitter ?? document.activeElement
    if (!(target instanceof HTMLFormElement && from instanceof HTMLElement) || !from.matches(':focus-visible')) return
    const like = likeIn(target, from)
    const place: Place = [location.pathname, like, [...document.querySelectorAll(like)].indexOf(from)]
    kept.setItem(key, JSON.stringify(place))
  })
}

/** Undefined in a browser that keeps nothing of a page. */
function storage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

const likeIn = (form: HTMLFormElement, element: HTMLElement): string =>
  `form${having(form, 'action')} ${element.localName}${having(element, 'name')}`

function having(element: HTMLElement, attribute: string): string {
  const value = element.getAttribute(attribute)
  return value === null ? '' : `[${attribute}="${CSS.escape(value)}"]`
}
