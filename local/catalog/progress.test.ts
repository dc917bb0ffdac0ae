import { expect, test } from 'vitest'
import { openProgress } from './progress.ts'

function output(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 60, written, write: (text: string) => written.push(text) }
}

test('a terminal gets a bar that stays on its line', () => {
  const screen = output(true)
  let now = 0
  const progress = openProgress(screen, () => now)
  progress.show(0.25, '50 products')
  progress.show(0.3, 'too soon to be drawn')
  now = 1_000
  progress.show(1, '200 products')
  expect(screen.written).toHaveLength(2)
  expect(screen.written[0]).toContain('███████░')
  expect(screen.written[0]).toContain('25 %  50 products')
  expect(screen.written.join('')).not.toContain('\n')
})

test('a log file gets a line now and then, without escapes', () => {
  const file = output(false)
  let now = 0
  const progress = openProgress(file, () => now)
  progress.show(0.1, '1 product')
  now = 6_000
  progress.show(0.5, '5 products')
  progress.end()
  expect(file.written.join('')).toBe(' 50 %  5 products\n')
})
