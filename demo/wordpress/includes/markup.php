<?php
/**
 * From what an author chose to the element's markup. Nothing gets through that is not in elements().
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

/**
 * One element with its fallback inside.
 *
 * @param string               $name     One of the keys of elements().
 * @param array<string, mixed> $wanted   Attributes by name, unchecked.
 * @param string               $fallback Markup that is safe.
 * @return string An empty string where there is no such element.
 */
function element_markup( string $name, array $wanted, string $fallback = '' ): string {
	$element = elements()[ $name ] ?? null;
	if ( null === $element ) {
		return '';
	}
	$attributes = '';
	foreach ( $element['attributes'] as $attribute => $rule ) {
		$value = is_scalar( $wanted[ $attribute ] ?? null ) ? attribute_value( $rule, $wanted[ $attribute ] ) : null;
		if ( null !== $value ) {
			$attributes .= ' ' . $attribute . ( '' === $value ? '' : '="' . esc_attr( $value ) . '"' );
		}
	}
	page_needs_loader();
	return "<candor-{$name}{$attributes}>{$fallback}</candor-{$name}>";
}

/**
 * What an attribute is set to.
 *
 * @param array{type: string, choices?: list<string>} $rule  Its rule from elements().
 * @param string|int|float|bool                       $given What an author wrote.
 * @return string|null Null where it is left out; an empty string where it stands without a value.
 */
function attribute_value( array $rule, string|int|float|bool $given ): ?string {
	if ( 'flag' === $rule['type'] ) {
		return wp_validate_boolean( $given ) ? '' : null;
	}
	// For authors WordPress keeps an ampersand as &amp;, in shortcodes and in blocks alike.
	$text  = trim( html_entity_decode( wp_check_invalid_utf8( (string) $given ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	$value = match ( $rule['type'] ) {
		'address'  => web_address( $text ),
		'choice'   => in_array( $text, $rule['choices'] ?? array(), true ) ? $text : '',
		'number'   => preg_match( '/^[1-9]\d{0,3}$/', $text ) ? $text : '',
		'language' => preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i', $text ) ? $text : '',
		'text'     => mb_strlen( $text ) <= 2048 ? $text : '',
		default    => '',
	};
	return '' === $value ? null : $value;
}
