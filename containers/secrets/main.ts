import { makeSecrets } from './make-secrets.ts'

// Runs once before everything else, each time the shop is brought up.

const made = await makeSecrets(process.argv[2] ?? '/var/micromart/secrets')
console.log(made === 0 ? 'secrets: all there' : `secrets: ${made} made`)
