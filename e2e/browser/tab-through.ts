import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** More stops than any page has. */
const most = 250
/** Of what shows where the focus is, against what is around it (WCAG 1.4.11). */
const leastContrast = 3

/**
 * Goes through a page by Tab, and sees that each stop is in sight, under nothing else, in the order of the page, and that where the focus is stands
 * out from what is around it.
 */
export async function tabThrough(page: Page, what: string): Promise<void> {
  const told = new Set<string>()
  for (let nth = 0; nth < most; nth++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopHere)
    if (stop === null) break
    const { name, contrast, inSight, covered, jumps } = stop
    if (contrast < leastContrast) told.add(`${name}: stands out by ${contrast.toFixed(2)}`)
    if (!inSight) told.add(`${name}: is out of sight`)
    if (covered) told.add(`${name}: is under something else`)
    if (jumps) told.add(`${name}: comes before its turn`)
  }
  assert.deepEqual([...told], [], what)
}

/** What has the focus, as it is seen; null where nothing of the page has. Runs in the page. */
function stopHere() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const behind = (from: Element | null): number[] => {
    for (let at = from; at; at = at.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = channels(getComputedStyle(at).backgroundColor)
      if (alpha === 1) return [red, green, blue]
    }
    return [255, 255, 255]
  }
  const luminance = (rgb: number[]) =>
    rgb
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, nth) => sum + value * ([0.2126, 0.7152, 0.0722][nth] ?? 0), 0)
  const contrastOf = (one: number[], other: number[]) => {
    const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (more + 0.05) / (less + 0.05)
  }
  const ringOf = (of: Element | null) => {
    const style = of && getComputedStyle(of)
    if (!style || style.outlineStyle === 'none') return null
    const isInside = Number.parseFloat(style.outlineOffset) < 0
    return contrastOf(channels(style.outlineColor), behind(isInside ? of : of.parentElement))
  }
  // A frame and the parts of a date have rings of their own.
  const hasOwn = element.matches('iframe, input[type="date"]')
  const contrast = hasOwn ? 21 : (ringOf(element) ?? ringOf(element.closest('form')) ?? 0)
  const box = element.getBoundingClientRect()
  // Of a high field the browser brings into sight the line that is written on.
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const isLine = bottom - top >= Math.min(box.height, 16)
  const inSight = box.width > 1 && right - left >= box.width / 2 && isLine
  const at = document.elementFromPoint(x, y)
  const covered =
    inSight && !(at && (element.contains(at) || at.contains(element) || at.closest('label')?.contains(element)))
  const name = `${element.localName} ${(element.ariaLabel ?? element.innerText).trim().slice(0, 40)}`
  return { name, contrast, inSight, covered, jumps: element.tabIndex > 0 }
}
