import { spawn } from 'node:child_process'

/**
 * Runs npm with all that it starts in a process group of its own: a Ctrl-C reaches only us, and none of it outlives us, not even if we are
 * killed. npm's own words are shown only when it fails: it warns of much that no reader can mend.
 * @param {string} root
 * @param {string[]} args
 * @param {AbortSignal} signal ends it.
 * @throws the signal's reason, or an OperatorError with what npm said.
 */
export async function npm(root, args, signal) {
  signal.throwIfAborted()
  const child = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const closed = new Promise((resolve) => child.once('close', resolve))
  // Asked politely, npm takes many seconds to undo what the next install begins anew anyway.
  const end = () => killGroup(child.pid)
  signal.addEventListener('abort', end)
  const letGo = endWithUs(child.pid)
  try {
    const code = await exited
    // Whatever it started and left behind, which would hold its output open.
    killGroup(child.pid)
    await closed
    signal.throwIfAborted()
    if (code !== 0) throw operatorError(`npm ${args.join(' ')} ended with ${code}:\n${said.trim()}`)
  } finally {
    letGo()
    signal.removeEventListener('abort', end)
  }
}

/** A shell that waits for our end of a pipe to close, which it does however we end, and then kills the group. Answers what calls it off. */
function endWithUs(pid) {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -s KILL -- "-$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  return () => watcher.kill('SIGKILL')
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function operatorError(message) {
  const error = new Error(message)
  error.name = 'OperatorError'
  return error
}
