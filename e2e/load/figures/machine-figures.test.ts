import { expect, it } from 'vitest'
import { type Look, machineFigures } from './machine-figures.ts'

const look = (at: number, machine: number, processes: Record<string, [cpu: number, mebibytes: number]>): Look => ({
  ...{ at, machine },
  processes: Object.fromEntries(
    Object.entries(processes).map(([name, [cpu, mebibytes]]) => [name, { cpu, resident: mebibytes * 2 ** 20 }]),
  ),
})

it('a process that has ended before the last look took what it had taken, and no less than nothing', () => {
  const looks = [
    look(0, 100, { router: [10, 80] }),
    look(1_000, 101, { router: [10.2, 90], k6: [0.1, 50] }),
    look(2_000, 102, { router: [10.4, 85], k6: [0.7, 60] }),
    look(4_000, 104, { router: [11, 85], k6: [0, 0] }),
  ]
  const figures = machineFigures(looks, { from: 500, to: 5_000 })
  expect(figures?.processes).toEqual([
    { name: 'router', cores: 0.25, mebibytes: 90, mebibytesBefore: 80 },
    { name: 'k6', cores: expect.closeTo(0.15), mebibytes: 60, mebibytesBefore: 50 },
  ])
  expect(figures?.otherCores).toBeCloseTo(0.6)
})

it('nothing is made up of a run that nobody looked at twice', () => {
  expect(machineFigures([], { from: 0, to: 1_000 })).toBeNull()
  expect(machineFigures([look(0, 100, {})], { from: 0, to: 1_000 })).toBeNull()
})
