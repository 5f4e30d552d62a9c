/** Words or elements: words always become text, so nothing that the law says can be markup. */
export type Part = Node | string | undefined | false;

type Listeners = Readonly<Record<string, (event: Event) => void>>;

export interface Attributes {
  readonly class?: string | undefined;
  readonly on?: Listeners;
  /** Any attribute by its name; one that is `undefined` is not set. */
  readonly [name: string]: string | number | boolean | undefined | Listeners;
}

/** An element with its attributes and contents. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...parts: readonly Part[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'object' || value === undefined || value === false) continue;
    element.setAttribute(attribute, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(attributes.on ?? {})) element.addEventListener(event, listener);
  element.append(...parts.filter((part) => part !== undefined && part !== false));
  return element;
}

/** Takes everything out of an element and puts these in. */
export function fill(element: Element, ...parts: readonly Part[]): void {
  element.replaceChildren(...parts.filter((part) => part !== undefined && part !== false));
}
