import { z } from 'zod'

/** Which schemas hold secrets: in production mode these are held to more than their form. */
export const secrets = z.registry<{ in: 'text' | 'url' | 'password' }>()

/** A secret, such as a credential or a key. May be several, a line each: the first is ours to use, each of them is accepted. */
export const secret = z.string().min(16, 'is shorter than 16 characters').register(secrets, { in: 'text' })

/** The secrets in a setting that may hold several. */
export const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** A password whose length somebody else decides on. */
export const password = z.string().register(secrets, { in: 'password' })

/** A database's URL, with the password in it. */
export const databaseUrl = z.string().startsWith('postgres').register(secrets, { in: 'url' })

/** Where another process is: one URL, or several with commas between them, of replicas that calls go round. */
export const addresses = z
  .string()
  .transform((text) => text.split(',').map((url) => url.trim()))
  .pipe(z.array(z.url({ protocol: /^https?$/, error: 'is no http(s) URL, nor several with commas between them' })))

/**
 * Where the shop is for who comes by a browser, without a slash at its end. It stands at the root of a host: its pages lead to each other by
 * paths from there, and a path of its own would be lost from each.
 */
export const publicOrigin = z
  .url({ protocol: /^https?$/, error: 'is no http(s) URL', abort: true })
  .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
    error: 'is more than a host such as https://shop.example: the shop stands at its root, and in no folder',
  })
  .transform((url) => new URL(url).origin)

/** Set by whoever starts a process, of whatever kind; known everywhere so that no process refuses another's. */
export const processSettings = z.object({
  mode: z.enum(['development', 'production']).default('development'),
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65535),
  adminPort: z.coerce.number().int().min(0).max(65535),
  /** Where metrics are told over mTLS as well; with TLS files alone. */
  metricsPort: z.coerce.number().int().min(0).max(65535).optional(),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /**
   * `pipe`: the process ends when its stdin closes, that is, when whoever started it is gone. `supervisor`: besides, it says every second
   * on file descriptor 3 that it lives.
   */
  parent: z.enum(['pipe', 'supervisor']).optional(),
  /** What it is to those who watch many processes: `service.version` and `service.instance.id`. */
  version: z.string().optional(),
  instance: z.string().optional(),
  /** `1` seeds demo accounts and coupons; refused in production mode. */
  demo: z.literal('1').optional(),
  /** Folder in which failpoints are armed; refused in production mode. */
  failpoints: z.string().optional(),
})
