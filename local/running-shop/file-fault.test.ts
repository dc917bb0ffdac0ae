import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileFault } from './file-fault.ts'

test('what cannot be done with a file is told in words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  try {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const toldOf = (path: string) => readFile(path).then(String, fileFault)
    expect(await toldOf(folder)).toBe('it is a folder')
    expect(await toldOf(join(folder, 'none'))).toBe('there is no such file or folder')
    expect(await toldOf(join(file, 'below'))).toBe('what it would lie in is a file')
    expect(await toldOf(join(folder, 'x'.repeat(300)))).toBe('the name is too long')
  } finally {
    await rm(folder, { recursive: true })
  }
  expect(fileFault(new Error('Unexpected token'))).toBe('Unexpected token')
})
