import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'

const entry = z.strictObject({
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  port: z.number().int(),
  why: z.string(),
})
const table = z.strictObject({ base: z.array(entry), dev: z.array(entry), production: z.array(entry) })

/** Who may call whom on which port, as `router → orders:4000`. */
export type Edge = `${string} → ${string}:${number}`

export const edge = (from: string, to: string, port: number): Edge => `${from} → ${to}:${port}`

/** What k8s/edges.yaml allows in an overlay: the edges of the base and its own. */
export async function allowedEdges(overlay: 'dev' | 'production'): Promise<Set<Edge>> {
  const { base, [overlay]: own } = table.parse(parse(await readFile('k8s/edges.yaml', 'utf8')))
  return new Set(
    [...base, ...own].flatMap(({ from, to, port }) =>
      from.flatMap((caller) => to.map((called) => edge(caller, called, port))),
    ),
  )
}
