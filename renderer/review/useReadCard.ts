import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type RefObject } from 'react'
import type { ReviewCard } from '../../shared/model/review'
import { useApi } from '../app/api'
import { useCommand } from '../app/commands'
import { useToasts } from '../app/stores/toasts'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { hush, utter } from '../speech/utter'
import { useVoices, voiceFor } from '../speech/voices'
import { spokenWords } from './spoken-words'

/**
 * Reads a side of the card aloud by its key, and plays the sounds in it; the key once more ends it, as does the next card. In
 * the language of its words; where no voice speaks it, the side gets the focus anew, so that a screen reader says it again.
 */
export function useReadCard({ id, source }: ReviewCard, side: RefObject<HTMLDivElement | null>): void {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const voices = useVoices()
  const { speechRate, voices: chosen } = useSettings()
  /** ends what is being read; null while nothing is */
  const reading = useRef<(() => void) | null>(null)

  const stop = () => {
    reading.current?.()
    reading.current = null
  }
  useEffect(() => stop, [id, side])

  async function read(box: HTMLDivElement) {
    let isWanted = true
    // Asked for when their turn comes: what a file is has to be fetched before a sound can stand there.
    const sounds = () => box.querySelectorAll('audio')
    reading.current = () => {
      isWanted = false
      hush()
      for (const sound of sounds()) sound.pause()
    }
    const lines = spokenWords(box)
    if (lines.length > 0 && voices.length > 0) {
      const asked = { text: lines.join('\n'), documentId: source?.documentId ?? null }
      const lang = await client.fetchQuery(api.review.language.queryOptions(asked)).catch(() => navigator.language)
      const voice = voiceFor(voices, lang, chosen[lang])
      if (voice) for (const line of lines) if (isWanted) await said(line, { voice, lang, rate: speechRate })
      if (!voice) refuse(box)
    } else if (lines.length > 0) refuse(box)
    for (const sound of sounds()) if (isWanted) await played(sound)
    if (isWanted) reading.current = null
  }
  function refuse(box: HTMLDivElement) {
    useToasts.getState().show({ text: words('review.noVoice'), quote: null, tone: 'done', undo: false })
    box.blur()
    box.focus()
  }

  useCommand('read-card', () => {
    if (reading.current) return stop()
    if (side.current) void read(side.current)
  })
}

const said = (line: string, how: { voice: SpeechSynthesisVoice; lang: string; rate: number }) =>
  new Promise<void>((done) => utter(line, { ...how, onEnd: done, onFailed: done }))

/** Plays a sound from its start, to its end or until it is paused. */
async function played(sound: HTMLAudioElement): Promise<void> {
  sound.currentTime = 0
  const ended = new Promise<void>((done) => {
    for (const event of ['ended', 'pause', 'error']) sound.addEventListener(event, () => done(), { once: true })
  })
  // A sound that the window cannot play says so where it stands.
  await sound.play().then(
    () => ended,
    () => {},
  )
}
