import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { expect, it, onTestFinished, vi } from 'vitest'

/** A compiler that never ends by itself, and says who it is and how it was ended. */
const compiler = `#!/bin/sh
[ "$1" = version ] && exit 0
trap 'echo interrupted >> "$MICROMART_ENGINES/../said"; exit 130' INT
echo begun > "$MICROMART_ENGINES/../said"
while :; do sleep 0.05; done
`

it('a build that is called off is ended at once, and leaves nothing in the cache', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'go-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'go'), compiler)
  await chmod(join(folder, 'go'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  vi.stubEnv('MICROMART_ENGINES', join(folder, 'engines'))
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.resetModules()
  const { goProgram } = await import('./go.ts')
  const calledOff = new AbortController()
  const wanted = { name: 'k6', module: 'example.com/k6', version: 'v1', package: 'example.com/k6' }
  const built = goProgram(wanted, () => {}, calledOff.signal)
  built.catch(() => {})
  const said = () => readFile(join(folder, 'said'), 'utf8')
  await eventually(async () => expect(await said()).toBe('begun\n'))
  calledOff.abort(new Error('Ended by SIGTERM before it was done.'))
  await expect(built).rejects.toThrow('Ended by SIGTERM')
  expect(await said()).toBe('begun\ninterrupted\n')
  expect(await readdir(join(folder, 'engines'))).toEqual([])
})
