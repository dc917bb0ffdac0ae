import { UnreadableFile } from './csv/file/unreadable-file.ts'
import type { Stop } from './reasons/reason.ts'
import { ShopRefused, ShopUnavailable } from './shop-port.ts'

/** Why something ended before its time that reads a file or asks a shop; undefined for what is neither's fault. */
export function stopOf(error: unknown): Stop | undefined {
  if (error instanceof UnreadableFile) return error.fault
  if (error instanceof ShopUnavailable) return { reason: 'shop-away', said: error.message }
  if (error instanceof ShopRefused) return { reason: 'shop-refuses', said: error.message }
  return undefined
}
