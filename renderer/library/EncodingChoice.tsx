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
  /** nothing in the file told it */
  guessed?: boolean
}

/** In which encoding a file was read, and the choice of another: the kept file is then read again. */
export function EncodingChoice({ documentId, encoding, guessed = false }: EncodingChoiceProps) {
  const words = useWords()
  const intl = useIntl()
  const api = useApi()
  const reread = useOperation(api.library.reread, { say: () => words('library.readAgain'), toast: true })
  const isListed = encodings.some(({ name }) => name === encoding)
  const choices: readonly Encoding[] = isListed ? encodings : [{ name: encoding, languages: [] }, ...encodings]
  return (
    <>
      {guessed && <p className="note">{words('library.encodingRead', { encoding })}</p>}
      <Select
        label={words(guessed ? 'library.encodingChoose' : 'library.encoding')}
        value={encoding}
        options={choices.map((choice) => ({ value: choice.name, label: encodingWords(intl, choice) }))}
        isDisabled={reread.isPending}
        onChange={(chosen) => chosen !== encoding && reread.mutate({ id: documentId, encoding: chosen })}
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
