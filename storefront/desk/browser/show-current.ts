/** Where one stands in the menu, and among lists beside each other, is in sight: on a phone they are wider than the screen. */
export function showCurrent(): void {
  for (const here of document.querySelectorAll<HTMLElement>('.desk-rail [aria-current], .desk-tabs [aria-current]')) {
    const around = here.closest<HTMLElement>('.desk-rail, .desk-tabs')
    if (!around) continue
    const [{ left, width }, box] = [here.getBoundingClientRect(), around.getBoundingClientRect()]
    // Of the strip alone: the page stays where it is.
    around.scrollLeft += left + width / 2 - (box.left + box.width / 2)
  }
}
