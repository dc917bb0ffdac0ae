import { createHmac, timingSafeEqual } from 'node:crypto'

/** One picture that may be sent. */
export interface Upload {
  /** Tells it from others, such as in the log. */
  id: string
  /** The most that it may be. */
  bytes: number
  until: Date
}

/** Says who may send a picture, without keeping anything of it: the token is all that there is. */
export interface UploadTokens {
  tokenOf(upload: Upload): string
  /** What a token allows; null when it is none of ours, or over. */
  read(token: string, now: Date): Upload | null
}

/**
 * HMAC-SHA256 under the shop's secret over all that is allowed.
 * @param secrets the first makes tokens, all of them are accepted.
 */
export function uploadTokens([first = '', ...former]: readonly string[]): UploadTokens {
  const mac = (secret: string, said: string) => createHmac('sha256', secret).update(`upload\n${said}`).digest()
  return {
    tokenOf({ id, bytes, until }) {
      const said = `${id}.${bytes}.${Math.floor(until.getTime() / 1_000)}`
      return `${said}.${mac(first, said).toString('base64url')}`
    },
    read(token, now) {
      const [, said = '', id = '', bytes, until, sent = ''] =
        /^(([\w-]{1,40})\.(\d{1,9})\.(\d{1,11}))\.([\w-]{43})$/.exec(token) ?? []
      const given = Buffer.from(sent, 'base64url')
      const good = [first, ...former].filter((secret) => {
        const own = mac(secret, said)
        return own.length === given.length && timingSafeEqual(own, given)
      })
      const upload = { id, bytes: Number(bytes), until: new Date(Number(until) * 1_000) }
      return good.length > 0 && now < upload.until ? upload : null
    },
  }
}
