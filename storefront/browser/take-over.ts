/** What somebody is at in a part of a page that is put in place of another: undefined where they are elsewhere, null where it is there no more. */
type Turned = HTMLElement | null | undefined

const own = 'a[href], button, details, input:not([type="hidden"]), select, summary, textarea'

/**
 * Has a part of a page, before it takes the place of the one that is shown, say what was typed and chosen there, and be opened where that was.
 * @returns what in it is in place of what has the focus.
 */
export function takeOver(shown: HTMLElement, fresh: HTMLElement): Turned {
  const now = named(fresh)
  const active = document.activeElement
  let turned: Turned = shown.contains(active) ? null : undefined
  for (const [name, before] of named(shown)) {
    const after = now.get(name)
    if (!after) continue
    if (before === active) turned = after
    if (before instanceof HTMLDetailsElement) (after as HTMLDetailsElement).open = before.open
    else if (before instanceof HTMLSelectElement) choose(after as HTMLSelectElement, before.value)
    else if (isTyped(before) && before.value !== before.defaultValue)
      (after as HTMLInputElement | HTMLTextAreaElement).value = before.value
  }
  return turned
}

/** Has the focus be there: on the part itself, where what had it is gone. */
export function turnTo(turned: Turned, part: HTMLElement): void {
  if (turned === undefined) return
  if (turned === null) part.tabIndex = -1
  ;(turned ?? part).focus({ preventScroll: turned === null })
}

const untyped = new Set(['button', 'checkbox', 'file', 'hidden', 'radio', 'reset', 'submit'])

const isTyped = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !untyped.has(element.type))

function choose(select: HTMLSelectElement, value: string): void {
  if ([...select.options].some((option) => option.value === value)) select.value = value
}

/** What can be turned to in a part of a page, by what it is and the form that it is of; of those that are alike, by their order too. */
function named(part: HTMLElement): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>()
  for (const element of part.querySelectorAll<HTMLElement>(own)) {
    let name = nameOf(element)
    while (found.has(name)) name += ' again'
    found.set(name, element)
  }
  return found
}

function nameOf(element: HTMLElement): string {
  const form = element.closest('form')
  const said = (of: Element | null | undefined, ...names: string[]) => names.map((name) => of?.getAttribute(name))
  const value = isTyped(element) ? [] : said(element, 'value')
  const wish = form?.querySelector('[type="hidden"][name="do"]')
  return [
    element.localName,
    ...said(element, 'id', 'name', 'href'),
    ...value,
    ...said(form, 'action'),
    ...said(wish, 'value'),
  ].join(' ')
}
