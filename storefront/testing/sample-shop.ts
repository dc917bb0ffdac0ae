import { createLogger } from '@micromart/telemetry'
import { Registry } from 'prom-client'
import { isSecure, type StorefrontParts, storefront } from '../app.ts'
import manifest from '../generated/persisted-documents.json'
import type { GraphQLFault, Router } from '../graph/router.ts'
import type { Assets } from '../http/assets.ts'
import { storefrontMetrics } from '../metrics.ts'
import { sessionCookie } from '../session/cookie.ts'

const assets: Assets = {
  style: '/assets/style.css',
  boot: '/assets/boot.js',
  font: '/assets/font.woff2',
  desk: { style: '/assets/desk.css', script: '/assets/desk.js' },
  scripts: () => [],
  serve: (context) => context.text('asset'),
}

/** An answer with an error at a field of its own, whose value is null. */
export const failing = (field: string, code: string, data: object = {}): Failing => ({
  failing: {
    data: { ...data, [field]: null },
    errors: [{ message: 'It failed.', path: [field], extensions: { code } }],
  },
})

interface Failing {
  failing: { data: object; errors: GraphQLFault[] }
}

const isFailing = (said: unknown): said is Failing => typeof said === 'object' && said !== null && 'failing' in said

/** What the router is to answer, by what was asked for; whatever is not said is an answer without data. */
export type Answers = Record<string, (variables: Record<string, unknown>) => unknown>

type SampleParts = Pick<StorefrontParts, 'publicUrl' | 'securityContact' | 'tracesUrl' | 'cards'>

/** The storefront's pages over a router that answers as it is told to. `asked` are the operations' variables, the latest last. */
export function sampleShop(
  answers: Answers,
  { publicUrl, securityContact, tracesUrl, cards = { field: undefined, testCards: true } }: Partial<SampleParts> = {},
) {
  const asked: { operation: string; variables: unknown; asker: unknown; waitSeconds?: number | undefined }[] = []
  const router: Router = {
    async ask(document, variables, asker, patience) {
      const operation = operationOf(document)
      asked.push({ operation, variables, asker, waitSeconds: patience?.waitSeconds })
      const said = answers[operation]?.(variables as Record<string, unknown>) ?? null
      if (isFailing(said)) return { ...said.failing, data: said.failing.data as never, status: 200 }
      return { data: said as never, errors: [], status: said === null ? 0 : 200 }
    },
    subscribe: () => Promise.reject(new Error('nothing to follow')),
    async put(path, bytes) {
      asked.push({ operation: `PUT ${path}`, variables: bytes.length, asker: null })
      const said = answers[`PUT ${path}`]?.({ bytes })
      return said ? (said as { status: number; body: unknown }) : null
    },
    file: async () => null,
  }
  const cookie = sessionCookie('a-secret-of-thirty-two-characters-1', isSecure(publicUrl))
  const registry = new Registry()
  const app = storefront({
    router,
    assets,
    cookie,
    log: createLogger({ service: 'storefront', level: 'silent' }),
    metrics: storefrontMetrics(registry).requests,
    proxies: 0,
    pageSeconds: 2,
    publicUrl,
    securityContact,
    tracesUrl,
    cards,
    ending: new AbortController().signal,
  })
  return { app, asked, cookie, registry }
}

/** A generated document names itself in what it was made of; of its text only the hash is left. */
function operationOf(document: unknown): string {
  const hash = (document as { __meta__: { hash: string } }).__meta__.hash.replace('sha256:', '')
  const text = (manifest as Record<string, string>)[hash] ?? ''
  return /(?:^|[\s}])(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? ''
}
