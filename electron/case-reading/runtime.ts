import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
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

/**
 * Loads a model in the form of ONNX into onnxruntime, built for WebAssembly. Nothing is fetched: both come as bytes.
 * @param wasm the runtime; that of the first call stays
 * @throws AppError reader-stopped if one of them is not what it should be, or memory is short
 */
export async function loadModel(wasm: Uint8Array<ArrayBuffer>, model: Uint8Array): Promise<Model> {
  env.wasm.wasmBinary = wasm
  env.wasm.numThreads = 1
  const session = await orStopped(InferenceSession.create(model, { executionProviders: ['wasm'] }))
  return {
    async run(inputs, outputs) {
      const feeds = Object.entries(inputs).map(([name, { values, shape }]) => [name, tensor(values, shape)] as const)
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

const tensor = (values: Numbers['values'], shape: readonly number[]) =>
  values instanceof Float32Array ? new Tensor('float32', values, shape) : new Tensor('int64', values, shape)

async function orStopped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    // The runtime throws bare numbers as well: places in its memory.
    const detail = error instanceof Error ? error.message : String(error)
    throw new AppError('reader-stopped', { detail }, { cause: error })
  }
}
