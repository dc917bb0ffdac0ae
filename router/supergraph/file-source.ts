import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { whyUnreadable } from '../config/why-unreadable.ts'
import type { SupergraphSource } from './source.ts'
import { SupergraphError } from './supergraph.ts'

/** Editors and deployments write a file in several steps. */
const settleMs = 200

/** A supergraph in a file, which is read again when it changes if it is to be watched. */
export function fileSource(file: string, watched: boolean): SupergraphSource {
  return {
    name: file,
    async read() {
      try {
        return await readFile(file, 'utf8')
      } catch (error) {
        throw new SupergraphError([whyUnreadable(error)])
      }
    },
    follow(perhaps) {
      if (!watched) return () => {}
      let settling: NodeJS.Timeout | undefined
      // The folder is watched, since a file that is replaced is another file.
      const watcher = watch(dirname(file), (_event, name) => {
        if (name !== basename(file)) return
        clearTimeout(settling)
        settling = setTimeout(perhaps, settleMs)
      })
      return () => {
        watcher.close()
        clearTimeout(settling)
      }
    },
  }
}
