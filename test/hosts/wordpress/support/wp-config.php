<?php
/**
 * The configuration of a WordPress that lives as long as a test. What differs from run to run comes in the environment.
 *
 * @package Candor
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'CANDOR_DB_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $candor_name ) {
	define( $candor_name . '_KEY', 'test key ' . $candor_name );
	define( $candor_name . '_SALT', 'test salt ' . $candor_name );
}

define( 'WP_HOME', getenv( 'CANDOR_HOME' ) );
define( 'WP_SITEURL', getenv( 'CANDOR_HOME' ) );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'CONCATENATE_SCRIPTS', false );
define( 'WP_POST_REVISIONS', false );

// A theme with a place for widgets.
define( 'WP_DEFAULT_THEME', 'twentytwentyone' );

// What WordPress and the plugin complain about is read by the tests.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/complaints.log' );

// As many hosts set it; a file, so that a test can switch it while the server runs.
if ( file_exists( __DIR__ . '/disallow-unfiltered-html' ) ) {
	define( 'DISALLOW_UNFILTERED_HTML', true );
}

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
