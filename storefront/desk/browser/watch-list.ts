/** How often a list that stands open is looked at, in ms. */
const everyMs = 10_000

/**
 * Looks whether a list (`data-watch`) is still what it was: the counts of its tabs move by themselves, and a line offers it anew. Rows stay as
 * they are, for somebody may be writing into them.
 */
export function watchList(): void {
  const stale = document.querySelector<HTMLElement>('[data-stale]')
  if (!document.querySelector('[data-watch]') || !stale) return
  const shown = rowsOf(document)
  setInterval(async () => {
    if (document.hidden) return
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (!response.ok || response.redirected) return
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const counts = page.querySelectorAll('.desk-tabs .count')
      document.querySelectorAll('.desk-tabs .count').forEach((count, nth) => {
        const fresh = counts[nth]
        if (!fresh) return
        count.textContent = fresh.textContent
        count.className = fresh.className
      })
      stale.hidden = rowsOf(page) === shown
    } catch {
      // The next look may be luckier.
    }
  }, everyMs)
}

const rowsOf = (page: Document) =>
  [...page.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row).join()
