import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('whoever asks for rows names their columns, so that the statement is prepared', async () => {
  const files = await readdir(import.meta.dirname, { recursive: true })
  const sources = files.filter((file) => file.endsWith('.ts') && !/test\.ts$|\/testing\/|node_modules/.test(file))
  expect(sources.length).toBeGreaterThan(300)
  for (const file of sources) {
    const text = await readFile(join(import.meta.dirname, file), 'utf8')
    expect(text, file).not.toMatch(/\b(select|returning)All\(/)
  }
})
