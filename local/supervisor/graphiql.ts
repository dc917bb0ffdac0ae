import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = 'router/graphiql'

/**
 * Builds GraphiQL's page into `outdir` at low priority, unless it stands there already, newer than its sources. It can wait until
 * the shop is ready, and the shop is complete without it: a failure is only said.
 * @returns a function that calls it off and resolves when it has ended.
 */
export function buildGraphiql(outdir: string, say: (line: string) => void): () => Promise<void> {
  if (newest(outdir) > newest(sources)) return async () => {}
  // It ends with its stdin, and takes its process group with it: npm and what npm starts must not outlive the shop.
  const child = spawn('nice', ['-n', '15', process.execPath, join(sources, 'build.mjs'), outdir, '--until-eof'], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  // While we can open nothing more there are no pipes, whatever the types say, and the error tells.
  child.stdin?.on('error', () => {})
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  let calledOff = false
  const failed = (why: string) =>
    calledOff || say(`GraphiQL could not be built (${why}); the page at / does without it.`)
  child.on('error', (error) => failed(error.message))
  child.on('exit', (code) => {
    if (code === 0) say('GraphiQL is built: reload the page at /.')
    else failed(/^.*Error.*$/m.exec(said)?.[0] ?? `exit code ${code}`)
  })
  return () => {
    calledOff = true
    child.stdin?.end()
    return ended
  }
}

/** Time of the last change of a folder's files, in ms; 0 when there is no such folder. */
function newest(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs))
  } catch {
    return 0
  }
}
