/** A browser that keeps no cookies has no bag and is nobody's: the page says so before somebody wonders where it all went. */
export function tellOfCookies(): void {
  const text = document.querySelector<HTMLElement>('[data-no-cookies]')?.dataset.noCookies
  if (navigator.cookieEnabled || !text) return
  const told = document.createElement('p')
  told.className = 'notice'
  told.append(text)
  document.querySelector('main')?.prepend(told)
}
