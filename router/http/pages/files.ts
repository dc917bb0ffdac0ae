import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { compressor, encodingFor } from '../reply/compression.ts'
import type { RouterResponse } from '../reply/router-response.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
/** Others are compressed already, or worth no trouble. */
const compressible = /\.(?:css|html|js|json|map|svg|ttf)$/
const worthwhileBytes = 1_024

interface FileSettings {
  headers: Record<string, string>
  /** Whether those who accept it are sent it compressed. */
  compressed: boolean
}

/** Sends a file of a folder; false when there is none. What climbs out of the folder is looked for inside it. */
export async function sendFrom(
  folder: string,
  path: string,
  response: RouterResponse,
  settings: FileSettings,
): Promise<boolean> {
  const file = join(folder, normalize(`/${decoded(path)}`))
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return false
  await sendFile(file, found, response, settings)
  return true
}

async function sendFile(file: string, found: Stats, response: RouterResponse, settings: FileSettings): Promise<void> {
  const { req: request } = response
  // Weak, since it is the same however it is encoded.
  const etag = `W/"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`
  const varies = settings.compressed && compressible.test(file) && found.size >= worthwhileBytes
  const encoding = varies ? encodingFor(request.headers['accept-encoding']?.toString()) : null
  if (varies) response.tell('vary', 'accept-encoding')
  const headers = { ...settings.headers, etag, 'x-content-type-options': 'nosniff' }
  if (isFresh(request, etag)) {
    response.begin(304, headers).end()
    return
  }
  response.begin(200, {
    ...headers,
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    ...(encoding ? { 'content-encoding': encoding } : { 'content-length': String(found.size) }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const source = createReadStream(file, { end: Math.max(found.size - 1, 0) })
  const sent = encoding ? pipeline(source, compressor(encoding), response) : pipeline(source, response)
  await sent.catch(() => response.destroy())
}

function isFresh({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((it) => it.trim()) ?? []
  return known.includes(etag) || known.includes('*')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return ''
  }
}
