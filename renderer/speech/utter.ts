/** How and in which language words are said. */
export interface Saying {
  voice: SpeechSynthesisVoice | null
  /** of the words, where the voice tells none; BCP 47 */
  lang: string
  /** 1 as the voice speaks by itself */
  rate: number
  onStart?(): void
  onEnd(): void
  onFailed(): void
}

let turn = 0

/** Says words in place of what is being said. What an earlier saying still reports is nobody's any more. */
export function utter(words: string, { voice, lang, rate, onStart, onEnd, onFailed }: Saying): void {
  turn += 1
  const mine = turn
  const isMine = (answer: (() => void) | undefined) => () => {
    if (mine === turn) answer?.()
  }
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.voice = voice
  utterance.lang = voice?.lang ?? lang
  utterance.rate = rate
  utterance.addEventListener('start', isMine(onStart))
  utterance.addEventListener('end', isMine(onEnd))
  utterance.addEventListener('error', isMine(onFailed))
  speechSynthesis.speak(utterance)
}

/** Says nothing more. */
export function hush(): void {
  turn += 1
  speechSynthesis.cancel()
}

/** Whether this window can speak at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis
