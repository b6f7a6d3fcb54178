<?php
/**
 * Plugin Name:       Candor
 * Description:       Reviews, a pledge and a real person to talk to, read from any trust-data endpoint: as a block, a shortcode, or pasted.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      8.0
 * Author:            The Candor authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       candor
 * Domain Path:       /languages
 *
 * This plugin is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License
 * as published by the Free Software Foundation, either version 2 of the License, or (at your option) any later version.
 * It is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY. The elements' own files, which are put
 * beside it (see readme.txt), are under the MIT licence, which allows them to be distributed together.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/addresses.php';
require_once __DIR__ . '/includes/elements.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/files.php';
require_once __DIR__ . '/includes/loader.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-page.php';
}

add_action(
	'init',
	static function (): void {
		load_plugin_textdomain( 'candor', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	}
);
