import { unitAt, unitBeside, type Cutting } from '../text/cutting'
import type { TextRange } from '../text/sentences'

interface SpeakerOptions {
  source: Cutting
  /** read before each sentence, so that a change counts from the next one */
  voice(): SpeechSynthesisVoice | null
  rate(): number
  /** the voice begins with a sentence */
  onSentence(sentence: TextRange): void
  onEnd(): void
  onFailed(): void
}

export interface Speaker {
  /** from the sentence at an offset, or the first after it */
  speakFrom(offset: number): void
  /** the sentence before or after the one that is read */
  move(step: 1 | -1): void
  stop(): void
}

/**
 * Reads sentences aloud, one at a time: a long text given at once cannot be paused everywhere, and some engines stop in it.
 * Pausing is stopping, and going on is reading the sentence again: speechSynthesis.pause() is not honoured by all voices.
 */
export function createSpeaker({ source, voice, rate, onSentence, onEnd, onFailed }: SpeakerOptions): Speaker {
  let current: TextRange | null = null
  // What an earlier utterance still reports is not ours to answer.
  let turn = 0

  const speak = (sentence: TextRange | null): void => {
    turn += 1
    const mine = turn
    speechSynthesis.cancel()
    current = sentence
    if (!sentence) return onEnd()
    const utterance = new SpeechSynthesisUtterance(source.text.slice(sentence.start, sentence.end))
    const spoken = voice()
    utterance.voice = spoken
    utterance.lang = spoken?.lang ?? source.lang
    utterance.rate = rate()
    const isMine = (answer: () => void) => () => {
      if (mine === turn) answer()
    }
    utterance.addEventListener(
      'start',
      isMine(() => onSentence(sentence)),
    )
    utterance.addEventListener(
      'end',
      isMine(() => speak(unitBeside(source, sentence, 'sentence', 1))),
    )
    utterance.addEventListener('error', isMine(onFailed))
    speechSynthesis.speak(utterance)
  }
  return {
    speakFrom: (offset) => speak(unitAt(source, offset, 'sentence')),
    move: (step) => {
      const next = current && unitBeside(source, current, 'sentence', step)
      if (next) speak(next)
    },
    stop() {
      turn += 1
      speechSynthesis.cancel()
    },
  }
}
