import { readFileSync, statSync } from 'node:fs'
import type { RouterConfig } from './schema.ts'
import { whyUnreadable } from './why-unreadable.ts'

/** What of this machine a configuration names in vain: whoever asks for it first would miss it, and the operator be none the wiser. */
export function missingFiles({ files, cache }: Pick<RouterConfig, 'files' | 'cache'>): string[] {
  const { url, kafka } = cache.invalidation.log ?? {}
  const certificates = Object.entries((cache.enabled && url !== undefined && kafka?.tls) || {})
  return [
    ...Object.entries(files).flatMap(([path, folder]) => faultOf(`files.${path}`, folder, mustBeFolder)),
    ...certificates.flatMap(([name, file]) => faultOf(`cache.invalidation.log.kafka.tls.${name}`, file, readFileSync)),
  ]
}

function mustBeFolder(path: string): void {
  if (!statSync(path).isDirectory()) throw new Error('it is no folder')
}

function faultOf(place: string, path: string, use: (path: string) => unknown): string[] {
  try {
    use(path)
    return []
  } catch (error) {
    return [`${place}: ${path} cannot be used: ${whyUnreadable(error)}`]
  }
}
