// Puts a .br and a .gz beside each file, since the bot's server doesn't compress.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

export function compressed() {
  return {
    name: "compressed",
    apply: "build" as const,
    writeBundle({ dir }: { dir?: string }) {
      for (const name of readdirSync(dir!).filter((each) => each.endsWith(".js"))) {
        const file = join(dir!, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
