// The block in the editor. No build step: this is the file that the browser reads.
((wp, {elements, endpoint, hasFiles}) => {
  const {registerBlockType} = wp.blocks;
  const {InspectorControls, useBlockProps} = wp.blockEditor;
  const {Button, Disabled, Notice, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl} =
    wp.components;
  const {createElement, useState} = wp.element;
  const {__} = wp.i18n;

  const isOn = (value) => value === true || value === 'true' || value === '1';

  /** The options without one, or with it: what is empty is not kept. */
  const withOption = (options, name, value) => {
    const {[name]: _, ...others} = options;
    return value === '' || value === false || value === undefined ? others : {...others, [name]: value};
  };

  const control = (name, rule, options, setOptions) => {
    const onChange = (value) => setOptions(withOption(options, name, value));
    const common = {key: name, label: rule.label, onChange};
    const value = options[name] ?? '';
    switch (rule.type) {
      case 'flag':
        return createElement(ToggleControl, {...common, checked: isOn(value)});
      case 'choice': {
        const choices = rule.choices.map((choice) => ({label: choice, value: choice}));
        const byItself = {label: __('As it is by itself', 'candor'), value: ''};
        return createElement(SelectControl, {...common, value, options: [byItself, ...choices]});
      }
      default: {
        const type = {address: 'url', number: 'number'}[rule.type] ?? 'text';
        return createElement(TextControl, {...common, value, type});
      }
    }
  };

  /** The attributes as the server will write them, near enough for a preview. */
  const preview = ({element, options, fallback}) => {
    const attributes = {src: options.src || endpoint, key: element};
    for (const [name, {type}] of Object.entries(elements[element].attributes)) {
      const value = options[name];
      if (name === 'src' || value === undefined) continue;
      if (type !== 'flag') attributes[name] = String(value);
      else if (isOn(value)) attributes[name] = '';
    }
    const words = fallback || __('Visitors see it here.', 'candor');
    const drawn = createElement(`candor-${element}`, attributes, createElement('p', null, words));
    return createElement(Disabled, null, drawn);
  };

  /** Asks for an address; it counts once it is whole. */
  const Question = ({found}) => {
    const [address, setAddress] = useState('');
    const submit = (event) => {
      event.preventDefault();
      found(address.trim());
    };
    const label = __('Address', 'candor');
    const field = createElement(TextControl, {label, type: 'url', value: address, onChange: setAddress});
    const button = createElement(Button, {variant: 'primary', type: 'submit'}, __('Show', 'candor'));
    return createElement(
      Placeholder,
      {
        icon: 'star-half',
        label: __('Candor', 'candor'),
        instructions: __('Whose reviews, pledge or people? The address of their endpoint.', 'candor'),
      },
      createElement('form', {onSubmit: submit}, field, button),
    );
  };

  const missing = () => {
    const sentence = __(
      'The elements’ files are missing; an administrator can see more under Settings, Candor.',
      'candor',
    );
    return createElement(Notice, {status: 'warning', isDismissible: false, key: 'missing'}, sentence);
  };

  const Edit = ({attributes, setAttributes}) => {
    const {element, options, fallback} = attributes;
    const setOptions = (changed) => setAttributes({options: changed});
    const kinds = Object.entries(elements).map(([value, {label}]) => ({value, label}));
    const fields = Object.entries(elements[element].attributes);
    return createElement(
      'div',
      useBlockProps(),
      createElement(
        InspectorControls,
        null,
        createElement(
          PanelBody,
          {title: __('What is shown', 'candor')},
          createElement(SelectControl, {
            label: __('Element', 'candor'),
            value: element,
            options: kinds,
            onChange: (value) => setAttributes({element: value}),
          }),
          ...fields.map(([name, rule]) => control(name, rule, options, setOptions)),
          createElement(TextControl, {
            label: __('Shown where it cannot be had', 'candor'),
            value: fallback,
            onChange: (value) => setAttributes({fallback: value}),
          }),
        ),
      ),
      hasFiles ? null : missing(),
      options.src || endpoint
        ? preview(attributes)
        : createElement(Question, {found: (src) => setOptions(withOption(options, 'src', src))}),
    );
  };

  registerBlockType('candor/element', {edit: Edit, save: () => null});
})(window.wp, window.candorBlock);
