import { useEffect, useRef, useState } from 'react'
import { ownCaseLimits, type OwnCaseView } from '../../../shared/model/own-case'
import { cleanText, cleanTitle, tooLong, wordCount } from '../../../shared/practice/own-text'
import type { DraftForm } from '../../app/drafts/useDraft'
import { useDraft } from '../../app/drafts/useDraft'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

interface Written {
  title: string
  text: string
}

interface OwnTextProps {
  view: OwnCaseView
  store(change: Written): Promise<boolean>
  onDone(): void
  /** Has the case read, once it is stored. */
  onRead(): void
  /** it was not stored, and stays to be written */
  onWriting(): void
}

const form: DraftForm<Written> = {
  write: (written) => JSON.stringify(written),
  read(text) {
    try {
      const { title, text: words }: Partial<Record<string, unknown>> = JSON.parse(text)
      return typeof title === 'string' && typeof words === 'string' ? { title, text: words } : null
    } catch {
      // Kept by another version of Actus: the case as it was stored is there.
      return null
    }
  },
}

/**
 * Title and text of a case, written or pasted. What is typed is kept within a second; it becomes the case, as one step of
 * undo, when the learner is done or goes elsewhere.
 */
export function OwnText({ view, store, onDone, onRead, onWriting }: OwnTextProps) {
  const words = useWords()
  const { found, put, drop } = useDraft(`own-case:${view.id}`, form)
  const [typed, setTyped] = useState<Written | null>(null)
  const [isDone, setIsDone] = useState(false)
  const written = typed ?? found ?? view
  const text = cleanText(written.text)
  const long = tooLong(text)
  const count = wordCount(text)

  const change = (part: Partial<Written>) => {
    const next = { title: written.title, text: written.text, ...part }
    setTyped(next)
    setIsDone(false)
    put(next)
  }
  const keep = async (): Promise<boolean> => {
    if (long || text === '') return false
    const isStored = await store({ title: cleanTitle(written.title), text })
    if (isStored) drop()
    else onWriting()
    return isStored
  }
  // Going elsewhere keeps what was written, as the button does.
  const latest = useRef({ keep, isChanged: false })
  useEffect(() => {
    latest.current = { keep, isChanged: typed !== null && !isDone }
  })
  useEffect(() => () => void (latest.current.isChanged && void latest.current.keep()), [])
  const done = (): Promise<boolean> => {
    setIsDone(true)
    latest.current.isChanged = false
    const kept = keep()
    onDone()
    return kept
  }

  return (
    <div className="col own-text">
      <Field
        label={words('own-case.title')}
        serif
        value={written.title}
        maxLength={ownCaseLimits.title}
        onChange={(title) => change({ title })}
      />
      <div className="own-words">
        <Field
          label={words('own-case.text')}
          help={words('own-case.textHelp', { few: ownCaseLimits.fewWords, most: ownCaseLimits.words })}
          serif
          rows={16}
          value={written.text}
          wrong={long && words('own-case.tooLong', long)}
          onChange={(value) => change({ text: value })}
        />
      </div>
      <p className="meta" role="status">
        {words('own-case.words', { words: count })}
        {count > 0 && count < ownCaseLimits.fewWords && <> · {words('own-case.fewWords')}</>}
      </p>
      <p className="btnrow">
        {view.pack?.hasReader && (
          <Button
            kind="main"
            isDisabled={count < ownCaseLimits.fewWords || long !== null}
            onPress={() => void done().then((isStored) => isStored && onRead())}
          >
            {words('own-case.readCase')}
          </Button>
        )}
        <Button
          kind={view.pack?.hasReader ? 'plain' : 'main'}
          isDisabled={text === '' || long !== null}
          onPress={() => void done()}
        >
          {words('own-case.toFacts')}
        </Button>
        {text === '' && <span className="meta">{words('own-case.writeFirst')}</span>}
      </p>
    </div>
  )
}
