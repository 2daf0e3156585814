// The tools of all answers by the arrow keys: only those of the last one are stops for Tab.

/** From a tool to the next one, or to the same of the answer before or after. */
export function goAmongTools(root: ParentNode, event: KeyboardEvent): void {
  const at = event.key.startsWith("Arrow") && (event.target as HTMLElement).closest<HTMLElement>(".tools button");
  if (!at) return;
  const row = at.parentElement!;
  const rows = [...root.querySelectorAll(".tools")];
  const column = [...row.children].indexOf(at);
  const step = ["ArrowUp", "ArrowLeft"].includes(event.key) ? -1 : 1;
  const next = /Up|Down/.test(event.key)
    ? rows[rows.indexOf(row) + step]?.children[column]
    : row.children[column + step];
  event.preventDefault();
  (next as HTMLElement | undefined)?.focus();
}
