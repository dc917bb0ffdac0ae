import { eventually } from '@micromart/testing/eventually'
import { describe, expect, it } from 'vitest'
import { endProcess, type Step } from './end-process.ts'

function ending(steps: readonly Step[], patienceMs = 10_000) {
  const codes: number[] = []
  const faults: unknown[] = []
  const log = { info: () => {}, error: (fields: unknown) => faults.push(fields) }
  const ended = endProcess(steps, { log, reason: 'a test', patienceMs, exit: (code) => codes.push(code) })
  return { codes, faults, ended }
}

describe('the end of a process', () => {
  it('takes one step after the other and is clean', async () => {
    const taken: string[] = []
    const step = (name: string): Step => [name, async () => void taken.push(name)]
    const { codes, ended } = ending([step('sockets'), step('workers'), step('database')])
    await ended
    expect(taken).toEqual(['sockets', 'workers', 'database'])
    expect(codes).toEqual([0])
  })

  it('does not stop at a step that fails, and says which', async () => {
    const taken: string[] = []
    const { codes, faults, ended } = ending([
      ['workers', () => Promise.reject(new Error('the database is away'))],
      ['database', () => void taken.push('database')],
    ])
    await ended
    expect(taken).toEqual(['database'])
    expect(faults).toMatchObject([{ step: 'workers' }])
    expect(codes).toEqual([1])
  })

  it('comes even when a step never ends, and says which', async () => {
    const { codes, faults } = ending([['database', () => new Promise(() => {})]], 20)
    await eventually(() => expect(codes).toEqual([1]))
    expect(faults).toEqual([{ step: 'database' }])
  })
})
