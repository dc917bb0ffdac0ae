import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

export interface SearchBoxProps {
  query: string
  label: string
  button: string
}

export interface Suggested {
  text: string
  /** Of the product that is meant; null for words alone. */
  slug: string | null
}

/** After the last key, in ms, until suggestions are asked for. */
const pauseMs = 120

/** The search field: a plain form, with suggestions while one types (the combobox of ARIA's authoring practices). */
export default function SearchBox({ query, label, button }: SearchBoxProps) {
  const [text, setText] = useState(query)
  const [options, setOptions] = useState<Suggested[]>([])
  const [active, setActive] = useState(-1)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // What was typed before this came to life wants suggestions as well.
    const typed = field.current?.value ?? query
    if (typed === query || document.activeElement !== field.current) return
    setText(typed)
    setOpen(true)
  }, [query])

  useEffect(() => {
    const words = text.trim()
    if (!open || words.length < 2) return setOptions([])
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      const found = await suggestions(words, gone.signal)
      if (gone.signal.aborted) return
      setOptions(found)
      setActive(-1)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [text, open])

  const shown = open && options.length > 0
  const choose = ({ text, slug }: Suggested) => {
    location.assign(slug ? `/p/${encodeURIComponent(slug)}` : `/search?q=${encodeURIComponent(text)}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = options[active]
    // Keys that compose a letter are for that alone.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && !open) setOpen(true)
    // Where nothing is open, browsers empty the field by Escape, and move in it by the arrows.
    else if (!shown) return
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'ArrowDown') setActive(Math.min(options.length - 1, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(-1, active - 1))
    else return
    event.preventDefault()
  }

  return (
    <search className="search">
      <form action="/search" method="get">
        <label className="unseen" htmlFor="search-field">
          {label}
        </label>
        <input
          ref={field}
          id="search-field"
          name="q"
          type="search"
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={label}
          // Not ours to set: what was typed before this came to life stays.
          defaultValue={query}
          role="combobox"
          aria-expanded={shown}
          aria-controls="search-options"
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `search-option-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value)
            // What was turned to among the suggestions for other words is not what is meant.
            setActive(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <button type="submit">{button}</button>
      </form>
      <div id="search-options" role="listbox" aria-label={label} hidden={!shown} className="search-options">
        {options.map((option, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does
          <div
            key={`${option.slug} ${option.text}`}
            id={`search-option-${nth}`}
            role="option"
            tabIndex={-1}
            aria-selected={nth === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.text}
          </div>
        ))}
      </div>
    </search>
  )
}

async function suggestions(words: string, signal: AbortSignal): Promise<Suggested[]> {
  try {
    const response = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { signal })
    return response.ok ? await response.json() : []
  } catch {
    return []
  }
}
