import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dashboards } from '@micromart/observability/dashboards'
import { faultCodes, objectives } from '@micromart/observability/objectives'
import { alertsOf, ruleGroups } from '@micromart/observability/rules'
import { faultCodes as countedByViewer } from '@micromart/viewer/rows'
import { describe, expect, it } from 'vitest'
import type { Examples } from './example.ts'
import { exampleSets } from './example-sets.ts'
import { family, metricNames } from './metric-names.ts'
import { panelQuestions, recorded, ruleQuestions } from './questions.ts'

const root = resolve(import.meta.dirname, '../..')
const examples: Examples = Object.assign({}, ...exampleSets)
const names = [...new Set(alertsOf(ruleGroups()).map(({ name }) => name))].sort()

describe('each alert', () => {
  it('has a runbook, and each runbook an alert', async () => {
    const pages = (await readdir(join(root, 'observability/runbooks'))).map((file) => file.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual(names)
  })

  it('has a page that says what it means, what to look at and what to do', async () => {
    for (const name of names) {
      const page = await readFile(join(root, `observability/runbooks/${name}.md`), 'utf8')
      const headings = [...page.matchAll(/^#+ .*/gm)].map(([heading]) => heading)
      expect(headings, name).toEqual([`# ${name}`, '## What it means', '## What to look at', '## What to do'])
    }
  })

  it('has an example of when it is there, and of when it is not', () => {
    expect(Object.keys(examples).sort()).toEqual(names)
    for (const name of names) {
      const minutes = examples[name]?.flatMap(({ quiet = [] }) => quiet) ?? []
      expect(
        examples[name]?.some(({ fires }) => fires !== undefined),
        name,
      ).toBe(true)
      // This one must never cease.
      expect(minutes.length > 0, name).toBe(name !== 'Watchdog')
    }
  })
})

it('the page on objectives has each as it is measured', async () => {
  const page = await readFile(join(root, 'docs/objectives.md'), 'utf8')
  for (const { name, promise, errorRatio } of objectives) {
    expect(page).toContain(`| \`${name}\` | ${promise} |`)
    expect(page).toContain(`# ${name}\n${errorRatio('5m')}\n`)
  }
})

it('each panel says what it shows and in which unit, and names its lines', () => {
  for (const { title: dashboard, panels = [] } of Object.values(dashboards)) {
    for (const panel of panels) {
      if (!('targets' in panel)) continue
      const { title, description, fieldConfig, targets = [] } = panel as unknown as ShownPanel
      const where = `${dashboard}: ${title}`
      expect(description, where).toMatch(/\w+/)
      expect(fieldConfig.defaults.unit, where).toMatch(/\w+/)
      for (const { legendFormat } of targets) expect(legendFormat, where).toMatch(/\S/)
    }
  }
})

interface ShownPanel {
  title: string
  description: string
  fieldConfig: { defaults: { unit?: string } }
  targets?: { legendFormat: string }[]
}

it('the viewer counts the same answers as faults of ours', () => {
  expect(countedByViewer.toSorted()).toEqual(faultCodes.toSorted())
})

it('rules and panels ask for metrics that processes have, or that rules record', async () => {
  const page = await readFile(join(root, 'docs/metrics.md'), 'utf8')
  const known = new Set([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name))
  const asked = [...ruleQuestions(), ...panelQuestions('5m')].flatMap(({ expr }) => metricNames(expr))
  const ours = recorded()
  const unknown = [...new Set(asked)].filter((name) => !known.has(name) && !known.has(family(name)) && !ours.has(name))
  // Prometheus' own.
  expect(unknown.toSorted()).toEqual(['ALERTS', 'up'])
})
