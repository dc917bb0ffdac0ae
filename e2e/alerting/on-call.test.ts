import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { objectives } from '@micromart/observability/objectives'
import { alertsOf, ruleGroups } from '@micromart/observability/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type PrometheusTools, prometheusTools } from '../engines/prometheus.ts'
import { runProgram } from '../engines/run-program.ts'
import { CannotRunHere } from '../runner/part.ts'
import { checkoutExamples, messageExamples, otherExamples, processExamples } from './cause-examples.ts'
import type { Example, Examples } from './example.ts'
import { family, metricNames } from './metric-names.ts'
import { objectiveExamples } from './objective-examples.ts'
import { panelQuestions, recorded, ruleQuestions } from './questions.ts'

const root = resolve(import.meta.dirname, '../..')
const generated = (name: string) => join(root, 'observability/generated', name)
const sets: Examples[] = [objectiveExamples, processExamples, messageExamples, checkoutExamples, otherExamples]
const examples: Examples = Object.assign({}, ...sets)
const names = [...new Set(alertsOf(ruleGroups()).map(({ name }) => name))].sort()
/** Days of samples are looked through every few minutes. */
const timeout = 300_000

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

it('rules and panels ask for metrics that processes have, or that rules record', async () => {
  const page = await readFile(join(root, 'docs/metrics.md'), 'utf8')
  const known = new Set([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name))
  const asked = [...ruleQuestions(), ...panelQuestions('5m')].flatMap(({ expr }) => metricNames(expr))
  const ours = recorded()
  const unknown = [...new Set(asked)].filter((name) => !known.has(name) && !known.has(family(name)) && !ours.has(name))
  // Prometheus' own, and those of who checks the invariants, which is no process of every shop.
  expect(unknown.filter((name) => !name.startsWith('micromart_invariant')).toSorted()).toEqual(['ALERTS', 'up'])
})

const tools = await prometheusTools(console.error).catch((error) => {
  if (!(error instanceof CannotRunHere)) throw error
  console.error(`not run: ${error.message}`)
  return null
})

describe.skipIf(tools === null)('Prometheus and Alertmanager', () => {
  const { promtool, amtool }: Pick<PrometheusTools, 'promtool' | 'amtool'> = tools ?? { promtool: '', amtool: '' }
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'micromart-rules-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('take the rules, the configuration and the routes', { timeout }, async () => {
    await runProgram(promtool, ['check', 'rules', generated('rules/objectives.yaml'), generated('rules/causes.yaml')])
    await runProgram(promtool, ['check', 'config', '--syntax-only', generated('prometheus.yaml')])
    await runProgram(amtool, ['check-config', generated('alertmanager.yaml')])
  })

  it('take what every panel asks', { timeout }, async () => {
    const asked = panelQuestions('5m')
    expect(asked.length).toBeGreaterThan(50)
    const file = join(folder, 'panels.yaml')
    const rules = asked.map(({ expr }, nth) => ({ record: `panel:${nth}`, expr }))
    await writeFile(file, stringify({ groups: [{ name: 'panels', rules }] }, { lineWidth: 0 }))
    await runProgram(promtool, ['check', 'rules', file])
  })

  for (const [nth, set] of sets.entries()) {
    it(`see alerts come and go: ${Object.keys(set).join(', ')}`, { timeout }, async () => {
      const all = Object.entries(set).flatMap(([name, examples]) => examples.map((example) => ({ name, example })))
      // How often rules are evaluated is said once a file.
      for (const everyM of new Set(all.map(({ example }) => example.everyM ?? 1))) {
        const these = all.filter(({ example }) => (example.everyM ?? 1) === everyM)
        const tests = these.map(({ name, example }) => unitTest(name, example, everyM))
        const file = join(folder, `${nth}-${everyM}.yaml`)
        const content = {
          rule_files: [generated(set === objectiveExamples ? 'rules/objectives.yaml' : 'rules/causes.yaml')],
          evaluation_interval: `${everyM}m`,
          tests,
        }
        await writeFile(file, stringify(content, { lineWidth: 0 }))
        await runProgram(promtool, ['test', 'rules', file])
      }
    })
  }

  it.each([
    [{ alertname: 'ServiceDown', severity: 'page', service: 'payments' }, 'on-call'],
    [{ alertname: 'AvailabilityBudgetBurns', severity: 'page', objective: 'availability' }, 'on-call'],
    [{ alertname: 'AvailabilityBudgetBurns', severity: 'ticket', objective: 'availability' }, 'team'],
    [{ alertname: 'DeadLettersWait', severity: 'ticket', service: 'search' }, 'team'],
    [{ alertname: 'Watchdog', severity: 'none' }, 'dead-man'],
    [{ alertname: 'SomethingOfTheCluster' }, 'team'],
  ])('send %o to %s', { timeout }, async (labels, receiver) => {
    const said = Object.entries(labels).map(([label, value]) => `${label}=${value}`)
    const config = `--config.file=${generated('alertmanager.yaml')}`
    expect((await runProgram(amtool, ['config', 'routes', 'test', config, ...said])).trim()).toBe(receiver)
  })
})

/** As promtool reads it: how many alerts of that name are there. */
function unitTest(
  name: string,
  { title, series, quiet = [], quietOf = {}, fires = {} }: Example,
  everyM: number,
): object {
  const count = (labels: Readonly<Record<string, string>>) => {
    const matchers = Object.entries({ alertname: name, alertstate: 'firing', ...labels })
    return `count(ALERTS{${matchers.map(([label, value]) => `${label}="${value}"`).join(',')}}) or vector(0)`
  }
  const at = (minute: number | string, expr: string, value: number) => ({
    eval_time: `${minute}m`,
    expr,
    exp_samples: [{ labels: '{}', value }],
  })
  return {
    name: `${name}: ${title}`,
    interval: `${everyM}m`,
    input_series: Object.entries(series).map(([of, values]) => ({ series: of, values })),
    promql_expr_test: [
      ...quiet.map((minute) => at(minute, count(quietOf), 0)),
      ...Object.entries(fires).map(([minute, labels]) => at(minute, count(labels), 1)),
    ],
  }
}
