import type { GeneratedFile } from '@micromart/generated-files'
import { edges, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'

const comment = `\
Who may call whom, and who is let in: the one table. What kustomize makes of the network policies and the mesh's authorization
policies is held against it by tests, and so is a running shop: an edge that nobody walks is found, and so is one that is missing.

\`from\` and \`to\` are the names of processes (\`app.kubernetes.io/name\`), or one of
  anyone      whoever it is, wherever           prometheus  pods of the namespace \`monitoring\`
  ingress     pods of the namespace \`ingress\`   dns         the cluster's name service
  outside     addresses beyond the cluster
An edge in \`base\` holds in every overlay.`

export function edgesFile(subgraphs: Subgraphs): GeneratedFile {
  return yamlFile('k8s/edges.yaml', comment.split('\n'), edges(subgraphs))
}
