// Things to take away: copies, downloads and paper.

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

export function print(title: string, text: string): void {
  const paper = window.open("", "_blank");
  if (!paper) return;
  paper.document.title = title;
  const page = paper.document.createElement("pre");
  page.textContent = text;
  page.style.whiteSpace = "pre-wrap";
  page.style.font = "1rem/1.5 sans-serif";
  paper.document.body.append(page);
  paper.print();
}
