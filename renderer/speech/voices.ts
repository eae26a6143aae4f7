import { useSyncExternalStore } from 'react'
import { canSpeak } from './utter'

/** What of a voice is asked: as the browser has it. */
export interface VoiceFacts {
  voiceURI: string
  name: string
  lang: string
  localService: boolean
  default: boolean
}

const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? ''

/**
 * The voice for a text: the one that was chosen for its language, else one of its very country, else the system's own, else
 * any of its language. Null if none speaks it. Only voices that need no net count.
 */
export function voiceFor<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  lang: string,
  chosen: string | undefined,
): Voice | null {
  const local = voices.filter((voice) => voice.localService)
  const picked = local.find((voice) => voice.voiceURI === chosen)
  if (picked) return picked
  const speaking = local.filter((voice) => languageOf(voice.lang) === languageOf(lang))
  return (
    speaking.find((voice) => voice.lang.replace('_', '-').toLowerCase() === lang.toLowerCase()) ??
    speaking.find((voice) => voice.default) ??
    speaking[0] ??
    null
  )
}

const none: readonly SpeechSynthesisVoice[] = []
let known: readonly SpeechSynthesisVoice[] = none

/** The voices of the system that need no net; they may come late, or not at all. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(
    (changed) => {
      if (!canSpeak()) return () => {}
      speechSynthesis.addEventListener('voiceschanged', changed)
      return () => speechSynthesis.removeEventListener('voiceschanged', changed)
    },
    () => {
      if (!canSpeak()) return none
      const now = speechSynthesis.getVoices().filter((voice) => voice.localService)
      const isSame =
        now.length === known.length && now.every((voice, index) => voice.voiceURI === known[index]?.voiceURI)
      if (!isSame) known = now
      return known
    },
  )
}
