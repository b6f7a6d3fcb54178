<?php
/**
 * Takes away what the plugin kept: one option on each site. Files in uploads/candor are the site's own and stay.
 *
 * @package Candor
 */

declare( strict_types=1 );

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $candor_site ) {
		switch_to_blog( $candor_site );
		delete_option( 'candor_settings' );
		restore_current_blog();
	}
} else {
	delete_option( 'candor_settings' );
}
