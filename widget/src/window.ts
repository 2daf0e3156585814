// The panel as a window: modal where it fills the screen, beside the page where it doesn't; and
// whether the visitor last used the keyboard.

export const NARROW = "(max-width: 480px), (max-height: 420px)";

export class PanelWindow {
  /** Whether the keyboard was used last: only then a text box shows its ring. */
  byKey = true;
  private readonly narrow = matchMedia(NARROW);

  constructor(private readonly root: () => ShadowRoot) {}

  private get dialog(): HTMLDialogElement | null {
    return this.root().querySelector("dialog");
  }

  get modal(): boolean {
    return this.dialog?.matches(":modal") ?? false;
  }

  attach(): void {
    this.narrow.addEventListener("change", this.adapt);
    addEventListener("keydown", this.pressed, true);
    addEventListener("pointerdown", this.pressed, true);
  }

  detach(): void {
    this.narrow.removeEventListener("change", this.adapt);
    removeEventListener("keydown", this.pressed, true);
    removeEventListener("pointerdown", this.pressed, true);
  }

  open(): void {
    if (!this.dialog || this.dialog.open) return;
    if (this.narrow.matches) this.dialog.showModal();
    // Not show(): it would take the focus from the page.
    else this.dialog.setAttribute("open", "");
  }

  close(): void {
    this.dialog?.close();
  }

  /** Let the focus go round inside while the page behind can't be seen. */
  goRound(event: KeyboardEvent, first: HTMLElement | null, last: HTMLElement | null): void {
    if (event.key !== "Tab" || !this.modal) return;
    const at = this.root().activeElement;
    const over = event.shiftKey ? at === first || !at || (at as HTMLElement).tabIndex < 0 && at.matches("h2") : at === last;
    if (!over) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }

  /** Show the ring of a text box to who came by the keyboard. */
  readonly ring = (event: FocusEvent): void => this.ringOf(event.target);

  ringOf(focused: EventTarget | null): void {
    if (focused instanceof HTMLTextAreaElement) focused.classList.toggle("quiet", !this.byKey);
  }

  private readonly adapt = (): void => {
    if (!this.dialog?.open) return;
    const focused = this.root().activeElement as HTMLElement | null;
    this.close();
    this.open();
    focused?.focus({ preventScroll: true });
  };

  private readonly pressed = (event: Event): void => {
    this.byKey = event.type === "keydown";
  };
}
