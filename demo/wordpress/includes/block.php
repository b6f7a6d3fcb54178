<?php
/**
 * The block, drawn on the server.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_for_editor' );

/** Registers the block from its block.json. */
function register_block(): void {
	$type = register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	if ( $type instanceof \WP_Block_Type ) {
		wp_set_script_translations( editor_script(), 'candor', dirname( __DIR__ ) . '/languages' );
	}
}

/** The name that WordPress gives to the script that block.json names. */
function editor_script(): string {
	return generate_block_asset_handle( 'candor/element', 'editorScript' );
}

/** Gives the editor what it offers, and the elements themselves for the preview. */
function enqueue_for_editor(): void {
	$facts = array(
		'elements' => elements(),
		'endpoint' => settings()['endpoint'],
		'hasFiles' => null !== loader(),
	);
	wp_add_inline_script( editor_script(), 'window.candorBlock = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	page_needs_loader();
}

/**
 * Draws the block.
 *
 * @param array<string, mixed> $attributes As block.json names them.
 * @return string
 */
function render_block( array $attributes ): string {
	$name     = is_string( $attributes['element'] ?? null ) ? $attributes['element'] : '';
	$options  = is_array( $attributes['options'] ?? null ) ? $attributes['options'] : array();
	$fallback = is_string( $attributes['fallback'] ?? null ) ? $attributes['fallback'] : '';
	$markup   = element_markup( $name, $options, '' === $fallback ? '' : '<p>' . esc_html( $fallback ) . '</p>' );
	return '' === $markup ? '' : '<div ' . get_block_wrapper_attributes() . ">$markup</div>";
}
