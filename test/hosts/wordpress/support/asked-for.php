<?php
/**
 * What a test asks for in an address: the classic editor (one filter, as the Classic Editor plugin has it), or our plugin.
 *
 * @package Candor
 */

$candor_is_classic = isset( $_GET['classic-editor'] ) || isset( $_COOKIE['classic-editor'] );
if ( isset( $_GET['classic-editor'] ) ) {
	// Saving leads to another address, and that is to be the same editor.
	setcookie( 'classic-editor', '1', 0, '/' );
}
add_filter( 'use_block_editor_for_post', static fn( bool $is_block_editor ): bool => $is_block_editor && ! $candor_is_classic );

// No picture from elsewhere: a browser without colour emoji would ask s.w.org for some.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );

// Cheaper than switching it on and off between two views.
add_filter(
	'option_active_plugins',
	static function ( mixed $plugins ): mixed {
		return is_array( $plugins ) && isset( $_GET['with-plugin'] ) ? array_unique( array( ...$plugins, 'candor/candor.php' ) ) : $plugins;
	}
);
