/** Whether an index is named by the address of a server, not by the path of a file. */
export const isAddress = (name: string): boolean => /^postgres(?:ql)?:\/\//i.test(name);
