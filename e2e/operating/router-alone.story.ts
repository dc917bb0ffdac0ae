import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const title = 'npm run router says what keeps it from starting, and how to mend it, without a stack'
export const shopless = true

const supergraph = ['--supergraph', 'schema/supergraph.graphql']

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'router-alone-'))
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const port = String((taken.address() as AddressInfo).port)
  const wrong = await file('wrong.yaml', 'limits: { depht: 3 }\nscalars: { Decimal: { pattern: "(" } }\n')
  const misspelt = await file('misspelt.yaml', 'subgraphs: { catalogue: { url: "http://127.0.0.1:9" } }\n')
  const weak = await file('weak.yaml', `subgraphs: { all: { headers: { x-key: "\${HOME}" } } }\n`)
  try {
    for (const [args, ...told] of [
      [['--supergraph', join(folder, 'none.graphql')], 'there is no such file', 'Give --supergraph'],
      [['--supergraph', folder], 'it is a folder', 'Give --supergraph'],
      [
        ['--supergraph', await file('plain.graphql', 'type Query { a: Int }')],
        'Invalid supergraph',
        'Give --supergraph',
      ],
      [['--supergraph', await file('none.json', '{}')], 'Syntax Error', 'Give --supergraph'],
      [[...supergraph, '--config', join(folder, 'none.yaml')], 'none.yaml: there is no such file', 'Mend'],
      [[...supergraph, '--config', await file('broken.yaml', 'limits: {')], 'broken.yaml: ', 'Mend'],
      [[...supergraph, '--config', wrong], 'limits.depht: unknown key', 'scalars.Decimal.pattern: Invalid', 'Mend'],
      [[...supergraph, '--config', misspelt], 'subgraphs.catalogue: the supergraph has no such subgraph', 'Mend'],
      [[...supergraph, '--production', '--config', weak], 'HOME is shorter than 32 bytes', 'Make each secret with'],
      [[...supergraph, '--module', join(folder, 'none.mjs')], 'none.mjs cannot be used', 'no such file', 'Mend'],
      [[...supergraph, '--port', port], `Port ${port} on 127.0.0.1`, 'is taken', 'choose another with --port'],
      [[...supergraph, '--port', '0', '--admin-port', port], `Port ${port}`, 'is taken', 'and --admin-port'],
      [[...supergraph, '--port', '65535'], '--admin-port 65536 is not a port'],
    ] as const) {
      const { code, said } = await router(args)
      assert.ok(typeof code === 'number' && code > 0, `${args.join(' ')} ends with ${code}:\n${said}`)
      for (const words of told) assert.ok(said.includes(words), `${words} is not in:\n${said}`)
      assert.doesNotMatch(said, /^ +at /m)
      assert.ok(said.trim().split('\n').length <= 4, said)
    }
  } finally {
    taken.close()
    await rm(folder, { recursive: true })
  }
}

/** What the command says, on either stream, and how it ends. */
function router(args: readonly string[]): Promise<{ code: unknown; said: string }> {
  return new Promise((resolve) =>
    execFile('npm', ['run', '--silent', 'router', '--', ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    ),
  )
}
