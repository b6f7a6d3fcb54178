<?php
/**
 * WordPress's own installation, without its form; then an editor and an author. Run by `php install.php`.
 *
 * @package Candor
 */

$candor_database = new mysqli( null, 'root', '', '', 0, getenv( 'CANDOR_DB_SOCKET' ) );
$candor_database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
$candor_database->close();

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = wp_parse_home()['host'] . ':' . wp_parse_home()['port'];
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Kettle & Co', 'administrator', 'administrator@shop.example', false, '', 'administrator' );
foreach ( array( 'editor', 'author' ) as $candor_role ) {
	wp_insert_user(
		array(
			'user_login' => $candor_role,
			'user_pass'  => $candor_role,
			'user_email' => $candor_role . '@shop.example',
			'role'       => $candor_role,
		)
	);
}
foreach ( get_users() as $candor_user ) {
	// The editor's welcome would stand before what a test clicks on.
	update_user_meta(
		$candor_user->ID,
		$GLOBALS['wpdb']->prefix . 'persisted_preferences',
		array(
			'core/edit-post'    => array( 'welcomeGuide' => false, 'fullscreenMode' => true ),
			'core/edit-widgets' => array( 'welcomeGuide' => false ),
			'_modified'         => gmdate( 'c' ),
		)
	);
}
update_option( 'show_avatars', 0 );
update_option( 'blog_public', 0 );
echo 'installed';

/** The parts of the address that the site will have. */
function wp_parse_home(): array {
	return parse_url( getenv( 'CANDOR_HOME' ) );
}
