/**
 * Whether another process of this number runs on this machine: what it writes just now is not to be touched.
 *
 * @param number - As it stands in a file; what is no such number does not run.
 */
export const isRunning = (number: number): boolean => {
  if (!Number.isSafeInteger(number) || number < 1 || number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
