import { describe, expect, it } from 'vitest'
import { configOptions } from './options.ts'
import { configReference, undescribedOptions } from './reference.ts'

describe('the page of the configuration', () => {
  const option = (name: string) => configOptions().find(({ path }) => path.join('.') === name)

  it('says of every option what it is for', () => {
    expect(undescribedOptions()).toEqual([])
  })

  it('reaches into records and lists, and tells defaults that the schema does not know', () => {
    expect(option('subgraphs.NAME.timeoutMs')).toMatchObject({ default: '10000', type: 'whole number from 1' })
    expect(option('limits.depth')).toMatchObject({ default: '`20`', type: 'whole number from 1' })
    expect(option('auth.issuers[].jwksUri')).toMatchObject({ default: null, type: 'URL or list of URL' })
    expect(configReference()[0]?.content).toContain('| `issuers[].jwksUri` | URL or list of URL | must be given |')
  })
})
