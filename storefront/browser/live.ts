import { showAnswers } from './answers.ts'

/** Between two tries to have a page's parts anew, in ms; growing to the latter. */
const [pauseMs, longestPauseMs] = [1_000, 16_000]

/** False where it is to be tried again. */
async function fetchAnew(): Promise<boolean> {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (response.ok) await showAnswers(await response.text())
    return response.status < 500 && response.status !== 429
  } catch {
    return false
  }
}

/**
 * Follows what a page says it can be told of (`data-live`, an address of server-sent events): each piece of news has the page's parts fetched
 * anew, so that words, actions and amounts are always the server's. The browser comes back by itself where the connection is lost, and says
 * what it heard last.
 */
export function followLive(): void {
  const place = document.querySelector<HTMLElement>('[data-live]')
  if (!place?.dataset.live) return
  const source = new EventSource(place.dataset.live)
  let wanted = 0
  let fetching = false
  const state = (name: string) => {
    document.documentElement.dataset.connection = name
  }

  async function refresh(): Promise<void> {
    wanted++
    if (fetching) return
    fetching = true
    let pause = pauseMs
    for (let seen = 0; seen < wanted; ) {
      const about = wanted
      if (await fetchAnew()) {
        seen = about
        pause = pauseMs
        continue
      }
      // The last news may be what was not shown: nothing else would ask again.
      await new Promise((over) => setTimeout(over, pause))
      pause = Math.min(pause * 2, longestPauseMs)
    }
    wanted = 0
    fetching = false
  }

  let lost = false
  source.addEventListener('open', () => {
    state('live')
    // Not everything that is followed is told again from where it was.
    if (lost) void refresh()
    lost = false
  })
  source.addEventListener('error', () => {
    lost = true
    state('lost')
  })
  for (const news of ['order', 'notice']) source.addEventListener(news, () => void refresh())
  source.addEventListener('end', () => {
    source.close()
    state('over')
    void refresh()
  })
  addEventListener('pagehide', () => source.close(), { once: true })
  // A page that the back button brings back as it was has long been silent.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
}
