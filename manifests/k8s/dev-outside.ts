import type { GeneratedFile } from '@micromart/generated-files'
import { settingOf } from '@micromart/subgraphs'
import { nameIn, outsiders, portIn, ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { component, mergedSettings } from './kustomization.ts'
import { between } from './network-policy.ts'

const folder = 'k8s/overlays/dev/outside'

/** Where those are who stand in for others beyond the shop where it is tried out, and who may call them. */
export function devOutside(subgraphs: Subgraphs): GeneratedFile[] {
  const all = outsiders(subgraphs)
  const policies = all.flatMap(({ outsider: { standIn, callsBack }, callers }) =>
    between(callers, nameIn(standIn), portIn(standIn), callsBack ? ports.http : undefined),
  )
  // A secret address is in the Secret that the job makes.
  const told = all.filter(({ outsider }) => !outsider.addressIsSecret)
  const configMapGenerator = told.flatMap(({ outsider: { address, standIn }, callers }) =>
    callers.map((caller) => mergedSettings(caller, { [settingOf(address)]: standIn })),
  )
  return [
    yamlFile(`${folder}/kustomization.yaml`, [], component({ resources: ['network.yaml'], configMapGenerator })),
    yamlFile(`${folder}/network.yaml`, [], ...policies),
  ]
}
