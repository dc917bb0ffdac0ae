import { type Subgraph, settingOf } from '@micromart/subgraphs'
import { siblingUrls } from '../addresses.ts'
import { secretsOf } from '../secrets.ts'

/** What a pod is told beyond what all are. Secrets are files, and where those beyond the shop are is an overlay's to say. */
export function ownSettings(subgraph: Subgraph): Record<string, string> {
  const files = secretsOf(subgraph).flatMap(({ keys }) => keys)
  return {
    MICROMART_LOG_LEVEL: 'info',
    ...Object.fromEntries(files.map((file) => [`${settingOf(file)}_FILE`, `/run/secrets/micromart/${file}`])),
    ...siblingUrls(subgraph, 'http'),
    ...subgraph.settings,
  }
}
