class AssertionError extends Error {
  override readonly name = 'AssertionError'
}

/**
 * For what can only be false through a bug of ours.
 * @throws AssertionError with the message, which should give what was expected and what was found
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message)
}
