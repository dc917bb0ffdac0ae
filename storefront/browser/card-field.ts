/** What a provider's frame tells the page that it stands in: null while no card is whole. */
interface CardMessage {
  type: 'card'
  card: { token: string; brand: string; last4: string } | null
}

const isToken = (text: unknown) => typeof text === 'string' && /^[\w-]{1,200}$/.test(text)

function isCardMessage(data: unknown): data is CardMessage {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'card' || !('card' in data))
    return false
  const { card } = data
  return card === null || (typeof card === 'object' && 'token' in card && isToken(card.token))
}

/**
 * Shows the provider's fields for a card where a page has a place for them (`data-card-field`), once somebody turns to them, and keeps the token of what is
 * filled in where the form has its field for that (`data-card-token`).
 */
export function takeCard(): void {
  const place = document.querySelector<HTMLElement>('[data-card-field]')
  const form = place?.closest('form')
  const input = form?.querySelector<HTMLInputElement>('[data-card-token]')
  if (!place?.dataset.cardField || !form || !input) return
  const source = new URL(place.dataset.cardField)
  const told = form.querySelector<HTMLElement>('[data-card-told]')
  const hint = told?.textContent ?? ''
  const { missing = '' } = input.dataset
  let frame: HTMLIFrameElement | undefined

  function turn(): void {
    const chosen = input?.type !== 'radio' || input.checked
    if (chosen && !frame && place) {
      frame = document.createElement('iframe')
      frame.title = place.dataset.label ?? ''
      frame.src = source.href
      place.replaceChildren(frame)
    }
    input?.setCustomValidity(chosen && input.value === 'token:' ? missing : '')
  }

  addEventListener('message', ({ data, origin, source: sender }) => {
    if (!frame || sender !== frame.contentWindow || origin !== source.origin || !isCardMessage(data)) return
    input.value = `token:${data.card?.token ?? ''}`
    if (told) told.textContent = data.card ? `${data.card.brand} •••• ${data.card.last4}` : hint
    turn()
  })
  form.addEventListener('change', turn)
  turn()
}
