<?php
/**
 * Settings → Candor. The Settings API checks the capability and the nonce.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

const PAGE = 'candor';

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** Puts the page in the menu of those who may change options. */
function add_settings_page(): void {
	add_options_page( __( 'Candor', 'candor' ), __( 'Candor', 'candor' ), 'manage_options', PAGE, __NAMESPACE__ . '\settings_page' );
}

/** Tells WordPress of the option and its fields. */
function register_settings(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			'default'           => array(),
		)
	);
	add_settings_section( 'candor', '', '__return_empty_string', PAGE );
	$fields = array(
		'endpoint'  => array( __( 'Address of the endpoint', 'candor' ), __( 'Whose reviews, pledges and people are shown where an element names no other; for example https://shop.example', 'candor' ) ),
		'loader'    => array( __( 'Address of the loader', 'candor' ), __( 'Empty: the files beside this plugin, or in uploads/candor. Otherwise the loader’s full address elsewhere.', 'candor' ) ),
		'integrity' => array( __( 'Its integrity', 'candor' ), __( 'The sha384-… beside the loader’s name in integrity.json. A loader from another address is not used without it.', 'candor' ) ),
	);
	foreach ( $fields as $name => list( $label, $help ) ) {
		add_settings_field(
			"candor_{$name}",
			esc_html( $label ),
			__NAMESPACE__ . '\settings_field',
			PAGE,
			'candor',
			array(
				'label_for' => "candor_{$name}",
				'name'      => $name,
				'help'      => $help,
			)
		);
	}
	add_privacy_words();
}

/**
 * Keeps what is right, and what was kept before where it is not.
 *
 * @param mixed $given What the form sent.
 * @return array{endpoint: string, loader: string, integrity: string}
 */
function sanitize_settings( mixed $given ): array {
	$kept = settings();
	$text = static fn( string $name ): string => is_array( $given ) && is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : '';
	foreach ( array( 'endpoint', 'loader' ) as $name ) {
		$address = web_address( $text( $name ) );
		if ( '' !== $text( $name ) && '' === $address ) {
			/* translators: %s: what was typed. */
			$sentence = sprintf( __( '“%s” is no address that can be used: it has to begin with https://', 'candor' ), $text( $name ) );
			add_settings_error( OPTION, $name, esc_html( $sentence ) );
			return $kept;
		}
	}
	$integrity = $text( 'integrity' );
	$is_needed = '' !== $integrity || '' !== $text( 'loader' );
	if ( $is_needed && ! is_integrity( $integrity ) ) {
		add_settings_error( OPTION, 'integrity', esc_html__( 'A loader from another address needs its integrity, which begins with sha384-', 'candor' ) );
		return $kept;
	}
	return array(
		'endpoint'  => web_address( $text( 'endpoint' ) ),
		'loader'    => web_address( $text( 'loader' ) ),
		'integrity' => $integrity,
	);
}

/**
 * One field.
 *
 * @param array{label_for: string, name: string, help: string} $field As given to add_settings_field().
 */
function settings_field( array $field ): void {
	printf(
		'<input type="%1$s" class="regular-text code" id="%2$s" name="%3$s" value="%4$s" aria-describedby="%2$s_help"><p class="description" id="%2$s_help">%5$s</p>',
		'integrity' === $field['name'] ? 'text' : 'url',
		esc_attr( $field['label_for'] ),
		esc_attr( OPTION . '[' . $field['name'] . ']' ),
		esc_attr( settings()[ $field['name'] ] ),
		esc_html( $field['help'] )
	);
}

/** The page. */
function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$loader = loader();
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	if ( null === $loader ) {
		echo '<div class="notice notice-warning inline"><p>' . esc_html__( 'The elements’ files are missing, so pages show only what stands between the tags. How to get them is in this plugin’s readme.txt.', 'candor' ) . '</p></div>';
	} else {
		/* translators: %s: the loader's address. */
		echo '<p>' . esc_html( sprintf( __( 'Pages with an element load %s', 'candor' ), $loader['src'] ) ) . '</p>';
	}
	echo '<form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/** What the site's privacy policy may say, offered where WordPress collects such texts. */
function add_privacy_words(): void {
	$words = __( 'On pages with reviews, a pledge or a person to talk to, your browser asks the address that provides them, and the hosts of the pictures in them. No cookie is set and nothing is stored.', 'candor' );
	wp_add_privacy_policy_content( 'Candor', '<p>' . esc_html( $words ) . '</p>' );
}
