import { useEffect, useMemo, useRef } from 'react'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { canSpeak } from '../../speech/utter'
import { useVoices, voiceFor } from '../../speech/voices'
import { scrollToOffset } from '../position/scroll'
import { rangeInHand, useReader } from '../store'
import { cuttingOf } from '../text/cutting'
import { lineBox } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { useHighlight } from '../text/useHighlight'
import { createSpeaker, type Speaker } from './speaker'
import { useAloud } from './store'

export interface ReadAloud {
  pause(): void
  goOn(): void
  move(step: 1 | -1): void
  stop(): void
}

/** Reads the text aloud from the words in hand, or from the first line in view; the sentence is lit and kept in view. */
export function useReadAloud(view: TextView | null): ReadAloud {
  const words = useWords()
  const voices = useVoices()
  const { speechRate, voices: chosen } = useSettings()
  const state = useAloud((aloud) => aloud.state)
  const sentence = useAloud((aloud) => aloud.sentence)
  const lang = view?.content.lang ?? ''
  const voice = voiceFor(voices, lang, chosen[lang])
  const now = useRef({ voice, speechRate })
  now.current = { voice, speechRate }

  const speaker = useMemo<Speaker | null>(() => {
    if (!view || !canSpeak()) return null
    const { canonicalText, lang: spoken } = view.content
    const { set } = useAloud.getState()
    return createSpeaker({
      source: cuttingOf(canonicalText, spoken),
      voice: () => now.current.voice,
      rate: () => now.current.speechRate,
      onSentence: (range) => {
        set({ sentence: range, hasFailed: false })
        keepInView(view, range)
      },
      onEnd: () => {
        set({ state: 'off', sentence: null })
        announce(words('reader.aloudEnded'))
      },
      onFailed: () => set({ state: 'paused', hasFailed: true }),
    })
  }, [view, words, now])

  const controls = useMemo<ReadAloud>(() => {
    const { set } = useAloud.getState()
    const speakFrom = (offset: number) => {
      set({ state: 'speaking', hasFailed: false })
      if (now.current.voice) speaker?.speakFrom(offset)
    }
    return {
      pause() {
        speaker?.stop()
        set({ state: 'paused' })
      },
      goOn: () => speakFrom(useAloud.getState().sentence?.start ?? useReader.getState().offset),
      move: (step) => speaker?.move(step),
      stop() {
        speaker?.stop()
        set({ state: 'off', sentence: null, hasFailed: false })
      },
    }
  }, [speaker, now])

  useCommand('read-aloud', () => {
    if (state === 'speaking') return controls.pause()
    if (state === 'paused') return controls.goOn()
    const { offset } = useReader.getState()
    useAloud.getState().set({ sentence: null })
    const from = rangeInHand(useReader.getState())?.start ?? offset
    useAloud.getState().set({ state: 'speaking', sentence: { start: from, end: from }, hasFailed: false })
    if (now.current.voice) speaker?.speakFrom(from)
  })
  // Another voice or speed is heard at once; a voice that comes late begins then.
  useEffect(() => {
    if (useAloud.getState().state === 'speaking') controls.goOn()
  }, [voice?.voiceURI, speechRate, controls])
  useEffect(() => () => controls.stop(), [controls])

  const lit = useMemo(() => (sentence && sentence.end > sentence.start ? [sentence] : []), [sentence])
  useHighlight(view, 'aloud', lit, 4)
  return controls
}

function keepInView(view: TextView, { start, end }: TextRange): void {
  const [first, last] = [lineBox(view, start), lineBox(view, Math.max(start, end - 1))]
  if (!first || !last || first.top < 64 || last.bottom > innerHeight - 64) scrollToOffset(view, start, 'passage')
}
