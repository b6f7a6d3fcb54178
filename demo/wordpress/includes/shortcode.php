<?php
/**
 * The shortcode: [candor element="reviews" src="https://shop.example" layout="grid"]Fallback[/candor]
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

add_shortcode( 'candor', __NAMESPACE__ . '\shortcode' );

// Before blocks are drawn and paragraphs made (9 and 10): a line break in a shortcode becomes <br />, and attributes are lost.
foreach ( array( 'the_content', 'widget_block_content', 'widget_text' ) as $candor_hook ) {
	add_filter( $candor_hook, __NAMESPACE__ . '\on_one_line', 8 );
}

/**
 * Joins the lines of each of our shortcodes.
 *
 * @param mixed $html What is about to be shown.
 * @return mixed
 */
function on_one_line( mixed $html ): mixed {
	if ( ! is_string( $html ) || ! str_contains( $html, '[candor' ) ) {
		return $html;
	}
	return preg_replace_callback( '/\[candor\b[^\]]*\]/', static fn( array $tag ): string => strtr( $tag[0], "\r\n\t", '   ' ), $html ) ?? $html;
}

/**
 * Draws the shortcode.
 *
 * @param array<int|string, mixed>|string $given    Its attributes; WordPress gives an empty string where there are none.
 * @param string|null                     $fallback What stands between its tags.
 * @return string
 */
function shortcode( array|string $given, ?string $fallback = null ): string {
	$wanted = array( 'element' => 'reviews' );
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		// A word without a value, as in [candor opposites], has a number for a name.
		if ( is_int( $name ) ) {
			$wanted[ strtolower( (string) $value ) ] = 'true';
		} else {
			$wanted[ $name ] = $value;
		}
	}
	$element = is_string( $wanted['element'] ) ? $wanted['element'] : '';
	return element_markup( $element, $wanted, wp_kses_post( do_shortcode( $fallback ?? '' ) ) );
}
