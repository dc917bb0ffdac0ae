import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { prometheusTools } from '../engines/prometheus.ts'
import { runProgram } from '../engines/run-program.ts'
import type { PartContext } from '../runner/part.ts'
import type { Example, Examples } from './example.ts'
import { exampleSets } from './example-sets.ts'
import { objectiveExamples } from './objective-examples.ts'
import { panelQuestions } from './questions.ts'

export const title =
  'Prometheus takes the rules and what panels ask, sees every alert come and go, and Alertmanager sends each to whom it is for'
export const shopless = true
// Days of samples are looked through every few minutes.
export const long = true
export const patienceMs = 600_000

const generated = (name: string) => resolve('observability/generated', name)

/** Whom Alertmanager tells of an alert with these labels. */
const receivers: readonly [labels: Readonly<Record<string, string>>, receiver: string][] = [
  [{ alertname: 'ServiceDown', severity: 'page', service: 'payments' }, 'on-call'],
  [{ alertname: 'AvailabilityBudgetBurns', severity: 'page', objective: 'availability' }, 'on-call'],
  [{ alertname: 'AvailabilityBudgetBurns', severity: 'ticket', objective: 'availability' }, 'team'],
  [{ alertname: 'DeadLettersWait', severity: 'ticket', service: 'search' }, 'team'],
  [{ alertname: 'Watchdog', severity: 'none' }, 'dead-man'],
  [{ alertname: 'SomethingOfTheCluster' }, 'team'],
]

export async function run({ say }: PartContext): Promise<void> {
  const { promtool, amtool } = await prometheusTools(say)
  const folder = await mkdtemp(join(tmpdir(), 'micromart-rules-'))
  /** Has a file that is there for no longer than that. */
  const written = async (name: string, content: object) => {
    const file = join(folder, name)
    await writeFile(file, stringify(content, { lineWidth: 0 }))
    return file
  }
  try {
    await runProgram(promtool, ['check', 'rules', generated('rules/objectives.yaml'), generated('rules/causes.yaml')])
    await runProgram(promtool, ['check', 'config', '--syntax-only', generated('prometheus.yaml')])
    await runProgram(amtool, ['check-config', generated('alertmanager.yaml')])
    const asked = panelQuestions('5m')
    assert.ok(asked.length > 50)
    const rules = asked.map(({ expr }, nth) => ({ record: `panel:${nth}`, expr }))
    await runProgram(promtool, [
      'check',
      'rules',
      await written('panels.yaml', { groups: [{ name: 'panels', rules }] }),
    ])
    say('the rules, the configurations and what panels ask are taken')

    for (const [nth, set] of exampleSets.entries()) {
      for (const [everyM, tests] of testsOf(set)) {
        const content = {
          rule_files: [generated(set === objectiveExamples ? 'rules/objectives.yaml' : 'rules/causes.yaml')],
          evaluation_interval: `${everyM}m`,
          tests,
        }
        await runProgram(promtool, ['test', 'rules', await written(`${nth}-${everyM}.yaml`, content)])
      }
      say(`${Object.keys(set).join(', ')} come and go`)
    }

    const config = `--config.file=${generated('alertmanager.yaml')}`
    for (const [labels, receiver] of receivers) {
      const said = Object.entries(labels).map(([label, value]) => `${label}=${value}`)
      const told = await runProgram(amtool, ['config', 'routes', 'test', config, ...said])
      assert.equal(told.trim(), receiver, said.join(' '))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** By how often rules are evaluated, in minutes: that is said once a file. */
function testsOf(set: Examples): Map<number, object[]> {
  const tests = new Map<number, object[]>()
  for (const [name, examples] of Object.entries(set)) {
    for (const example of examples) {
      const { everyM = 1 } = example
      tests.set(everyM, [...(tests.get(everyM) ?? []), unitTest(name, example, everyM)])
    }
  }
  return tests
}

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
