// Tells the launcher what the panel's file is called, so that it can ask for it afresh: a browser
// may remember that a file of a module could not be loaded.

const PLACE = "__PANEL__";
const PANEL = "panel";

interface Part {
  type: string;
  name?: string;
  fileName: string;
  code?: string;
}

export function panelName() {
  return {
    name: "panel-name",
    apply: "build" as const,
    generateBundle(_: unknown, bundle: Record<string, Part>) {
      const parts = Object.values(bundle).filter((each) => each.type === "chunk");
      const panel = parts.find((each) => each.name === PANEL);
      const users = parts.filter((each) => each.code?.includes(PLACE));
      if (!panel || !users.length) throw new Error(`No part is called ${PANEL}, or none asks for ${PLACE}.`);
      for (const each of users) each.code = each.code!.replaceAll(PLACE, panel.fileName);
    },
  };
}
