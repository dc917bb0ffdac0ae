import { send } from '../reply/reply.ts'
import type { RouterResponse } from '../reply/router-response.ts'
import { sendFrom } from './files.ts'
import type { Page } from './page.ts'

/** The editor's styles are made in the page, and its language services run in workers; nothing comes from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
  "connect-src 'self' ws: wss:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Names that the bundler gives by what a file holds: another file has another. */
const hashed = /-[A-Z0-9]{8}\.\w+$/

const prefix = '/graphiql/'

export interface Graphiql {
  /** Its page; false as long as it has not been built. */
  sendHome(response: RouterResponse): Promise<boolean>
  /** What its page loads. */
  page: Page
}

/**
 * @param assets the folder that it is built into, which may be only after the router has started
 * @param settings what the page is told, as JSON
 */
export function graphiqlIn(assets: string, settings: object, compressed: boolean): Graphiql {
  return {
    sendHome(response) {
      const headers = { 'content-security-policy': policy, 'cache-control': 'no-cache' }
      return sendFrom(assets, 'index.html', response, { headers, compressed })
    },
    async page(_request, response, path) {
      if (!path.startsWith(prefix)) return false
      const name = path.slice(prefix.length)
      if (name === 'settings.json') {
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' }
        send(response, 200, headers, JSON.stringify(settings))
        return true
      }
      const headers = { 'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache' }
      return sendFrom(assets, name, response, { headers, compressed })
    },
  }
}
