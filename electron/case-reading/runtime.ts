import { cpus } from 'node:os'
import type { Tensor } from 'onnxruntime-node'
import { AppError } from '../../shared/errors'

/** Numbers and how they are laid out. */
export interface Numbers {
  values: Float32Array | BigInt64Array
  shape: readonly number[]
}

/** A model that was loaded. */
export interface Model {
  /** @throws AppError reader-stopped if it breaks off, memory is short, or it gives no such numbers */
  run<Name extends string>(
    inputs: Readonly<Record<string, Numbers>>,
    outputs: readonly Name[],
  ): Promise<Record<Name, Float32Array>>
}

/** More make it little faster, and take the machine from whatever else runs. */
const MOST_THREADS = 4

/**
 * Loads a model in the form of ONNX into onnxruntime, which is native code: whoever stops a thread in the midst of it
 * brings the whole process down, so that it may run in a process only that is killed as a whole.
 * @param model as bytes, since in the package it is no file that native code could open
 * @throws AppError reader-stopped if the runtime cannot be loaded here, the model is not what it should be, or memory is short
 */
export async function loadModel(model: Uint8Array): Promise<Model> {
  const { InferenceSession, Tensor: NewTensor } = await orStopped(import('onnxruntime-node'))
  const intraOpNumThreads = Math.min(MOST_THREADS, cpus().length)
  // Threads that wait for work do not turn round and round: that would take the time from the one that works.
  const extra = { session: { intra_op: { allow_spinning: '0' } } }
  const session = await orStopped(InferenceSession.create(model, { intraOpNumThreads, extra }))
  const tensor = ({ values, shape }: Numbers): Tensor =>
    values instanceof Float32Array ? new NewTensor('float32', values, shape) : new NewTensor('int64', values, shape)
  return {
    async run(inputs, outputs) {
      const feeds = Object.entries(inputs).map(([name, numbers]) => [name, tensor(numbers)] as const)
      const all = await orStopped(session.run(Object.fromEntries(feeds)))
      const floats = outputs.map((name) => {
        const data = all[name]?.data
        if (data instanceof Float32Array) return [name, data] as const
        throw new AppError('reader-stopped', { detail: `its model does not give ${name}` })
      })
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each of the names is there
      return Object.fromEntries(floats) as Record<(typeof outputs)[number], Float32Array>
    },
  }
}

async function orStopped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new AppError('reader-stopped', { detail }, { cause: error })
  }
}
