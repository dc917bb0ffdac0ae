import { expect, test } from 'vitest'
import { allKept } from '../../load/figures/promises.ts'
import { faults } from '../faults/index.ts'
import type { History } from '../history.ts'
import { actFigures, type ChaosReport, faultFigures } from '../report.ts'
import { chaosPage } from './chaos-page.ts'

const history: History = {
  acts: [
    { what: 'place', who: 0, began: 1_000, ended: 1_400, tries: 1, outcome: 'ok', order: 'ord_1' },
    {
      what: 'place',
      who: 1,
      began: 2_000,
      ended: 242_100,
      tries: 40,
      outcome: 'unknown',
      detail: 'SUBGRAPH_UNAVAILABLE',
    },
  ],
  befell: [
    { name: 'killed', what: 'orders', began: 1_500, ended: 1_500 },
    { name: 'killed', what: '', began: 1_600, ended: 1_600, missed: 'kill ESRCH' },
    { name: 'frozen', what: '<b>cart</b>', began: 2_000, ended: 9_000 },
  ],
}
const report: ChaosReport = {
  seed: 5,
  minutes: 4,
  log: 'embedded',
  began: new Date(1_000).toISOString(),
  seconds: 242,
  orders: { placed: 1, confirmed: 1, cancelled: 0 },
  faults: faultFigures(history),
  acts: actFigures(history),
  normalAfterMs: 4_200,
  eventsTwice: 0,
  promises: [
    { title: 'each mail once', holds: true, faults: [] },
    { title: 'everybody had an answer', holds: false, faults: ['1 wanted to place: <SUBGRAPH>'] },
  ],
}

test('it counts what came, and what was asked', () => {
  expect(report.faults).toEqual([
    { name: 'killed', came: 1, missed: 1 },
    { name: 'frozen', came: 1, missed: 0 },
  ])
  expect(report.acts).toEqual([
    expect.objectContaining({ what: 'place', ok: 1, no: 0, unknown: 1, tries: 41, max: 240_100 }),
  ])
})

test('the page says what did not hold, and holds no markup of others', () => {
  expect(allKept(report.promises)).toBe(false)
  const page = chaosPage({ report, history, faults })
  expect(page).toContain('1 of 2 promises did not hold')
  expect(page).toContain('1 wanted to place: &lt;SUBGRAPH&gt;')
  expect(page).not.toContain('<b>cart</b>')
  expect(page).toContain('npm run chaos -- --all --seed 5 --minutes 4')
  expect(page).not.toMatch(/NaN|undefined/)
})

test('what could not be looked at did not hold', () => {
  const promises = report.promises.map((promise) => ({ ...promise, holds: true as boolean | null }))
  expect(allKept(promises)).toBe(true)
  expect(allKept([{ title: 'each mail once', holds: null, faults: [] }])).toBe(false)
})
