import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Api } from "../src/api";
import { Chat } from "../src/chat";
import { Memory } from "../src/memory";

// A server that fails in the ways that the bot's own can't be made to.
type Answer = (request: IncomingMessage, body: any, response: ServerResponse) => void;

let server: Server;
let address: string;
let seen: { path: string; body: any }[];
let answers: Answer[];

const json = (status: number, told: object): Answer => (_request, _body, response) => {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(told));
};
const turn: Answer = (_request, body, response) =>
  json(200, { turn: seen.length, id: body.id, at: "", said: { text: body.text }, reply: {} })(_request, body, response);
const refused = (status: number, code: string, more = {}) => json(status, { error: { code, ...more } });
const cut: Answer = (request) => void request.socket.destroy();

beforeEach(async () => {
  seen = [];
  answers = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const body = parts.length ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
      if (request.url!.endsWith("/conversations")) return json(201, { token: "a-token" })(request, body, response);
      seen.push({ path: request.url!, body });
      (answers.shift() ?? turn)(request, body, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const none = () => {
  throw new Error("no storage");
};

function newChat(patience = 2000) {
  return new Chat(new Api(address, patience), new Memory("", none), () => ({ language: "en", occupation: null }), () => {});
}

test("a message that was cut off is sent again under the same id", async () => {
  answers = [cut];
  const chat = newChat();
  await chat.ask("hello");
  expect(chat.outgoing?.failure?.code).toBe("offline");
  await chat.retry();
  expect(chat.outgoing).toBeNull();
  expect(seen.map((each) => each.body.id)).toEqual([seen[0].body.id, seen[0].body.id]);
});

test("an answer that takes too long says so", async () => {
  answers = [() => {}];
  const chat = newChat(100);
  await chat.ask("hello");
  expect(chat.outgoing?.failure?.code).toBe("timeout");
});

test("a busy server is asked again by itself", async () => {
  answers = [refused(409, "busy")];
  const chat = newChat();
  await chat.ask("hello");
  expect(chat.turns).toHaveLength(1);
});

test("too many messages tell how long to wait", async () => {
  answers = [refused(429, "too_many", { retry_after: 7 })];
  const chat = newChat();
  await chat.ask("hello");
  expect(chat.outgoing?.failure?.wait).toBe(7);
});

test("after the end of a session the question starts a new one, as words", async () => {
  answers = [turn, refused(401, "session_expired")];
  const chat = newChat();
  await chat.ask("hello");
  await chat.press({ id: "some-reply", title: "What does it pay?" });
  expect(chat.outgoing?.failure?.code).toBe("session_expired");
  await chat.retry();
  expect(seen.at(-1)!.body).toMatchObject({ text: "What does it pay?" });
  expect(seen.at(-1)!.body.reply).toBeUndefined();
  expect(chat.turns).toHaveLength(1);
});

test("a second message waits until the first is answered", async () => {
  const chat = newChat();
  await Promise.all([chat.ask("one"), chat.ask("two")]);
  expect(seen).toHaveLength(1);
});

test("a chat that is closed keeps the notice", async () => {
  answers = [refused(503, "closed", { notice: { en: "Back at noon.", cy: "Yn ôl am hanner dydd." } })];
  const chat = newChat();
  await chat.ask("hello");
  expect(chat.closed?.cy).toBe("Yn ôl am hanner dydd.");
});

test("what could not be deleted is still there", async () => {
  answers = [turn, cut];
  const chat = newChat();
  await chat.ask("hello");
  expect(await chat.remove()).toBe(false);
  expect(chat.turns).toHaveLength(1);
  answers = [(_request, _body, response) => response.writeHead(204).end()];
  expect(await chat.remove()).toBe(true);
  expect(chat.turns).toHaveLength(0);
});

test("what was left by starting again can still be deleted", async () => {
  const tokens: (string | undefined)[] = [];
  const gone: Answer = (request, _body, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(204).end();
  };
  const chat = newChat();
  await chat.ask("hello");
  answers = [gone];
  await chat.startAgain();
  tokens.length = 0;
  await chat.ask("hello again");
  answers = [gone, gone];
  expect(await chat.remove()).toBe(true);
  expect(tokens).toHaveLength(2);
  tokens.length = 0;
  expect(await chat.remove()).toBe(true);
  expect(tokens).toHaveLength(0);
});

test("what is written while the first can't be sent goes after it, in order and once", async () => {
  answers = [cut, cut, cut];
  const chat = newChat();
  for (const text of ["one", "two", "three"]) await chat.ask(text);
  expect(chat.unsent.map((each) => each.text)).toEqual(["one", "two", "three"]);
  seen = [];
  await chat.retry();
  expect(seen.map((each) => each.body.text)).toEqual(["one", "two", "three"]);
  expect(new Set(seen.map((each) => each.body.id)).size).toBe(3);
  expect(chat.turns.map((each) => each.said.text)).toEqual(["one", "two", "three"]);
  expect(chat.outgoing).toBeNull();
});

test("a message that is given up lets the next one go", async () => {
  answers = [refused(400, "wrong_field"), refused(400, "wrong_field")];
  const chat = newChat();
  await chat.ask("one");
  await chat.ask("two");
  expect(chat.outgoing?.text).toBe("one");
  await chat.drop();
  expect(chat.turns.map((each) => each.said.text)).toEqual(["two"]);
});

test("an answer after deleting everything is not shown", async () => {
  let answer = () => {};
  answers = [(request, body, response) => void (answer = () => turn(request, body, response))];
  const chat = newChat();
  const asked = chat.ask("one");
  while (!seen.length) await new Promise((soon) => setTimeout(soon, 10));
  answers = [(_request, _body, response) => response.writeHead(204).end()];
  expect(await chat.remove()).toBe(true);
  answer();
  await asked;
  expect(chat.turns).toHaveLength(0);
  expect(chat.outgoing).toBeNull();
});

test("what could not be read is read with the next answer", async () => {
  const kept = new Map([["token", "a-token"]]);
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: () => {}, removeItem: () => {} };
  const earlier = { turn: 1, id: "earlier", at: "", said: { text: "before" }, reply: {} };
  const status = json(200, { open: true, characters: 500 });
  answers = [cut, cut];
  const memory = new Memory("", () => storage as unknown as Storage);
  const chat = new Chat(new Api(address), memory, () => ({ language: "en", occupation: null }), () => {}, () => {}, new Memory("", none));
  await chat.load();
  expect(chat.trouble?.code).toBe("offline");
  const second: Answer = (request, body, response) =>
    json(200, { turn: 2, id: body.id, at: "", said: { text: body.text }, reply: {} })(request, body, response);
  const either: Answer = (request, body, response) =>
    (request.url!.includes("status") ? status : json(200, { pending: false, turns: [earlier] }))(request, body, response);
  answers = [second, either, either];
  await chat.ask("now");
  expect(chat.turns.map((each) => each.said.text)).toEqual(["before", "now"]);
  expect(chat.trouble).toBeNull();
});
