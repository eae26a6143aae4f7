import { useIntl, type IntlShape } from 'react-intl'
import { encodings, type Encoding } from '../../shared/encodings'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'

interface EncodingChoiceProps {
  documentId: string
  /** by its name in the Encoding Standard */
  encoding: string
  /** the one that was guessed when the file came in, since nothing in it told it */
  guessed?: string | null
}

/** In which encoding a file was read, and the choice of another: the kept file is then read again. */
export function EncodingChoice({ documentId, encoding, guessed = null }: EncodingChoiceProps) {
  const words = useWords()
  const intl = useIntl()
  const api = useApi()
  const reread = useOperation(api.library.reread, { say: () => words('library.readAgain'), toast: true })
  const isListed = encodings.some(({ name }) => name === encoding)
  const choices: readonly Encoding[] = isListed ? encodings : [{ name: encoding, languages: [] }, ...encodings]
  return (
    <>
      {encoding === guessed && <p className="note">{words('library.encodingRead', { encoding })}</p>}
      <Select
        label={words(guessed === null ? 'library.encoding' : 'library.encodingChoose')}
        value={encoding}
        options={choices.map((choice) => ({ value: choice.name, label: encodingWords(intl, choice) }))}
        // Not disabled meanwhile: it would lose the focus.
        onChange={(chosen) =>
          chosen !== encoding && !reread.isPending && reread.mutate({ id: documentId, encoding: chosen })
        }
      />
    </>
  )
}

/** Enough to know it by; an encoding of the West serves twenty languages. */
const LANGUAGES_SHOWN = 3

function encodingWords(intl: IntlShape, { name, languages }: Encoding): string {
  const names = languages.slice(0, LANGUAGES_SHOWN).map((lang) => intl.formatDisplayName(lang, { type: 'language' }))
  return [name, ...names].join(', ')
}
