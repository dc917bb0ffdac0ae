import { statSync, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { whyUnreadable } from '../config/why-unreadable.ts'
import type { SupergraphSource } from './source.ts'
import { SupergraphError } from './supergraph.ts'

/** Editors and deployments write a file in several steps. */
const settleMs = 200

/** A supergraph in a file, which is read again when it changes if it is to be watched. */
export function fileSource(file: string, watched: boolean): SupergraphSource {
  /** Of what was read last, or is about to be. */
  let known = ''
  return {
    name: file,
    async read() {
      known = markOf(file)
      try {
        return await readFile(file, 'utf8')
      } catch (error) {
        throw new SupergraphError([whyUnreadable(error)])
      }
    },
    follow(perhaps) {
      if (!watched) return () => {}
      let settling: NodeJS.Timeout | undefined
      const look = () => {
        const now = markOf(file)
        if (now === known) return
        known = now
        clearTimeout(settling)
        settling = setTimeout(perhaps, settleMs)
      }
      // The folder is watched, since a file that is replaced is another file; and whatever happens in it, since Kubernetes replaces the
      // folder into which a ConfigMap's file is a link.
      const watcher = watch(dirname(file), look)
      // It may have changed since it was read.
      look()
      return () => {
        watcher.close()
        clearTimeout(settling)
      }
    },
  }
}

/** Another whenever the file, or what it is a link to, is another or was written to. */
function markOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true })
    return `${dev} ${ino} ${size} ${mtimeNs}`
  } catch {
    return 'none'
  }
}
