<?php
/**
 * Where the elements' files lie. The plugin brings none: see readme.txt.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

/**
 * The script that pages load, with its hash.
 *
 * @return array{src: string, integrity: string}|null Null where there is none.
 */
function loader(): ?array {
	$settings = settings();
	if ( '' !== $settings['loader'] && is_integrity( $settings['integrity'] ) ) {
		return array(
			'src'       => $settings['loader'],
			'integrity' => $settings['integrity'],
		);
	}
	static $found = false;
	if ( false === $found ) {
		$uploads = wp_get_upload_dir();
		$found   = loader_in( plugin_dir_path( PLUGIN_FILE ) . 'files', plugins_url( 'files', PLUGIN_FILE ) )
			?? loader_in( $uploads['basedir'] . '/candor', $uploads['baseurl'] . '/candor' );
	}
	return $found;
}

/**
 * The loader in a folder, as its integrity.json tells; the file with all elements where there is no loader.
 *
 * @param string $folder  Its path.
 * @param string $address Its address.
 * @return array{src: string, integrity: string}|null
 */
function loader_in( string $folder, string $address ): ?array {
	$list = is_readable( "$folder/integrity.json" ) ? wp_json_file_decode( "$folder/integrity.json", array( 'associative' => true ) ) : null;
	if ( ! is_array( $list ) ) {
		return null;
	}
	foreach ( array( '/^candor-loader-\d[\w.-]*\.js$/', '/^candor-\d[\w.-]*(?<!\.classic)\.js$/' ) as $pattern ) {
		$names = array_filter( preg_grep( $pattern, array_keys( $list ) ), static fn( string $name ): bool => is_readable( "$folder/$name" ) );
		usort( $names, 'version_compare' );
		$name = end( $names );
		if ( false !== $name && is_string( $list[ $name ] ) && is_integrity( $list[ $name ] ) ) {
			return array(
				'src'       => "$address/$name",
				'integrity' => $list[ $name ],
			);
		}
	}
	return null;
}

/**
 * Whether a text can stand in an integrity attribute.
 *
 * @param string $text The text.
 */
function is_integrity( string $text ): bool {
	return 1 === preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}$~', $text );
}
