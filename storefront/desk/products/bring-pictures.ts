import { setTimeout as pause } from 'node:timers/promises'
import type { FileForm, SentFile } from '../../http/file-form.ts'
import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { deskWordsOf } from '../words/languages.ts'
import { mostPictureBytes } from './picture-form.ts'
import { CreatePictureUploadDocument } from './products-query.ts'

/** What came of the pictures that a form brought. */
interface Brought {
  /** Where those are that the shop has now, in the form's order. */
  urls: string[]
  /** What is the matter with the others, in the clerk's words. */
  faults: string[]
}

/** Has the shop take the pictures that a form brings, one after the other: each is much work. */
export async function bringPictures(visit: Visit, form: FileForm): Promise<Brought> {
  const brought: Brought = { urls: [], faults: [] }
  for (const file of form.files('pictures')) {
    const came = await bring(visit, file)
    if ('url' in came) brought.urls.push(came.url)
    else brought.faults.push(deskWordsOf(visit).product.notTaken(file.name, came.fault))
  }
  return brought
}

/** How often somebody asks again who was told that there is no room just now. */
const tries = 10

async function bring(visit: Visit, file: SentFile): Promise<{ url: string } | { fault: string }> {
  const said = deskWordsOf(visit)
  const { pictureFaults } = said.product
  if (file.size === 0) return { fault: pictureFaults.NOT_A_PICTURE }
  if (file.size > mostPictureBytes) return { fault: pictureFaults.PAYLOAD_TOO_LARGE }
  const asked = await visit.ask(CreatePictureUploadDocument, { bytes: file.size })
  const place = asked.data?.createPictureUpload
  if (place?.__typename !== 'PictureUploadCreated')
    return { fault: refusal(visit, 'picture', asked, 'createPictureUpload') ?? said.refusals.noAnswer }
  for (let tried = 1; ; tried++) {
    const answer = await visit.put(place.uploadUrl, await file.bytes())
    if (answer?.status === 201) return { url: (answer.body as { url: string }).url }
    const code = codeOf(answer?.body)
    if (code !== 'OVERLOADED' || tried === tries) {
      return {
        fault: Object.hasOwn(pictureFaults, code)
          ? pictureFaults[code as keyof typeof pictureFaults]
          : said.refusals.noAnswer,
      }
    }
    await pause(1_000)
  }
}

function codeOf(body: unknown): string {
  const { errors = [] } = (body ?? {}) as { errors?: { extensions?: { code?: string } }[] }
  return errors[0]?.extensions?.code ?? ''
}
