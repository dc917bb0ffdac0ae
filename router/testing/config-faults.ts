import { ConfigError } from '../config/config-error.ts'
import { parseConfig } from '../config/read-config.ts'

/** What is told of a configuration that is wrong; nothing of one that is right. */
export function faults(input: unknown, env: Record<string, string> = {}): readonly string[] {
  try {
    parseConfig(input, env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}
