import { setTimeout as sleep } from 'node:timers/promises'
import { InvalidSettings, type TlsFiles, tlsFiles } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'
import { type Material, mustBeUsable, readMaterial } from './material.ts'

export type { Material }

/** A process's certificate, as it is now: files are read again when they change. */
export interface Identity {
  current(): Material
  /** Calls back with each newer one; the answer ends that. */
  onRenewed(renewed: (material: Material) => void): () => void
  close(): void
}

/**
 * How often the files are looked at, in ms. They are read rather than watched: Kubernetes swaps a symlink two folders up, and a file
 * system over the network tells nobody.
 */
const rereadMs = 2_000

/** The identity that TLS_CERT_FILE, TLS_KEY_FILE and TLS_CA_FILE give a process; undefined without them. Throws InvalidSettings. */
export async function openIdentityOf(environment: NodeJS.ProcessEnv, log: Logger): Promise<Identity | undefined> {
  const files = tlsFiles(environment)
  return files && openIdentity(files, log)
}

/**
 * Reads a certificate, its key and a CA, and goes on reading them. What cannot be used when it is new is told and left alone: the
 * one before stays. Throws InvalidSettings when there is none before.
 */
export async function openIdentity(
  files: TlsFiles,
  log: Logger,
  { everyMs = rereadMs, now = () => new Date() } = {},
): Promise<Identity> {
  let material: Material
  try {
    material = await readMaterial(files)
    mustBeUsable(material, now())
  } catch (error) {
    throw new InvalidSettings(error instanceof Error ? error.message : String(error))
  }
  const listeners = new Set<(material: Material) => void>()
  const closed = new AbortController()
  let refused = ''
  let told = ''

  async function reread(): Promise<void> {
    let seen = ''
    try {
      const found = await readMaterial(files)
      seen = JSON.stringify(found)
      if (seen === JSON.stringify(material)) {
        refused = ''
        return
      }
      mustBeUsable(found, now())
      material = found
      refused = ''
      log.info('a new TLS certificate is in use')
      for (const listener of listeners) listener(material)
    } catch (error) {
      // Files are written one after the other: only what is still wrong when it is looked at again is.
      if (seen === refused && told !== seen) {
        log.error({ err: error }, 'the new TLS files cannot be used; the ones before stay in use')
        told = seen
      }
      refused = seen
    }
  }

  async function watch(): Promise<void> {
    while (!closed.signal.aborted) {
      await sleep(everyMs, undefined, { ref: false, signal: closed.signal }).catch(() => {})
      if (!closed.signal.aborted) await reread()
    }
  }
  void watch()

  return {
    current: () => material,
    onRenewed(renewed) {
      listeners.add(renewed)
      return () => listeners.delete(renewed)
    },
    close: () => closed.abort(),
  }
}
