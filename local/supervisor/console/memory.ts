import { readdir, readFile } from 'node:fs/promises'

/**
 * Memory of these processes and all their descendants in bytes: the sum of their proportional set sizes, so that what they
 * share counts once (proc(5), smaps_rollup). Null where the system does not tell.
 */
export async function memoryOf(roots: readonly number[]): Promise<number | null> {
  const pids = await withDescendants(roots).catch(() => null)
  if (pids === null) return null
  let total = 0
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    total += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
  }
  return total
}

async function withDescendants(roots: readonly number[]): Promise<Set<number>> {
  const children = new Map<number, number[]>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)
    if (stat === null) continue
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = new Set<number>()
  const visit = (pid: number) => {
    if (found.has(pid)) return
    found.add(pid)
    for (const child of children.get(pid) ?? []) visit(child)
  }
  for (const root of roots) visit(root)
  return found
}
