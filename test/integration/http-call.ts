import { request, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface HttpCall {
  method?: string
  /** [name, value, name, value, ...] exactly as they are sent, Host included */
  rawHeaders: string[]
  body?: string | Uint8Array
}

/** Sends a call header by header, as no browser and no fetch would let a test do. */
export function httpCall(
  port: number,
  target: string,
  { method = 'GET', rawHeaders, body }: HttpCall,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path: target, method, headers: rawHeaders, setHost: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response
          resolve({ status, headers, body: Buffer.concat(chunks).toString() })
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
