// The air between one phone and the class: it can be lost without anyone hearing of it, as Wi-Fi is.

import { once } from "node:events";
import net from "node:net";

export class Air {
  #lines = new Set();
  #gone = false;
  #open;

  // To that `host`; a browser goes through it as through a proxy.
  static async to(host) {
    const air = new Air();
    const [name, port] = host.split(":");
    air.#open = net.createServer((phone) => air.#line(phone, net.connect(Number(port), name)));
    air.#open.listen(0, "127.0.0.1");
    await once(air.#open, "listening");
    air.proxy = { server: `http://127.0.0.1:${air.#open.address().port}` };
    return air;
  }

  #line(phone, door) {
    const line = [phone, door];
    this.#lines.add(line);
    for (const [from, to] of [line, [door, phone]]) {
      from.on("data", (bytes) => this.#gone || to.write(bytes));
      // Nobody hears a goodbye either.
      from.on("end", () => this.#gone || to.end());
      from.on("error", () => {});
      from.on("close", () => {
        if (this.#gone) return;
        this.#lines.delete(line);
        to.destroy();
      });
    }
  }

  // From now on nothing comes through, and nobody is told.
  lose() {
    this.#gone = true;
  }

  // New lines work. Those of before stay dead; but where the class has hung up meanwhile, the phone is told, as TCP does.
  comesBack() {
    for (const [phone, door] of this.#lines) {
      for (const end of [phone, door]) end.removeAllListeners("data");
      if (door.readableEnded || door.destroyed) phone.resetAndDestroy();
    }
    this.#gone = false;
  }

  close() {
    for (const line of this.#lines) for (const end of line) end.destroy();
    this.#open.close();
  }
}
