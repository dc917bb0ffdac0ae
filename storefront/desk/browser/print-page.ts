/** A button that says so prints the page. */
export function printPage(): void {
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
}
