import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { panelName } from "./build/panel-name.ts";
import { shortStyles } from "./build/short-styles.ts";
import { words } from "./build/words.ts";

export default defineConfig({
  base: "./",
  plugins: [words(), shortStyles(), panelName(), compressed()],
  build: {
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: "src/careers-chat.ts",
      output: {
        entryFileNames: "careers-chat.js",
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
});
