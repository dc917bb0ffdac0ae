import { parse } from 'graphql'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { guard } from '../prepare/guarded-fields.ts'
import { deniedTo } from '../stages/authorization.ts'
import { loadSupergraph, type Supergraph } from '../supergraph/supergraph.ts'
import { composed, inProcess } from '../testing/in-process.ts'
import { holding } from '../testing/principals.ts'
import { projectedBesideCompletion } from '../testing/projected-beside-completion.ts'
import { semantic as abstractRequires } from './abstract-requires.ts'
import { semantic as chainOfRequires } from './chain-of-requires.ts'
import { semantic as contexts } from './contexts.ts'
import { semantic as contextsAcrossSubgraphs } from './contexts-across-subgraphs.ts'
import { semantic as contextsToldApart } from './contexts-told-apart.ts'
import { semantic as entityInterface } from './entity-interface.ts'
import { semantic as enumsMerged } from './enums-merged.ts'
import { semantic as externalTypes } from './external-types.ts'
import { semantic as federation1 } from './federation-1.ts'
import { semantic as inaccessible } from './inaccessible.ts'
import { semantic as interfaceAcrossSubgraphs } from './interface-across-subgraphs.ts'
import { semantic as interfaceObject } from './interface-object.ts'
import { semantic as interfaceObjectWithRequires } from './interface-object-with-requires.ts'
import { semantic as keyOfTypename } from './key-of-typename.ts'
import { semantic as kindsOfKeys } from './kinds-of-keys.ts'
import { semantic as mutationsInSeries } from './mutations-in-series.ts'
import { semantic as nestedKeys } from './nested-keys.ts'
import { semantic as nullEntities } from './null-entities.ts'
import { semantic as nullabilityMerged } from './nullability-merged.ts'
import { semantic as numbersBeyondDoubles } from './numbers-beyond-doubles.ts'
import { semantic as override } from './override.ts'
import { semantic as policy } from './policy.ts'
import { semantic as progressiveOverride } from './progressive-override.ts'
import { semantic as providedElsewhere } from './provided-elsewhere.ts'
import { semantic as providesInListsAndUnions } from './provides-in-lists-and-unions.ts'
import { semantic as providesOfARequiredField } from './provides-of-a-required-field.ts'
import { semantic as queryWithinValues } from './query-within-values.ts'
import { semantic as requiresWithArguments } from './requires-with-arguments.ts'
import { semantic as severalKeys } from './several-keys.ts'
import { semantic as sharedRootFields } from './shared-root-fields.ts'
import { semantic as tag } from './tag.ts'
import { semantic as unionAcrossSubgraphs } from './union-across-subgraphs.ts'
import { semantic as unresolvableKey } from './unresolvable-key.ts'
import { semantic as valueTypes } from './value-types.ts'

const semantics = [
  abstractRequires,
  chainOfRequires,
  contexts,
  contextsAcrossSubgraphs,
  contextsToldApart,
  entityInterface,
  enumsMerged,
  externalTypes,
  federation1,
  inaccessible,
  interfaceAcrossSubgraphs,
  interfaceObjectWithRequires,
  interfaceObject,
  keyOfTypename,
  kindsOfKeys,
  mutationsInSeries,
  nestedKeys,
  nullEntities,
  nullabilityMerged,
  numbersBeyondDoubles,
  override,
  policy,
  progressiveOverride,
  providedElsewhere,
  providesInListsAndUnions,
  providesOfARequiredField,
  queryWithinValues,
  requiresWithArguments,
  severalKeys,
  sharedRootFields,
  tag,
  unionAcrossSubgraphs,
  unresolvableKey,
  valueTypes,
]

const answers = projectedBesideCompletion()
afterAll(() => {
  vi.restoreAllMocks()
})

describe.each(semantics)('$says', (semantic) => {
  const supergraph = semantic.supergraph ? loadSupergraph(semantic.supergraph) : composed(semantic.subgraphs)

  test.each(semantic.answers)('$query', async ({ query, variables, policies, labels, data, errors }) => {
    const denials = denialsOf(supergraph, query, policies)
    const answer = await inProcess(semantic.subgraphs, supergraph).ask(query, variables, denials, labels)
    expect(answer.data).toEqual(JSON.parse(JSON.stringify(data)))
    const told = answer.errors?.map(({ path, extensions }) => [extensions?.code, ...(path ? [path] : [])])
    expect(told).toEqual(errors)
  })
})

test('generated code completes most of these answers, and none otherwise', () => {
  expect(answers.different).toEqual([])
  expect(answers.projected).toBeGreaterThan(semantics.length)
})

/** The fields that somebody with these policies is denied, by their names. */
function denialsOf({ fullSchema, apiSchema }: Supergraph, query: string, policies: readonly string[] | undefined) {
  const guarded = guard(fullSchema, apiSchema)(parse(query))
  const { denied } = deniedTo(policies ? holding({ policies }) : null, guarded, 'policies')
  return Object.fromEntries([...denied].map(([{ name }, denial]) => [name.value, denial]))
}
