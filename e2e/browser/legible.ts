import assert from 'node:assert/strict'
import type { CDPSession, Page } from 'playwright-core'

/** What can be pressed, chosen or typed into, with what it stands in: a pointer over the one is over the other. */
const pressable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, label, [role="option"]'

/** How each of them may be found, besides as it stands: as a pointer, the keyboard or a press has it. */
const states = [['hover'], ['focus', 'focus-visible'], ['hover', 'active']] as const

/** With the browser itself, which can have an element be in any state: one for each page. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  return known
}

/**
 * Sees that all that a page says can be read (WCAG 2.2, 1.4.3) as it stands, under a pointer, with the focus and while it is pressed; what is
 * disabled, of which that asks nothing, at least as what is large.
 */
export async function legible(page: Page, what: string): Promise<void> {
  // Colours are there at once then.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const told = new Set(await page.evaluate(hardToRead, ''))
  const session = await sessionOf(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const [pressed, around] = await Promise.all(
    [pressable, `:has(${pressable})`].map((selector) =>
      session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector }),
    ),
  )
  const force = (nodes: typeof pressed, forcedPseudoClasses: string[]) =>
    Promise.all(
      (nodes?.nodeIds ?? []).map((nodeId) => session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })),
    )
  for (const state of states) {
    await force(pressed, [...state])
    // Whatever is hovered or pressed has what it stands in be so, too.
    await force(around, state[0] === 'hover' ? [...state] : [])
    for (const one of await page.evaluate(hardToRead, `${state.at(-1)}: `)) told.add(one)
  }
  await force(pressed, [])
  await force(around, [])
  await session.send('CSS.disable')
  await session.send('DOM.disable')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  assert.deepEqual([...told], [], what)
}

/** Texts that stand out too little from what is behind them, by what they say. Runs in the page. */
function hardToRead(state: string): string[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  type Colour = [red: number, green: number, blue: number, alpha: number]
  const known = new Map<string, Colour>()
  /** In sRGB from 0 to 255, and how dense it is from 0 to 1, however it is written. */
  const colourOf = (written: string): Colour => {
    const before = known.get(written)
    if (before || !canvas) return before ?? [0, 0, 0, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = written
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const colour: Colour = [red, green, blue, alpha / 255]
    known.set(written, colour)
    return colour
  }
  const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
    const mix = (top: number, under: number) => top * alpha + under * (1 - alpha)
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
  }
  const luminance = ([red, green, blue]: Colour) =>
    [red, green, blue]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, nth) => sum + value * ([0.2126, 0.7152, 0.0722][nth] ?? 0), 0)
  const contrastOf = (one: Colour, other: Colour) => {
    const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (more + 0.05) / (less + 0.05)
  }
  /** What is behind an element's text; null where a picture is. */
  const behind = (element: Element | null): Colour | null => {
    if (!element)
      return colourOf(getComputedStyle(document.documentElement).colorScheme.includes('dark') ? '#000' : '#fff')
    const style = getComputedStyle(element)
    if (style.backgroundImage.includes('url(')) return null
    const own = colourOf(style.backgroundColor)
    if (own[3] === 1) return own
    const below = behind(element.parentElement)
    return below && over(own, below)
  }
  const density = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * density(element.parentElement) : 1

  const told: string[] = []
  const look = (element: Element, text: string, style: CSSStyleDeclaration) => {
    const ground = behind(element)
    const { length } = text.trim()
    if (length === 0 || !ground || !element.checkVisibility({ visibilityProperty: true })) return
    const box = element.getBoundingClientRect()
    // What is for ears alone is clipped away.
    if (box.width < 2 || box.height < 2) return
    const [red, green, blue, alpha] = colourOf(style.color)
    const contrast = contrastOf(over([red, green, blue, alpha * density(element)], ground), ground)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const isOff = element.closest(':disabled, [aria-disabled="true"], [inert]') !== null
    const least = isLarge || isOff ? 3 : 4.5
    if (contrast < least)
      told.push(
        `${state}${element.localName}.${element.className} "${text.trim().slice(0, 40)}": ${contrast.toFixed(2)}`,
      )
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (element && !element.closest('script, style, noscript, option'))
      look(element, node.textContent ?? '', getComputedStyle(element))
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    if (/^(?:hidden|checkbox|radio|range|file)$/.test(field.type)) continue
    const shown = field.value || field.placeholder
    look(field, shown ?? '', getComputedStyle(field, field.value ? null : '::placeholder'))
  }
  return told
}
