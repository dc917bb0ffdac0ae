/** The end of a press outside of the window may not be heard: it holds nothing up for longer than this, in ms. */
const longestMs = 10_000
/** A touch's click comes a moment after its end, in ms. */
const clickMs = 50
const lookMs = 10

let heldUntil = 0

const begin = () => {
  heldUntil = performance.now() + longestMs
}
const end = () => {
  heldUntil = Math.min(heldUntil, performance.now() + clickMs)
}

document.addEventListener('pointerdown', begin, true)
for (const ended of ['pointerup', 'pointercancel']) document.addEventListener(ended, end, true)
// The space bar presses a button too, when it comes up.
document.addEventListener('keydown', ({ key }) => key === ' ' && begin(), true)
document.addEventListener('keyup', ({ key }) => key === ' ' && end(), true)

/**
 * Waits while something of the page is being pressed, until its click has come: what is put in place of a button between its press and its release
 * takes the click with it.
 */
export async function afterPress(): Promise<void> {
  while (performance.now() < heldUntil) await new Promise((over) => setTimeout(over, lookMs))
}
