import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { AuthError } from '@azure/msal-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { networkWithin } from '../../src/graph/network.ts';
import { faultOfSignIn } from '../../src/graph/sign-in-errors.ts';

let close = () => {};
afterEach(() => {
  close();
});

/** A server that responds as specified. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/token`;
}

const post = { body: 'grant_type=refresh_token', headers: { 'Content-Type': 'text/plain' } };
const failure = (sent: Promise<unknown>) => sent.then(() => undefined, faultOfSignIn);

test('sends what MSAL provides, and returns what comes back, including server errors', async () => {
  const seen: string[] = [];
  const url = await serve((request, response) => {
    request.on('data', (data) => seen.push(`${request.method ?? ''} ${String(data)}`));
    request.on('end', () => {
      response.writeHead(400, { 'X-Trace': '7' }).end('{"error":"invalid_grant"}');
    });
  });
  const answer = await networkWithin(5_000).sendPostRequestAsync(url, post);
  expect(seen).toEqual(['POST grant_type=refresh_token']);
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(answer.headers['x-trace']).toBe('7');
});

describe('gives up in time', () => {
  test.each([
    ['a server that never answers', () => undefined],
    [
      'an answer that never ends',
      (response: ServerResponse) => response.writeHead(200).write('{"access'),
    ],
  ])('on %s', async (_, answer) => {
    const url = await serve((_request, response) => {
      answer(response);
    });
    const network = networkWithin(60);
    expect(await failure(network.sendPostRequestAsync(url, post))).toEqual({ reason: 'time-out' });
    expect(await failure(network.sendGetRequestAsync(url))).toEqual({ reason: 'time-out' });
  });
});

test('a first request that is lost is sent once more, and only once', async () => {
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));
  const fetched = vi.fn<typeof fetch>().mockImplementationOnce(lost);
  fetched.mockImplementation(() => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', fetched);
  const network = networkWithin(5_000);
  expect(await network.sendPostRequestAsync('https://a.example/', post)).toMatchObject({
    status: 200,
  });
  expect(fetched).toHaveBeenCalledTimes(2);
  fetched.mockImplementation(lost);
  expect(await failure(network.sendGetRequestAsync('https://a.example/'))).toEqual({
    reason: 'offline',
  });
  expect(fetched).toHaveBeenCalledTimes(4);
});

test.each(['<html>', '7', '[]', 'null', ''])('an answer that is %j is not one', async (text) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
  const sent = networkWithin(5_000).sendGetRequestAsync('https://a.example/');
  await expect(sent).rejects.toThrow(AuthError);
  expect(await failure(sent)).toEqual({ reason: 'sign-in-failed' });
});
