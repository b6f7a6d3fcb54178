<?php
/**
 * The loader's script tag: only on pages that show an element, once, with integrity.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'candor';

add_action( 'init', __NAMESPACE__ . '\register_loader' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\loader_tag', 10, 2 );

// What was pasted: <div data-candor="reviews"> survives for every role, its script does not.
foreach ( array( 'the_content', 'widget_block_content', 'widget_text', 'widget_custom_html_content', 'render_block_core/html' ) as $candor_hook ) {
	add_filter( $candor_hook, __NAMESPACE__ . '\look_for_elements', 99 );
}

/** Makes the loader known, so that a theme can depend on it or take it out. */
function register_loader(): void {
	$loader = loader();
	if ( null !== $loader ) {
		// No version in the query: it is in the file's name, and the hash belongs to that address.
		wp_register_script( HANDLE, $loader['src'], array(), null, true );
	}
}

/** Called by whatever puts an element on the page. */
function page_needs_loader(): void {
	if ( wp_script_is( HANDLE, 'registered' ) ) {
		wp_enqueue_script( HANDLE );
	}
}

/**
 * Has the loader added where a text shows an element and brings no script of its own.
 *
 * @param mixed $html What is about to be shown.
 * @return mixed The same.
 */
function look_for_elements( mixed $html ): mixed {
	if ( is_string( $html ) && preg_match( '/<candor-[a-z]|\sdata-candor=/', $html ) && ! preg_match( '~<script[^>]+/candor-[\w.-]+\.js~', $html ) ) {
		page_needs_loader();
	}
	return $html;
}

/**
 * Writes the tag anew, since WordPress has no place for integrity.
 *
 * @param string $tag    As WordPress wrote it.
 * @param string $handle Whose it is.
 * @return string
 */
function loader_tag( string $tag, string $handle ): string {
	$loader = HANDLE === $handle ? loader() : null;
	if ( null === $loader ) {
		return $tag;
	}
	// Through this function, so that plugins that add a nonce to scripts reach it.
	return wp_get_script_tag(
		array(
			'type'        => 'module',
			'id'          => 'candor-js',
			'src'         => $loader['src'],
			'integrity'   => $loader['integrity'],
			'crossorigin' => 'anonymous',
		)
	);
}
