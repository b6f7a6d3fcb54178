/**
 * Whether a cosigner says by the name of its key that it has read every event up to the size it signs, and has worked out
 * every chain and tally anew (protocol §7): the last part of the name begins with `monitor`, as in `watch.example/monitor`.
 */
export const isMonitorName = (name: string): boolean => /\/monitor[^/]*$/.test(name);
