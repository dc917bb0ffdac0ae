import { z } from 'zod'

const envelope = z.record(z.string(), z.unknown())

/** What a message says that checks ask about. */
export interface Said {
  /** Null where there is none, as anything may have got onto the log. */
  id: string | null
  type: string | null
  /** The aggregate's; null where there is none. */
  version: number | null
  data: Record<string, unknown>
}

/** Reads a record's value, whatever it is. */
export function saidIn(value: string): Said {
  const { id, type, aggregateversion: version, data } = envelope.safeParse(parsed(value)).data ?? {}
  return {
    id: typeof id === 'string' ? id : null,
    type: typeof type === 'string' ? type : null,
    version: typeof version === 'number' && Number.isInteger(version) && version > 0 && version < 1e9 ? version : null,
    data: envelope.safeParse(data).data ?? {},
  }
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
