<?php
/**
 * What an administrator sets: one option, an array of three texts.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

const OPTION = 'candor_settings';

/**
 * The settings as they are kept.
 *
 * @return array{endpoint: string, loader: string, integrity: string}
 */
function settings(): array {
	$kept = get_option( OPTION, array() );
	$text = static fn( string $name ): string => is_array( $kept ) && is_string( $kept[ $name ] ?? null ) ? $kept[ $name ] : '';
	return array(
		'endpoint'  => $text( 'endpoint' ),
		'loader'    => $text( 'loader' ),
		'integrity' => $text( 'integrity' ),
	);
}

add_action(
	'wp_head',
	static function (): void {
		$endpoint = settings()['endpoint'];
		if ( '' !== $endpoint ) {
			printf( "<link rel=\"trust-data\" href=\"%s\">\n", esc_url( $endpoint, array( 'https', 'http' ) ) );
		}
	}
);
