import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromCouch } from '#domain/document/couch-form.ts';
import { extended, lossy, webpBytes, webpOfParts, webpPart } from '../../domain/testing/webp-bytes.ts';
import { erase } from '../housekeeping/erase.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const newFile = () => `file:${ulid()}`;

/** Sends bytes as a person does who has nothing but a token. */
const put = (id: string, bytes: BodyInit, by: Person = sanne, type = 'image/webp') =>
  fetch(`${server.address}/db/${server.slug}/${encodeURIComponent(id)}/image`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': type },
    body: bytes,
  });
const get = (id: string, by: Person = anja) => by.ask(`/db/${server.slug}/${id}/image`);
const stored = (id: string) => server.store.couch.db<Record<string, unknown>>(server.buurt.teamDb).get(id);

describe('a photo that is sent', () => {
  test('comes back to a colleague byte by byte, under headers that let no browser run it', async () => {
    const id = newFile();
    const bytes = webpBytes({ size: 300_000 });
    expect((await put(id, bytes)).status).toBe(201);
    const answer = await get(id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${id.replace(':', '-')}.webp"`);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await stored(id)).toMatchObject({
      kind: 'file',
      type: 'image/webp',
      size: bytes.length,
      sha256,
    });
  });

  test('is asked for by its head alone', async () => {
    const id = newFile();
    await put(id, webpBytes({ size: 5000 }));
    const there = await anja.ask(`/db/${server.slug}/${id}/image`, { method: 'HEAD' });
    expect([there.status, there.headers.get('content-length')]).toEqual([200, '5000']);
    const not = await anja.ask(`/db/${server.slug}/${newFile()}/image`, { method: 'HEAD' });
    expect(not.status).toBe(404);
  });

  test('may be sent again, and is never replaced by another', async () => {
    const id = newFile();
    const bytes = webpBytes({ sign: 1 });
    expect((await put(id, bytes)).status).toBe(201);
    const { _rev } = await stored(id);
    expect((await put(id, bytes)).status).toBe(200);
    expect((await put(id, bytes, anja)).status).toBe(200);
    expect((await put(id, webpBytes({ sign: 2 }), anja)).status).toBe(409);
    expect(await stored(id)).toMatchObject({ _rev });
    expect(new Uint8Array(await (await get(id)).arrayBuffer())).toEqual(bytes);
  });

  test('twice at the same moment is there once', async () => {
    const id = newFile();
    const bytes = webpBytes({ sign: 3 });
    const codes = await Promise.all([put(id, bytes), put(id, bytes), put(id, bytes)]);
    expect(codes.map(({ status }) => status).every((code) => code === 200 || code === 201)).toBe(true);
    expect(await stored(id)).toMatchObject({ size: bytes.length });
  });

  test('does not stand up where one was taken away', async () => {
    const id = newFile();
    const bytes = webpBytes({ sign: 4 });
    await put(id, bytes);
    const db = server.store.couch.db<object>(server.buurt.teamDb);
    await db.destroy(id, String((await stored(id))['_rev']));
    expect((await put(id, bytes)).status).toBe(410);
    expect((await get(id)).status).toBe(404);
  });
});

test('a file that was erased is gone for good, and never comes back', async () => {
  const [there, never] = [newFile(), newFile()];
  await put(there, webpBytes({ sign: 5 }));
  await erase(server.store, server.buurt, [there, never], 'anja');
  for (const id of [there, never]) {
    expect((await put(id, webpBytes({ sign: 5 }))).status).toBe(410);
    expect((await get(id)).status).toBe(404);
  }
});

describe('what is no photo', () => {
  test('is told by its bytes, whatever it is called', async () => {
    const html = '<!doctype html><script>alert(1)</script>';
    const withPlace = webpOfParts(extended(10, 10), lossy(10, 10), webpPart('EXIF', [1, 2]));
    const withScript = Uint8Array.from([...webpBytes({}), ...new TextEncoder().encode(html)]);
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    for (const bytes of [
      html,
      png,
      withPlace,
      withScript,
      webpBytes({ width: 1601 }),
      webpBytes({ width: 0 }),
    ]) {
      const id = newFile();
      expect((await put(id, bytes)).status).toBe(422);
      await expect(stored(id)).rejects.toThrow(/missing|not_found/);
    }
    for (const type of ['application/json', 'text/html', 'application/x-www-form-urlencoded'])
      expect((await put(newFile(), webpBytes({}), sanne, type)).status).toBe(201);
  });

  test('is refused when it is too heavy, or nothing at all', async () => {
    const id = newFile();
    expect((await put(id, webpBytes({ size: 4 * 1024 * 1024 + 2 }))).status).toBe(413);
    expect((await put(id, new Uint8Array())).status).toBe(422);
    expect((await get(id)).status).toBe(404);
    const large = newFile();
    expect((await put(large, webpBytes({ size: 4 * 1024 * 1024 }))).status).toBe(201);
    expect((await (await get(large)).arrayBuffer()).byteLength).toBe(4 * 1024 * 1024);
  });

  test('gets no place under the id of a document, or under none', async () => {
    const made = sanne.made('member', { givenName: 'Truus' });
    await sanne.push([row(made)]);
    for (const id of [
      made.id,
      server.buurt.id,
      '_design/x',
      '_local',
      'file:1',
      'file:../x',
      `${newFile()}x`,
    ]) {
      expect((await put(id, webpBytes({}))).status, id).toBe(404);
      expect((await get(encodeURIComponent(id))).status, id).toBe(404);
    }
    expect(await stored(made.id)).not.toHaveProperty('_attachments');
  });
});

describe('the door', () => {
  test('is closed for who is of another buurt, or nobody', async () => {
    const elsewhere = await server.addPerson('els', 'coordinator', await server.addBuurt('elders'));
    const partner = await server.addPerson('partner', 'partner');
    const id = newFile();
    await put(id, webpBytes({}));
    for (const stranger of [elsewhere, partner]) {
      expect((await get(id, stranger)).status).toBe(403);
      expect((await put(newFile(), webpBytes({}), stranger)).status).toBe(403);
    }
    expect((await fetch(`${server.address}/db/${server.slug}/${id}/image`)).status).toBe(401);
  });

  test('of the documents takes no files and no attachments', async () => {
    const id = newFile();
    const image = { content_type: 'image/webp', data: Buffer.from(webpBytes({})).toString('base64') };
    const file = { _id: id, kind: 'file', type: 'image/webp', size: 1, sha256: 'x' };
    const answers = await anja.push([
      file,
      { ...file, _attachments: { image } },
      { ...row(anja.made('media', photo)), _attachments: { image } },
      row(anja.made('media', photo)),
    ]);
    expect(answers.map(({ reason, ok }) => reason ?? ok)).toEqual([
      'unknown-kind',
      'unknown-kind',
      'not-valid',
      true,
    ]);
    expect((await get(id)).status).toBe(404);
    await put(id, webpBytes({}));
    const { _rev } = await stored(id);
    const [again] = await anja.push([{ ...file, _rev }]);
    expect(again).toMatchObject({ error: 'forbidden', reason: 'unknown-kind' });
    expect((await get(id)).status).toBe(200);
  });

  test('lets a file through the feed as something that is no document', async () => {
    const id = newFile();
    await put(id, webpBytes({}));
    const page = (await (await anja.ask(`/db/${server.slug}/_changes?since=0&include_docs=true`)).json()) as {
      results: { id: string; doc: unknown }[];
    };
    const [found] = page.results.filter((result) => result.id === id);
    expect(JSON.stringify(found)).not.toContain('"data"');
    expect(fromCouch(found?.doc)).toBeNull();
  });
});

const photo = {
  file: 'file:01K00000000000000000000000',
  width: 1600,
  height: 1200,
  preview: 'data:image/webp;base64,UklGRhIAAABXRUJQVlA4TAYAAAAvQWxvAGs=',
};
