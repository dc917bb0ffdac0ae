import { describe, expect, test } from 'vitest'
import { composed, inProcess } from '../testing/in-process.ts'
import { semantic as chainOfRequires } from './chain-of-requires.ts'
import { semantic as interfaceObjectWithRequires } from './interface-object-with-requires.ts'
import { semantic as numbersBeyondDoubles } from './numbers-beyond-doubles.ts'
import { semantic as providesOfARequiredField } from './provides-of-a-required-field.ts'

describe.each([chainOfRequires, interfaceObjectWithRequires, numbersBeyondDoubles, providesOfARequiredField])(
  '$says',
  (semantic) => {
    const supergraph = composed(semantic.subgraphs)

    test.each(semantic.answers)('$query', async ({ query, variables, data, errors }) => {
      const answer = await inProcess(semantic.subgraphs, supergraph).ask(query, variables)
      expect(answer.data).toEqual(JSON.parse(JSON.stringify(data)))
      const told = answer.errors?.map(({ path, extensions }) => [extensions?.code, ...(path ? [path] : [])])
      expect(told).toEqual(errors)
    })
  },
)
