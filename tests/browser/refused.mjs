// What someone on the same network would try without a browser that keeps to the rules.

import http from "node:http";

// Sends a request as it is written here; what was answered.
export function ask(host, path, { method = "GET", headers = {}, body } = {}) {
  const [hostname, port] = host.split(":");
  return new Promise((tell, fail) => {
    const request = http.request({ hostname, port, path, method, headers, timeout: 5000, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (it) => parts.push(it));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        tell({ status: answer.statusCode, headers: answer.headers, bytes: body.length, text: body.toString() });
      });
    });
    request.on("timeout", () => request.destroy(new Error(`no answer to ${method} ${path}`)));
    request.on("error", fail);
    request.end(body);
  });
}

// The page, asked for by a name that a stranger has pointed at this computer.
export const byAnotherName = (host) => ask(host, "/", { headers: { host: "evil.example" } });

// A vote exactly as a browser sent it, but for what is `changed` in its headers.
export async function again(host, { headers, body }, changed = {}) {
  return ask(host, "/api/vote", { method: "POST", headers: { ...(await headers()), ...changed }, body });
}
