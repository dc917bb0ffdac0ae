import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { writeFiles } from '@micromart/generated-files'
import { parse } from 'graphql'
import { expect, test, vi } from 'vitest'
import { roverConfig } from './rover.ts'

test('what rover is given composes into the supergraph that we serve', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rover-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const { yaml, schemas } = await roverConfig('.', folder)
  await writeFiles(schemas)
  const entry = /^ {2}(\w+):\n {4}routing_url: (.+)\n {4}schema:\n {6}file: "(.+)"$/gm
  expect(yaml).toMatch(/^federation_version: =2\.\S+\nsubgraphs:\n/)
  const definitions = await Promise.all(
    [...yaml.matchAll(entry)].map(async ([, name = '', url = '', file = '']) => ({
      name,
      url,
      typeDefs: parse(await readFile(file, 'utf8')),
    })),
  )
  const { supergraphSdl } = composeServices(definitions)
  expect(`${supergraphSdl?.trim()}\n`).toBe(await readFile('schema/supergraph.graphql', 'utf8'))
  await rm(folder, { recursive: true })
})
