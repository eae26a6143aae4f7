/** Stands for the system's voices, of which a machine for tests has none: speaks each saying until it is told to end. */
export function doubleVoices(): void {
  const voice = { voiceURI: 'double-en', name: 'Double', lang: 'en-GB', localService: true, default: true }
  const online = { voiceURI: 'online', name: 'Online', lang: 'en-GB', localService: false, default: false }
  let current: EventTarget | null = null
  class Utterance extends EventTarget {
    voice = null
    lang = ''
    rate = 1
    constructor(readonly text: string) {
      super()
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [online, voice],
    cancel() {
      current = null
    },
    speak(utterance: Utterance) {
      current = utterance
      sayings.push(`${utterance.text} [${utterance.rate}]`)
      queueMicrotask(() => utterance.dispatchEvent(new Event('start')))
    },
  })
  const sayings: string[] = []
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
  Object.defineProperty(globalThis, 'spokenSentences', { value: sayings })
  addEventListener('end-sentence', () => current?.dispatchEvent(new Event('end')))
}

/** What was spoken until now, each with its rate. To be evaluated in the page. */
export const spoken = (): string[] => Reflect.get(globalThis, 'spokenSentences')

/** Ends what is being spoken. To be evaluated in the page. */
export const endSentence = () => dispatchEvent(new Event('end-sentence'))
