import { type FormEvent, useEffect, useRef, useState } from 'react'

export interface Choice {
  id: string
  /** A value for each option, in their order. */
  values: string[]
  price: string
  was: string | null
  stock: string
  soldOut: boolean
  low: boolean
  /** Which of the gallery's pictures shows it, from 0; null when none does. */
  picture: number | null
}

export interface BuyBoxProps {
  path: string
  /** The page that says more of what is not in a price. */
  noteAt: string
  options: { name: string; label: string; values: { value: string; label: string }[] }[]
  choices: Choice[]
  /** What is put into the bag by this page, where no script is. */
  firstKey: string
  /** The id of the choice that the page was asked for. */
  chosen: string
  most: number
  words: {
    add: string
    adding: string
    added: string
    soldOut: string
    quantity: string
    was: string
    toBag: string
    goOn: string
    unheard: string
    note: string
  }
}

/** What of a product is bought. Without scripts every value is a link, and the form is sent as it stands. */
export default function BuyBox({ path, noteAt, firstKey, options, choices, chosen, most, words }: BuyBoxProps) {
  const [id, setId] = useState(chosen)
  const [key, setKey] = useState(firstKey)
  const [state, setState] = useState<'idle' | 'adding'>('idle')
  const [fault, setFault] = useState<{ told: string; inBag?: boolean }>()
  // A page that the browser has kept would come back with a key that has been used.
  useEffect(() => setKey(newKey()), [])
  const dialog = useRef<HTMLDialogElement>(null)
  const current = choices.find((choice) => choice.id === id) ?? choices[0]
  if (!current) return null

  /** What is shown when a value is chosen: with the others as they are, else any that has it. */
  const having = (nth: number, value: string) => {
    const wished = current.values.with(nth, value)
    return (
      choices.find(({ values }) => values.every((each, at) => each === wished[at])) ??
      choices.find(({ values }) => values[nth] === value)
    )
  }
  const show = (choice: Choice) => {
    setId(choice.id)
    setFault(undefined)
    history.replaceState(null, '', `${path}?v=${encodeURIComponent(choice.id)}`)
    const picture = choice.picture === null ? null : document.getElementById(`picture-${choice.picture}`)
    picture?.parentElement?.scrollTo({ left: picture.offsetLeft })
  }
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state === 'adding') return
    setState('adding')
    setFault(undefined)
    const answer = await sendToBag(new FormData(event.currentTarget))
    setState('idle')
    // One that nobody has answered is sent again under the same key.
    if (answer) setKey(newKey())
    if (answer?.fault) return setFault({ told: answer.fault })
    // Nobody knows whether it was done: the bag does.
    if (answer?.pieces === undefined) return setFault({ told: words.unheard, inBag: true })
    for (const link of document.querySelectorAll('[data-bag]')) {
      link.setAttribute('aria-label', answer.label ?? '')
      for (const count of link.querySelectorAll('.bag-count')) count.textContent = String(answer.pieces)
    }
    dialog.current?.showModal()
  }

  return (
    <form className="buy" method="post" action="/bag/add" onSubmit={add}>
      <input type="hidden" name="variant" value={current.id} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="back" value={path} />
      <p className="buy-price" aria-live="polite">
        <span className="label label-big">{current.price}</span>
        {current.was && (
          <s>
            <span className="unseen">{words.was} </span>
            {current.was}
          </s>
        )}
        <small>
          <a href={noteAt}>{words.note}</a>
        </small>
      </p>
      {options.map(({ name, label, values }, nth) => (
        <fieldset key={name} className="choices">
          <legend>
            {label} <b>{values.find(({ value }) => value === current.values[nth])?.label}</b>
          </legend>
          {values.map(({ value, label }) => {
            const target = having(nth, value)
            const isChosen = current.values[nth] === value
            if (!target) return null
            return (
              <a
                key={value}
                href={`${path}?v=${encodeURIComponent(target.id)}`}
                aria-current={isChosen ? 'true' : undefined}
                className={target.soldOut ? 'choice gone' : 'choice'}
                onClick={(event) => {
                  // Whoever wants it in a tab of its own has it there.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  show(target)
                }}
              >
                {label}
                {target.soldOut && <span className="unseen"> ({words.soldOut})</span>}
              </a>
            )
          })}
        </fieldset>
      ))}
      <p className={current.soldOut ? 'stock gone' : current.low ? 'stock low' : 'stock'} aria-live="polite">
        {current.stock}
      </p>
      <div className="buy-row">
        <label>
          <span className="unseen">{words.quantity}</span>
          <select name="quantity" defaultValue="1" disabled={current.soldOut}>
            {[...Array(most).keys()].map((before) => (
              <option key={before}>{before + 1}</option>
            ))}
          </select>
        </label>
        {/* Not disabled meanwhile: whoever is on it with the keyboard stays there. */}
        <button type="submit" className="button" disabled={current.soldOut} aria-disabled={state === 'adding'}>
          {current.soldOut ? words.soldOut : state === 'adding' ? words.adding : words.add}
        </button>
      </div>
      <p role="alert" className="fault">
        {fault?.told} {fault?.inBag && <a href="/bag">{words.toBag}</a>}
      </p>
      <dialog ref={dialog} className="added" aria-labelledby="added-title">
        <h2 id="added-title">{words.added}</h2>
        <div className="buy-row">
          <a className="button" href="/bag">
            {words.toBag}
          </a>
          <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
            {words.goOn}
          </button>
        </div>
      </dialog>
    </form>
  )
}

/** As `randomUUID`, which browsers have where pages come by TLS alone. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-')

/** Answers how many pieces the bag has then and what it is called, or why it has no more; null when nobody could be asked. */
async function sendToBag(form: FormData): Promise<{ pieces?: number; label?: string; fault?: string } | null> {
  try {
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]))
    const response = await fetch('/bag/add', { method: 'POST', body, headers: { accept: 'application/json' } })
    return await response.json()
  } catch {
    return null
  }
}
