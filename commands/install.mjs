import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Installs what the lockfile names and node_modules lacks: production dependencies only, or all of them. More than enough is
 * enough.
 */
export async function install(root, needs) {
  if (await installed(root, needs)) return
  const args = ['ci', '--no-audit', '--no-fund', ...(needs === 'production' ? ['--omit=dev'] : [])]
  console.error(`Installing ${needs === 'production' ? 'production' : 'all'} dependencies (npm ${args.join(' ')}) …`)
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const progress = setInterval(() => console.error(`  … ${seconds()} s`), 10_000)
  try {
    await npm(root, args)
  } finally {
    clearInterval(progress)
  }
  console.error(`Installed in ${seconds()} s.`)
}

/** Compares the lockfile with the one that npm leaves in node_modules after it has finished an install. */
async function installed(root, needs) {
  const wanted = await packages(join(root, 'package-lock.json'))
  const present = await packages(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([path, entry]) => {
    // Optional ones may be for another platform.
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional) return true
    if (needs === 'production' && entry.dev) return true
    const found = present[path]
    return found !== undefined && found.version === entry.version && Boolean(found.link) === Boolean(entry.link)
  })
}

async function packages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages
  } catch {
    return {}
  }
}

/** npm's own words are shown only when it fails: it warns of much that no reader can mend. */
async function npm(root, args) {
  const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const relay = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, relay)
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, relay)
  if (code === 0) return
  const error = new Error(`npm ${args.join(' ')} ended with ${code}:\n${said.trim()}`)
  error.name = 'OperatorError'
  throw error
}
