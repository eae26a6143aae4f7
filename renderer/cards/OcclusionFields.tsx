import { XIcon } from '@phosphor-icons/react/X'
import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { wordsOfName } from '../../shared/cards/media-links'
import { isSound } from '../../shared/cards/media-type'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { SideField, type CardFieldsProps } from './SideField'
import { choose } from './choose-files'
import { RegionsEditor } from './RegionsEditor'
import { fileKinds, useMediaUpload } from './useFieldFiles'

const hiding = ['all', 'asked'] as const

/** A picture, what covers it, and what is asked of it. */
export function OcclusionFields(props: CardFieldsProps) {
  const { draft, onChange, missing } = props
  const words = useWords()
  const { picture, alt, regions, hides } = draft
  return (
    <>
      <PictureField {...props} />
      {picture !== '' && (
        <>
          <RegionsEditor
            key={picture}
            picture={picture}
            alt={alt}
            regions={regions}
            onChange={(to) => onChange({ regions: to })}
          />
          {missing.includes('regions') && <Why>{words('cards.wantsRegions')}</Why>}
          <Choice
            label={words('cards.hides')}
            value={hides}
            options={hiding.map((value) => ({ value, label: words('cards.hidesWhich', { hides: value }) }))}
            onChange={(value) => onChange({ hides: value })}
          />
        </>
      )}
      <SideField {...props} part="front" label={words('cards.pictureHeader')} rows={1} />
      <Field
        label={words('cards.pictureAlt')}
        help={words('cards.pictureAltHelp')}
        value={alt}
        onChange={(to) => onChange({ alt: to })}
      />
      <SideField {...props} part="extra" label={words('cards.extra')} rows={2} />
    </>
  )
}

/** Where a picture is chosen, pasted or dropped; once there is one, where another can take its place. */
function PictureField({ draft, onChange, missing }: CardFieldsProps) {
  const words = useWords()
  const { take, isBusy, wrong } = useMediaUpload()
  const [isOver, setOver] = useState(false)
  const [isSoundGiven, setSoundGiven] = useState(false)
  const has = draft.picture !== ''

  async function use(files: readonly File[]) {
    const [first] = files
    if (!first) return
    const [kept] = await take([first])
    setSoundGiven(kept !== undefined && isSound(kept.mediaType))
    if (kept && !isSound(kept.mediaType)) onChange({ picture: kept.sha256, alt: draft.alt || wordsOfName(kept.name) })
  }
  const given = (event: ClipboardEvent | DragEvent, files: FileList) => {
    if (files.length === 0) return
    event.preventDefault()
    void use([...files])
  }
  const why =
    wrong ??
    (isSoundGiven ? words('cards.wantsPicture') : null) ??
    (missing.includes('picture') ? words('cards.wantsPicture') : null)
  return (
    <div
      className={`picture-field${has ? ' has-picture' : ''}${isOver ? ' is-over' : ''}`}
      role="group"
      aria-label={words('cards.picture')}
      data-takes-files
      onPaste={(event) => given(event, event.clipboardData.files)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        given(event, event.dataTransfer.files)
      }}
    >
      <Button kind={has ? 'quiet' : 'plain'} busy={isBusy} onPress={() => void choose(fileKinds.picture).then(use)}>
        {words(has ? 'cards.otherPicture' : 'cards.choosePicture')}
      </Button>
      {!has && <p className="help">{words('cards.pictureHelp')}</p>}
      {why && <Why>{why}</Why>}
    </div>
  )
}

function Why({ children }: { children: string }) {
  return (
    <p className="why" role="alert">
      <Icon of={XIcon} small />
      <span>{children}</span>
    </p>
  )
}
