import { sendFrom } from './files.ts'
import type { Page } from './page.ts'

/** A picture may hold styles of its own, and nothing that acts or loads. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Files that everybody may have, by the path that their folder is served under. */
export function folderPages(folders: Readonly<Record<string, string>>, compressed: boolean): Page {
  const headers = { 'content-security-policy': policy, 'cache-control': 'public, max-age=3600' }
  return async (_request, response, path) => {
    const found = Object.entries(folders).find(([prefix]) => path.startsWith(prefix))
    if (!found) return false
    const [prefix, folder] = found
    return sendFrom(folder, path.slice(prefix.length), response, { headers, compressed })
  }
}
