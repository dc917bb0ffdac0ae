import { makeCertificates, makeSecrets } from './make-secrets.ts'

// Runs once before everything else, each time the shop is brought up. With `certificates` it makes those, too.

const folder = '/var/micromart/secrets'
const made = await makeSecrets(folder)
console.log(made === 0 ? 'secrets: all there' : `secrets: ${made} made`)
if (process.argv[2] === 'certificates') console.log(`certificates: ${await makeCertificates(folder)} files written`)
