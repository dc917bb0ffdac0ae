import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { eventually } from '@micromart/testing/eventually'

const execute = promisify(execFile)

/** A link between this machine and a network namespace, in a network of its own that no real one uses (RFC 2544). */
export interface Wire {
  /** Of our end; theirs is eth0. */
  name: string
  ours: string
  theirs: string
  bits: number
}

/**
 * Lays a wire into the network namespace of a process, whose way out it becomes. Both ends go when the namespace does.
 * @throws Error with what ip complains of.
 */
export async function layWire({ name, ours, theirs, bits }: Wire, pid: number): Promise<void> {
  const here = (...args: string[]) => execute('ip', args)
  const there = (...args: string[]) => execute('nsenter', [`--target=${pid}`, '--net', '--', 'ip', ...args])
  const ends = [name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid)]
  // The kernel takes a moment to forget the wire of a namespace that has just gone.
  await eventually(() => here('link', 'add', ...ends), { within: 30_000 })
  await here('addr', 'add', `${ours}/${bits}`, 'dev', name)
  await here('link', 'set', name, 'up')
  await there('addr', 'add', `${theirs}/${bits}`, 'dev', 'eth0')
  await there('link', 'set', 'lo', 'up')
  await there('link', 'set', 'eth0', 'up')
  await there('route', 'add', 'default', 'via', ours)
}
