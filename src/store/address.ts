/** Whether an index is named by the address of a server, not by the path of a file. */
export const isAddress = (name: string): boolean => /^postgres(?:ql)?:\/\//i.test(name);

/** Whether an address holds a password, or tries to: `postgres://user:password@host`, `?password=`. */
export const holdsPassword = (address: string): boolean =>
  isAddress(address) && (/^[a-z]+:\/\/[^/?#]*:[^/?#]*@/i.test(address) || /[?&](?:ssl)?password=/i.test(address));
