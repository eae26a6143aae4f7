/** A process of ours that works for the host, however the host starts it. */
export interface HelperProcess {
  /** Resolves once the message is on its way, so that a long file goes out part by part. */
  send(message: object): Promise<void>
  /** Calls back with whatever the process sends. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls back once when the process has ended or could not be started, with the reason. */
  onExit(listener: (reason: string) => void): void
  /** Ends the process. Does nothing to one that has ended: whoever closes a talk hears of its end after that. */
  kill(): void
}

/** Starts one. */
export type SpawnHelper = () => HelperProcess
