import { useEffect, useRef } from 'react'
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { CaretUpIcon } from '@phosphor-icons/react/CaretUp'
import { XIcon } from '@phosphor-icons/react/X'
import type { FindOptions } from '../../../shared/text/find'
import { runCommand, useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { IconButton } from '../../ui/IconButton'
import { Tooltip } from '../../ui/Tooltip'
import { useFind } from './store'
import './find.css'

/** Finding in the text, in the running head: it covers no line of the text. */
export function FindBar() {
  const words = useWords()
  const { query, hits, at, isCounting, asked, ask, close } = useFind()
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLElement>(null)
  const next = useShortcut('find-next')
  const previous = useShortcut('find-previous')

  useEffect(() => {
    if (asked > 0) input.current?.select()
  }, [asked])

  // Esc closes the bar whatever in it has the focus.
  useEffect(() => {
    const element = box.current
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      useFind.getState().close()
    }
    element?.addEventListener('keydown', pressed)
    return () => element?.removeEventListener('keydown', pressed)
  }, [])

  const count = query.trim() === '' || isCounting ? '' : words('reader.findCount', { at: at + 1, count: hits.length })
  return (
    <search ref={box} className="find-bar">
      <Field
        inputRef={input}
        aria-label={words('reader.find')}
        placeholder={words('reader.find')}
        value={query}
        onChange={ask}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          runCommand(event.shiftKey ? 'find-previous' : 'find-next')
        }}
      />
      <output className="find-count tn">{count}</output>
      <IconButton
        label={words('reader.findPrevious')}
        icon={CaretUpIcon}
        shortcut={previous}
        isDisabled={hits.length === 0}
        onPress={() => runCommand('find-previous')}
      />
      <IconButton
        label={words('reader.findNext')}
        icon={CaretDownIcon}
        shortcut={next}
        isDisabled={hits.length === 0}
        onPress={() => runCommand('find-next')}
      />
      <FindChoice option="wholeWord" label={words('reader.findWhole')} sign={words('reader.findWholeSign')} />
      <FindChoice option="matchCase" label={words('reader.findCase')} sign={words('reader.findCaseSign')} />
      <FindChoice option="matchMarks" label={words('reader.findMarks')} sign={words('reader.findMarksSign')} />
      <IconButton label={words('reader.findClose')} icon={XIcon} shortcut="Esc" onPress={close} />
    </search>
  )
}

/** A way in which hits are narrowed. */
function FindChoice({ option, label, sign }: { option: keyof FindOptions; label: string; sign: string }) {
  const { options, choose } = useFind()
  return (
    <Tooltip text={label}>
      <Button
        kind="tool"
        className="find-choice"
        aria-label={label}
        pressed={options[option]}
        onPress={() => choose({ ...options, [option]: !options[option] })}
      >
        {sign}
      </Button>
    </Tooltip>
  )
}
