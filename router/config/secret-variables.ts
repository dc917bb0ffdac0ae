import { readFileSync } from 'node:fs'
import { variablesIn } from './sections/header-values.ts'

/**
 * What configuration files name as `${NAME}` are secrets: otherwise they would stand there themselves.
 *
 * @param files their paths, separated by commas; one that cannot be read is told of by whoever reads the configuration itself
 */
export function secretVariables(files: string): string[] {
  try {
    return files.split(',').flatMap((file) => variablesIn(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}
