/** A shell that can complete our words, and where its script is. */
export interface ShellRow {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly script: string }>;
}

export const SHELLS: readonly ShellRow[] = [
  { name: 'bash', summary: 'add to ~/.bashrc: source <(cite-graph completion bash)', load: () => import('./bash.js') },
  {
    name: 'zsh',
    summary: 'add to ~/.zshrc, after compinit: source <(cite-graph completion zsh)',
    load: () => import('./zsh.js'),
  },
  {
    name: 'fish',
    summary: 'once: cite-graph completion fish > ~/.config/fish/completions/cite-graph.fish',
    load: () => import('./fish.js'),
  },
];
