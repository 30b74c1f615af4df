/** One raw request to a server on this machine, without following redirects or decompressing. */

import { request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  protocol: 'http:' | 'https:' = 'https:',
): Promise<Answer> {
  const options = { host: 'localhost', family: 4, port, path, headers, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? safeRequest : plainRequest;
    const request = send(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        const sent = Object.entries(response.headers).map(
          ([name, value]) => [name, String(value)] as const,
        );
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(sent), body });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
