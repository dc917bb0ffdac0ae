// Runs in the cluster, with the rights of role.yaml: to add secrets, not to read or change them.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { databases, secrets } from './generated.mjs'

const account = '/var/run/secrets/kubernetes.io/serviceaccount'
const random = () => randomBytes(32).toString('base64url')

/** Every secret of the shop by its name; no two share anything, so each can be made by itself. */
function wanted() {
  const made = (keys) => Object.fromEntries(Object.entries(keys).map(([key, known]) => [key, known ?? random()]))
  return {
    credentials: made({ 'router-credential': null, 'service-credential': null }),
    ...Object.fromEntries(Object.entries(secrets).map(([name, keys]) => [name, made(keys)])),
    ...Object.fromEntries(databases.map((name) => [`${name}-database`, database(name)])),
  }
}

function database(name) {
  const password = random()
  return { password, url: `postgres://micromart:${password}@${name}-postgres:5432/micromart` }
}

/** Whether it was added; false when there is one of that name. */
async function add(name, stringData) {
  const [token, namespace] = await Promise.all(
    ['token', 'namespace'].map((file) => readFile(`${account}/${file}`, 'utf8')),
  )
  const metadata = { name, labels: { 'app.kubernetes.io/part-of': 'micromart' } }
  const response = await fetch(`https://kubernetes.default.svc/api/v1/namespaces/${namespace}/secrets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata, stringData }),
    signal: AbortSignal.timeout(10_000),
  })
  if (response.status === 201) return true
  if (response.status === 409) return false
  throw new Error(`The API server answers ${response.status} to a new secret ${name}: ${await response.text()}`)
}

const added = await Promise.all(Object.entries(wanted()).map(([name, data]) => add(name, data)))
console.log(`secrets: ${added.filter(Boolean).length} made, ${added.filter((made) => !made).length} there already`)
