<?php
/**
 * Which addresses may be asked and linked to.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

/**
 * An address as an endpoint may have it: `https:`, or `http:` on the machine itself, or something on this site.
 *
 * @param string $text What somebody typed.
 * @return string The address, or an empty string where it is none.
 */
function web_address( string $text ): string {
	$address = esc_url_raw( trim( $text ), array( 'https', 'http' ) );
	if ( '' === $address || str_starts_with( $address, '//' ) ) {
		return '';
	}
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) ) {
		return '';
	}
	if ( ! isset( $parts['scheme'] ) ) {
		return preg_match( '~^[/?#]~', $address ) ? $address : '';
	}
	$host = $parts['host'] ?? '';
	if ( '' === $host || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	$is_local = in_array( $host, array( 'localhost', '127.0.0.1', '[::1]' ), true );
	return 'https' === $parts['scheme'] || $is_local ? $address : '';
}
