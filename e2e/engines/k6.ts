import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { goProgram } from './go.ts'

const module = 'go.k6.io/k6'

/** The path of k6, which puts load on servers: the one on PATH, else one that is built the first time. */
export async function k6(say: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const onPath = await promisify(execFile)('k6', ['version']).catch(() => null)
  return onPath === null ? goProgram({ name: 'k6', module, version: 'v1.8.1', package: module }, say, signal) : 'k6'
}
