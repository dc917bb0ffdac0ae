import { spawn } from 'node:child_process'

/**
 * Becomes the program that it is given, beside a shell that waits for our end of a pipe to close, which it does however we end, and then
 * kills the group. The shell is there before the program is, so that there is no moment in which we could leave that behind.
 */
const endingWithUs = 'exec 3<&0; (read -r _ <&3; kill -s KILL 0) & exec "$@" 3<&- </dev/null'

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
  const child = spawn('/bin/sh', ['-c', endingWithUs, 'sh', 'npm', ...args], {
    cwd: root,
    detached: true,
    stdio: 'pipe',
  })
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
  try {
    const code = await exited
    // Whatever it started and left behind, which would hold its output open.
    killGroup(child.pid)
    await closed
    signal.throwIfAborted()
    if (code !== 0) throw operatorError(`npm ${args.join(' ')} ended with ${code}:\n${said.trim()}`)
  } finally {
    signal.removeEventListener('abort', end)
  }
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
