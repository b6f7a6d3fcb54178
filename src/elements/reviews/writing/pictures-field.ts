import {html, nothing, type TemplateResult} from 'lit';
import {describedBy, errorTemplate, type Field, hintTemplate, textField} from '../../shared/form/fields.js';
import {fresh} from '../../shared/fresh.js';
import type {MediaAction, Picture, Pictures, Refused} from './pictures.js';
import type {Voice} from './words.js';

const [KILO, MEGA] = [1000, 1_000_000];

const inUnits = (voice: Voice, bytes: number, round: (value: number) => number): string => {
  const [size, unit] = bytes < MEGA ? [KILO, 'kilobyte'] : [MEGA, 'megabyte'];
  return voice.number(round((bytes / size) * 10) / 10, {style: 'unit', unit, maximumFractionDigits: 1});
};
// What is allowed is not rounded up, what is there not down.
const atMost = (voice: Voice, bytes: number): string => inUnits(voice, bytes, Math.floor);
const sizeOf = (voice: Voice, bytes: number): string => inUnits(voice, bytes, Math.ceil);

const kinds = (voice: Voice, {accepts = []}: MediaAction): string =>
  voice.list(accepts.map((type) => type.replace(/^image\//, '').toUpperCase()));

const hintOf = (voice: Voice, action: MediaAction): string | undefined => {
  const {accepts, maxBytes, maxCount} = action;
  if (!accepts || !maxBytes || !maxCount) return undefined;
  return voice.say('yourPicturesHint', {
    count: maxCount,
    types: kinds(voice, action),
    size: atMost(voice, maxBytes),
  });
};

/** Why pictures were left out, in words. */
export const refusedSentence = (voice: Voice, action: MediaAction, refused: readonly Refused[]): string =>
  refused.map((each) => oneSentence(voice, action, each)).join(' ');

const oneSentence = (voice: Voice, action: MediaAction, {reason, file: {name, size}}: Refused): string => {
  const {maxBytes = 0, maxCount = 0} = action;
  switch (reason) {
    case 'type':
      return voice.say('pictureType', {name, types: kinds(voice, action)});
    case 'size':
      return voice.say('pictureSize', {name, size: sizeOf(voice, size), most: atMost(voice, maxBytes)});
    case 'count':
      return voice.say('pictureCount', {name, count: maxCount});
  }
};

const hide = ({target}: Event): void => {
  if (target instanceof HTMLElement) target.hidden = true;
};

const pictureTemplate = (voice: Voice, picture: Picture, index: number, drop: () => void): TemplateResult => {
  const {file, url, alt} = picture;
  const label = voice.say('pictureShows', {name: file.name});
  const change = (value: string): void => {
    picture.alt = value;
  };
  return html`<li class="writing-picture" part="picture">
    <span class="medium"><img src=${url} alt="" width="84" height="84" decoding="async" @error=${hide} /></span>
    ${textField({name: `alt-${index}`, label, value: alt, most: 500}, change)}
    <button class="button small" part="picture-remove" type="button" aria-label=${voice.say('pictureRemove', {name: file.name})} @click=${drop}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3 3 13" /></svg>
    </button>
  </li>`;
};

/** A field for pictures, each with a description and a way to take it out again. */
export const picturesField = (
  voice: Voice,
  field: Omit<Field, 'label'>,
  pictures: Pictures,
  action: MediaAction,
  changed: (refused: readonly Refused[]) => void,
): TemplateResult => {
  const {name} = field;
  const full: Field = {...field, label: voice.say('yourPictures'), hint: hintOf(voice, action)};
  const choose = ({target}: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const refused = pictures.add(target.files ?? [], action);
    // The same file can be chosen again after it was taken out.
    target.value = '';
    changed(refused);
  };
  const drop = (picture: Picture): void => {
    pictures.remove(picture);
    changed([]);
  };
  return html`<div class="form-field" part="field">
    <label for="form-${name}" part="label">${fresh(full.label)}</label>
    ${hintTemplate(full)}
    <input class="writing-file small" id="form-${name}" part="file" type="file" name=${name} ?multiple=${action.maxCount !== 1} accept=${action.accepts?.join(',') ?? 'image/*'} aria-describedby=${describedBy(full)} aria-invalid=${field.error ? 'true' : nothing} @change=${choose} />
    ${errorTemplate(full)}
    ${pictures.all.length > 0 ? html`<ul class="writing-pictures" part="pictures">${pictures.all.map((picture, index) => pictureTemplate(voice, picture, index, () => drop(picture)))}</ul>` : nothing}
  </div>`;
};
