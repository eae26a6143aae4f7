/** What such a process speaks with the host through. */
export interface HostChannel<Message> {
  send(message: Message): void
  onMessage(listener: (message: unknown) => void): void
}

/** The way to the host: a port where a desktop host started this process, else Node's own channel. */
export function hostChannel<Message>(): HostChannel<Message> {
  const port = process.parentPort
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  }
  // A host that was killed could not kill this process.
  process.on('disconnect', () => process.exit())
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  }
}
