import { expect, it } from 'vitest'
import { octal, textOf, yamlFile } from './yaml-file.ts'

it('a text that YAML 1.1 takes for something else is quoted, and a mode is octal', () => {
  expect(textOf({ verify: 'on', cpu: '1', mode: octal(0o440) })).toBe('verify: "on"\ncpu: "1"\nmode: 0440\n')
})

it('what is short stands on one line, what is deep on several', () => {
  const from = [{ podSelector: { matchLabels: { name: 'cart' } } }]
  expect(textOf({ ports: [{ port: 4000 }], from })).toBe(
    'ports: [ { port: 4000 } ]\nfrom:\n  - podSelector: { matchLabels: { name: cart } }\n',
  )
})

it('a file says first what it was generated from', () => {
  const { content } = yamlFile('k8s/it.yaml', ['Why it is.'], { a: 1 }, { b: 2 })
  expect(content).toBe('# Generated from subgraphs/list.ts by `npm run compose`.\n# Why it is.\na: 1\n---\nb: 2\n')
})
