/** The simulator's response to one request, alone or as part of a batch. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in Graph's format. */
export function refuse(status: number, code: string, message: string): Answer {
  return {
    status,
    body: { error: { code, message, innerError: { 'request-id': crypto.randomUUID() } } },
  };
}
