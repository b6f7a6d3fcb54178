await customElements.whenDefined('candor-person');
const CandorPerson = customElements.get('candor-person');

// As a vendor's recipe does, but with the stand-in of this demo.
CandorPerson.registerChat('stand-in', async ({person, language}) => {
  const {openChat} = await import('/ideas/stand-in-chat.js');
  openChat({person, language});
});
