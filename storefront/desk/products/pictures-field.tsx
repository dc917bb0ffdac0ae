import { Field } from '../../ui/field.tsx'
import { Picture } from '../../ui/picture.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { mostPictureBytes } from './picture-form.ts'
import type { ProductPicture } from './product-fields.ts'

const mb = mostPictureBytes / 1024 / 1024

/** A product's pictures: what each shows, which comes first, which goes; and files that bring more. */
export function PicturesField({ pictures }: { pictures: readonly ProductPicture[] }) {
  const { desk } = useDesk()
  const said = desk.product
  return (
    <fieldset className="desk-pictures">
      <legend>{said.pictures}</legend>
      {pictures.map(({ url, alt }, nth) => (
        <div key={url} className="desk-picture">
          <input type="hidden" name={`picture.${nth}.url`} value={url} />
          <Picture image={{ url, alt: alt ?? '' }} seed={url} name={alt ?? ''} />
          <Field
            name={`picture.${nth}.alt`}
            label={said.pictureAlt(nth + 1)}
            maxLength={500}
            defaultValue={alt ?? ''}
          />
          <Field
            name={`picture.${nth}.place`}
            label={said.picturePlace(nth + 1)}
            type="number"
            min={1}
            max={99}
            defaultValue={nth + 1}
          />
          <label className="check">
            <input type="checkbox" name={`picture.${nth}.out`} />
            {said.pictureOut(nth + 1)}
          </label>
        </div>
      ))}
      <Field
        name="pictures"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif"
        label={said.pictureFiles}
        hint={said.pictureFilesHint(mb)}
      />
    </fieldset>
  )
}
