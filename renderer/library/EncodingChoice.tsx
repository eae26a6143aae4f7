import { useState } from 'react'
import { useIntl, type IntlShape } from 'react-intl'
import { encodings, type Encoding } from '../../shared/encodings'
import { useWords } from '../app/words'
import { RereadDialog } from '../foreseen/RereadDialog'
import { Select } from '../ui/Select'

interface EncodingChoiceProps {
  documentId: string
  title: string
  /** by its name in the Encoding Standard */
  encoding: string
  /** the one that was guessed when the file came in, since nothing in it told it */
  guessed?: string | null
}

/** In which encoding a file was read, and the choice of another: the kept file is then read again. */
export function EncodingChoice({ documentId, title, encoding, guessed = null }: EncodingChoiceProps) {
  const words = useWords()
  const intl = useIntl()
  const [asked, setAsked] = useState<string | null>(null)
  const isListed = encodings.some(({ name }) => name === encoding)
  const choices: readonly Encoding[] = isListed ? encodings : [{ name: encoding, languages: [] }, ...encodings]
  return (
    <>
      {encoding === guessed && <p className="note">{words('library.encodingRead', { encoding })}</p>}
      <Select
        label={words(guessed === null ? 'library.encoding' : 'library.encodingChoose')}
        value={encoding}
        options={choices.map((choice) => ({ value: choice.name, label: encodingWords(intl, choice) }))}
        onChange={(chosen) => chosen !== encoding && setAsked(chosen)}
      />
      {asked !== null && (
        <RereadDialog
          documentId={documentId}
          title={title}
          how={{ encoding: asked }}
          done={words('library.readAgain')}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** Enough to know it by; an encoding of the West serves twenty languages. */
const LANGUAGES_SHOWN = 3

function encodingWords(intl: IntlShape, { name, languages }: Encoding): string {
  const names = languages.slice(0, LANGUAGES_SHOWN).map((lang) => intl.formatDisplayName(lang, { type: 'language' }))
  return [name, ...names].join(', ')
}
