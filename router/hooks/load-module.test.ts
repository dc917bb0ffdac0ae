import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'
import { moduleFile, sourceFile } from '../testing/module-file.ts'
import { loadModule } from './load-module.ts'

const { typescript } = process.features as { typescript?: unknown }

describe('a module', () => {
  it('is called by its name, or by that of its file', async () => {
    expect((await loadModule(moduleFile({ name: 'guard', onRequest() {} }))).name).toBe('guard')
    expect((await loadModule(moduleFile({ onRequest() {} }))).name).toBe('hooks.mjs')
  })

  it.each<[unknown, string[]]>([
    [undefined, ['it has no default export']],
    [() => {}, ['its default export is not an object']],
    [[], ['its default export is not an object']],
    [{}, ['it has none of onRequest, onSubgraphRequest, onResponse']],
    [
      { name: 7, onRequest: true, onReqest() {} },
      [
        'name: not a string',
        'onRequest: not a function',
        'onReqest: unknown member (there are name, onRequest, onSubgraphRequest, onResponse, close)',
      ],
    ],
  ])('that is %o is refused by all that is wrong with it', async (exported, faults) => {
    const file = moduleFile(exported)
    const message = `The module ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`
    await expect(loadModule(file)).rejects.toMatchObject({ name: 'ModuleError', message })
  })

  it.each([
    ['export default {', 'broken.mjs', /broken\.mjs cannot be used:\n- it cannot be loaded: /],
    ['throw new Error("no pool")', 'throws.mjs', /- it cannot be loaded: no pool/],
    ['', 'hooks.cjs', /- it is no ES module: \.js, \.mjs or \.ts/],
  ])('whose source is %j is refused by its file and why', async (source, name, message) => {
    await expect(loadModule(sourceFile(source, name))).rejects.toThrow(message)
  })

  it('that is not there, or a folder, is refused', async () => {
    const file = sourceFile('', 'hooks.mjs')
    await expect(loadModule(`${file}.mjs`)).rejects.toThrow('hooks.mjs.mjs cannot be used:\n- there is no such file')
    await expect(loadModule(dirname(file))).rejects.toThrow('it is no ES module')
  })

  it('in TypeScript runs where Node runs that, and else says to compile it', async () => {
    const file = sourceFile('const name: string = "typed"\nexport default { name, onRequest() {} }', 'hooks.ts')
    const loaded = loadModule(file).then(
      ({ name }) => name,
      ({ message }: Error) => message,
    )
    expect(await loaded).toMatch(typescript ? /^typed$/ : /- Node .* runs no TypeScript .*: compile it to \.mjs/)
  })

  it('that cannot be used keeps the router from starting', async () => {
    const module = moduleFile({})
    await expect(startRouter({ subgraphs: library(), module })).rejects.toThrow(`The module ${module} cannot be used`)
  })

  it('is named by the configuration, too', async () => {
    const router = await startRouter({
      subgraphs: library(),
      config: { hooks: { module: moduleFile({ onRequest: () => ({ refuse: { code: 'NO', message: 'No.' } }) }) } },
    })
    expect(await router.codeOf('{ __typename }')).toBe('NO')
    await router.stop()
  })
})
