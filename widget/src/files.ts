// Things to take away: copies, downloads and paper.

import { render, type TemplateResult } from "lit";

/** Copy a text; false if the browser doesn't let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Print a page in a window of its own. */
export function print(title: string, page: TemplateResult): void {
  const paper = window.open("", "_blank");
  if (!paper) return;
  const { document } = paper;
  document.title = title;
  document.body.style.cssText = "font: 1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem";
  render(page, document.body);
  paper.print();
}
