// `stock SUPERGRAPH PORT`: Apollo's gateway and server as their documentation has them run, for others to be measured against.
import { readFile } from 'node:fs/promises'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const [, , file = '', port] = process.argv
const gateway = new ApolloGateway({ supergraphSdl: await readFile(file, 'utf8') })
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: Number(port) } })
