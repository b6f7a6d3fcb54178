/** A stand-in for a vendor's chat: it opens a window and talks to nobody. */
export const openChat = ({person, language}) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'stand-in-chat';
  dialog.setAttribute('aria-label', 'Chat');
  const text = document.createElement('p');
  text.textContent = `Here a vendor’s chat would open, for “${person}”, in “${language}”. This is a stand-in: it talks to nobody.`;
  const close = document.createElement('button');
  Object.assign(close, {className: 'button', type: 'button', textContent: 'Close'});
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(text, close);
  document.body.append(dialog);
  dialog.showModal();
};
