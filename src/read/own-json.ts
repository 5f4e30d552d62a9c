/** What JSON says that this very version of the program wrote: nobody else's is read so. */
export const readOwn = <Written>(json: string): Written => JSON.parse(json) as Written;

/** What another thread of this very program sent. */
export const received = <Sent>(message: unknown): Sent => message as Sent;
