/** What is used of it; the package of this version comes without its declarations. */
declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'float32' | 'int64', data: Float32Array | BigInt64Array, dims: readonly number[])
    readonly data: unknown
  }
  export class InferenceSession {
    static create(model: Uint8Array, options: { intraOpNumThreads: number; extra: object }): Promise<InferenceSession>
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
  }
}
