import assert from 'node:assert/strict'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { CreatePictureUploadDocument } from '../generated.ts'
import type { ComposedShop } from './composed-shop.ts'

/** A red square of 64 pixels, as PNG. */
const square = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAATklEQVR42u3PQQkAAAgEsOt0kS1qBN/CYAWWaV+LgICAgICAgICAgICAgICAgICA' +
    'gICAgICAgICAgICAgICAgICAgICAgICAgICAgMBlAZuQkPF5fx0SAAAAAElFTkSuQmCC',
  'base64',
)

/** What makes pictures anew has machine code of its own, for which the image must have what that is linked with. */
export async function pictureIsTaken(shop: ComposedShop): Promise<void> {
  const staff = await staffOf(shop)
  const promised = await staff.ask(CreatePictureUploadDocument, { input: { bytes: square.length } })
  const { uploadUrl } = outcome(promised.createPictureUpload, 'PictureUploadCreated')
  const answer = await fetch(new URL(uploadUrl, shop.url), { method: 'PUT', body: square })
  const said = await answer.text()
  assert.equal(answer.status, 201, said)
  for (const address of [shop.url, shop.pages]) {
    const shown = await fetch(new URL(JSON.parse(said).url, address))
    assert.equal(shown.headers.get('content-type'), 'image/webp', `${address} answers ${shown.status}`)
  }
}
