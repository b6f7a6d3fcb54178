// Some engines begin to read it only after the click has been dealt with.
const PATIENCE = 60_000;

/** Has the browser save a text as a file, as for any download. */
export const saveFile = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/octet-stream'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
};
