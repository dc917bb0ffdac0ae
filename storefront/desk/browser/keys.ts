/**
 * Fields that stand below each other (`data-next`) are gone through by Enter, as scanners send it behind what they read; from the last one
 * it goes on to the form's button. With Ctrl the form is sent from anywhere.
 */
export function goDown(): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !('next' in target.dataset)) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) return target.form?.requestSubmit()
    const column = target.dataset.next ?? ''
    const fields = [...(target.form?.querySelectorAll<HTMLInputElement>(`[data-next="${column}"]`) ?? [])]
    const next = fields[fields.indexOf(target) + 1]
    const button = target.form?.querySelector<HTMLElement>('button[type="submit"]')
    const goal = next ?? button
    goal?.focus()
    next?.select()
  })
}

/** A slash, where nobody is writing, leads to the field that finds things. */
export function slashFinds(): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event
    const isWriting = target instanceof HTMLElement && target.matches('input, select, textarea')
    if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    document.querySelector<HTMLInputElement>('[data-find]')?.select()
  })
}

/** One box ticks all of its form's. */
export function pickAll(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !('pickAll' in target.dataset)) return
    for (const box of target.form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name]') ?? [])
      box.checked = target.checked
  })
}
