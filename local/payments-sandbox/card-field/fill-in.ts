/** What the frame tells the page that it stands in, by postMessage: null while no card is whole. */
export interface CardMessage {
  type: 'card'
  card: { token: string; brand: string; last4: string } | null
}

/**
 * Runs in the frame, whose page has it as text: nothing from outside of it. Whatever is typed is asked about once it looks whole, and only the
 * token leaves the frame, for the shop's own origin.
 */
export function fillIn(shop: string, faults: Record<string, string>): void {
  const form = document.querySelector('form') as HTMLFormElement
  const told = document.querySelector('[role=status]') as HTMLElement
  const typed = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const say = (card: CardMessage['card']) => parent.postMessage({ type: 'card', card } satisfies CardMessage, shop)
  let latest = new AbortController()

  async function ask(): Promise<void> {
    latest.abort()
    latest = new AbortController()
    const { signal } = latest
    told.textContent = ''
    for (const input of form.querySelectorAll('input')) input.removeAttribute('aria-invalid')
    say(null)
    const { number = '', expiry = '', securityCode = '' } = typed()
    if (number.replace(/\D/g, '').length < 12 || expiry.replace(/\D/g, '').length < 4 || securityCode.length < 3) return
    try {
      const response = await fetch('card-field/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ number, expiry, securityCode }),
        signal,
      })
      const answer = await response.json()
      if (signal.aborted) return
      if (response.ok) return say(answer)
      const { code } = answer.error
      told.textContent = faults[code] ?? faults.unknown ?? code
      const wrong = code === 'invalid_security_code' ? 'securityCode' : /expir/.test(code) ? 'expiry' : 'number'
      field(wrong).setAttribute('aria-invalid', 'true')
    } catch {
      if (!signal.aborted) told.textContent = faults.unknown ?? ''
    }
  }

  form.addEventListener('input', ({ target }) => {
    const input = target as HTMLInputElement
    // The slash comes by itself, but not while somebody takes it out.
    if (input.name === 'expiry' && /^\d\d$/.test(input.value) && input.dataset.before !== `${input.value}/`)
      input.value += '/'
    input.dataset.before = input.value
    void ask()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('click', ({ target }) => {
    const number = target instanceof HTMLButtonElement ? target.value : ''
    if (!number) return
    field('number').value = number
    field('expiry').value = `12/${String(new Date().getFullYear() + 3).slice(2)}`
    field('securityCode').value = '123'
    void ask()
  })
}
