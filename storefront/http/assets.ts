import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** The built styles, scripts and fonts, named by their content. */
export interface Assets {
  /** Addresses. */
  style: string
  boot: string
  font: string
  /** What the staff's pages look like and run besides. */
  desk: { style: string; script: string }
  /** Of an island: its script, and the scripts that this imports. */
  scripts(island: string): readonly string[]
  /** Answers a request for one of them. */
  serve(context: Context): Response
}

interface Manifest {
  style: string
  boot: string
  font: string
  desk: { style: string; script: string }
  islands: Record<string, string[]>
}

interface Kept {
  type: string
  plain: Buffer<ArrayBuffer>
  packed: { br: Buffer<ArrayBuffer>; gzip: Buffer<ArrayBuffer> } | null
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Reads all of a built folder into memory, packed once: some hundred KB. */
export function readAssets(folder: string): Assets {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const files = new Map<string, Kept>()
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (type) files.set(name, kept(type, readFileSync(join(folder, name))))
  }
  const address = (name: string) => `/assets/${name}`
  return {
    style: address(manifest.style),
    boot: address(manifest.boot),
    font: address(manifest.font),
    desk: { style: address(manifest.desk.style), script: address(manifest.desk.script) },
    scripts: (island) => (manifest.islands[island] ?? []).map(address),
    serve(context) {
      const found = files.get(context.req.param('name') ?? '')
      if (!found) return context.text('There is no such file.', 404)
      const accepted = context.req.header('accept-encoding') ?? ''
      const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name))
      const headers = {
        'content-type': found.type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      }
      if (!found.packed || !encoding) return context.body(found.plain, 200, headers)
      return context.body(found.packed[encoding], 200, { ...headers, 'content-encoding': encoding })
    },
  }
}

function kept(type: string, plain: Buffer<ArrayBuffer>): Kept {
  if (type.startsWith('font/')) return { type, plain, packed: null }
  const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return { type, plain, packed: { br, gzip: gzipSync(plain, { level: 9 }) } }
}
