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
  const address = place.dataset.live
  let source: EventSource | undefined
  // What came while nobody saw the page is news.
  let [lost, over] = [document.hidden, false]
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

  function listen(): void {
    source = new EventSource(address)
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
      over = true
      leave()
      state('over')
      void refresh()
    })
  }

  function leave(): void {
    source?.close()
    source = undefined
    lost = true
  }

  if (!document.hidden) listen()
  // A browser has six connections to a shop by HTTP/1.1, and whatever follows holds one: a tab that nobody sees leaves its own to the others.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave()
    else if (!source && !over) listen()
  })
  addEventListener('pagehide', leave, { once: true })
  // A page that the back button brings back as it was has long been silent.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
}
