// The panel's file, loaded when it is needed.

let failures = 0;

/** Load the panel; where that failed, under another name, since browsers remember failures. */
export async function loadPanel(): Promise<void> {
  try {
    await (failures ? import(/* @vite-ignore */ `./__PANEL__?${failures}`) : import("./panel"));
  } catch (error) {
    failures += 1;
    throw error;
  }
}
