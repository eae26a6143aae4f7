import { CaretLeftIcon } from '@phosphor-icons/react/CaretLeft'
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import { useIntl } from 'react-intl'
import { useApi } from '../../app/api'
import { useShortcut } from '../../app/commands'
import { useOperation } from '../../app/useOperation'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import { useAloud } from './store'
import type { ReadAloud } from './useReadAloud'
import { useVoices, voiceFor } from '../../speech/voices'
import './aloud.css'

const rates = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2]

/** What can be done while the text is read aloud, in the running head; or why it cannot be. */
export function AloudBar({ lang, aloud }: { lang: string; aloud: ReadAloud }) {
  const words = useWords()
  const intl = useIntl()
  const voices = useVoices()
  const shortcut = useShortcut('read-aloud')
  const { speechRate, voices: chosen } = useSettings()
  const set = useOperation(useApi().settings.set)
  const { state, hasFailed } = useAloud()
  const voice = voiceFor(voices, lang, chosen[lang])
  const stop = (
    <Button kind="tool" onPress={aloud.stop}>
      {words('reader.aloudStop')}
    </Button>
  )
  if (voices.length === 0)
    return (
      <div className="aloud-bar" role="group" aria-label={words('reader.aloud')}>
        <p role="status">{words('reader.aloudNoVoices')}</p>
        <Button kind="tool" onPress={aloud.stop}>
          {words('reader.close')}
        </Button>
      </div>
    )
  return (
    <div className="aloud-bar" role="group" aria-label={words('reader.aloud')}>
      {!voice && (
        <p role="status">
          {words('reader.aloudNoVoiceFor', { language: intl.formatDisplayName(lang, { type: 'language' }) ?? lang })}
        </p>
      )}
      {voice && (
        <>
          <Button kind="tool" shortcut={shortcut} onPress={state === 'paused' ? aloud.goOn : aloud.pause}>
            {words(state === 'paused' ? 'reader.aloudGoOn' : 'reader.aloudPause')}
          </Button>
          <IconButton
            label={words('reader.aloudPrevious')}
            icon={CaretLeftIcon}
            mirror
            onPress={() => aloud.move(-1)}
          />
          <IconButton label={words('reader.aloudNext')} icon={CaretRightIcon} mirror onPress={() => aloud.move(1)} />
          <Select
            label={words('reader.aloudRate')}
            labelHidden
            value={String(rates.find((rate) => rate >= speechRate) ?? 1)}
            options={rates.map((rate) => ({ value: String(rate), label: words('reader.aloudRateValue', { rate }) }))}
            onChange={(rate) => set.mutate({ speechRate: Number(rate) })}
          />
        </>
      )}
      <Select
        label={words('reader.aloudVoice')}
        labelHidden
        value={voice?.voiceURI ?? null}
        placeholder={words('reader.aloudChoose')}
        options={voices.map(({ voiceURI, name }) => ({ value: voiceURI, label: name }))}
        onChange={(uri) => set.mutate({ voices: { ...chosen, [lang]: uri } })}
      />
      {stop}
      {hasFailed && <p role="status">{words('reader.aloudFailed')}</p>}
    </div>
  )
}
