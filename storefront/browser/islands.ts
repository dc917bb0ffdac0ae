import type { ComponentType } from 'react'

type Load = () => Promise<{ default: ComponentType<never> }>

/** The parts of pages that come to life, by the names that pages call them; React comes with the first of them. */
const islands: Record<string, Load> = {
  'buy-box': () => import('../islands/buy-box.tsx'),
  'search-box': () => import('../islands/search-box.tsx'),
}

/** Wakes each island at once, or when somebody first turns to it where it says so: a search field costs nothing until then. */
export function wakeIslands(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    if (element.dataset.when !== 'touched') {
      void rouse(element)
      continue
    }
    const once = { once: true, passive: true }
    for (const event of ['focusin', 'pointerover']) element.addEventListener(event, () => void rouse(element), once)
  }
}

async function rouse(element: HTMLElement): Promise<void> {
  const load = islands[element.dataset.island ?? '']
  if (!load || element.dataset.awake) return
  element.dataset.awake = 'soon'
  try {
    const [{ default: Component }, { wake }] = await Promise.all([load(), import('./wake.ts')])
    wake(element, Component)
    // What is pressed from now on is React's.
    element.dataset.awake = 'yes'
  } catch {
    // Its script could not be had: what the server drew needs none.
    element.dataset.awake = 'no'
  }
}
