<?php
/**
 * The elements, and which attributes each takes from an author.
 *
 * @package Candor
 */

declare( strict_types=1 );

namespace Candor;

defined( 'ABSPATH' ) || exit;

/**
 * What every element takes.
 *
 * @return array<string, array{type: string, label: string, choices?: list<string>}>
 */
function shared_attributes(): array {
	return array(
		'src'     => array(
			'type'  => 'address',
			'label' => __( 'Address of the endpoint, or of one of its documents', 'candor' ),
		),
		'format'  => array(
			'type'    => 'choice',
			'label'   => __( 'Kind of answer', 'candor' ),
			'choices' => array( 'trust-data', 'schema.org', 'mangrove' ),
		),
		'loading' => array(
			'type'    => 'choice',
			'label'   => __( 'When it is loaded', 'candor' ),
			'choices' => array( 'lazy', 'eager' ),
		),
		'consent' => array(
			'type'    => 'choice',
			'label'   => __( 'Wait for consent', 'candor' ),
			'choices' => array( 'required' ),
		),
		'lang'    => array(
			'type'  => 'language',
			'label' => __( 'Language, where it is not the page’s', 'candor' ),
		),
		'dir'     => array(
			'type'    => 'choice',
			'label'   => __( 'Direction of writing', 'candor' ),
			'choices' => array( 'ltr', 'rtl' ),
		),
		'debug'   => array(
			'type'  => 'flag',
			'label' => __( 'Show what is wrong', 'candor' ),
		),
	);
}

/**
 * What each element takes besides.
 *
 * @return array<string, array{label: string, attributes: array<string, array{type: string, label: string, choices?: list<string>}>}>
 */
function elements(): array {
	$subject = array(
		'type'  => 'text',
		'label' => __( 'What is reviewed: its address; without it, this page', 'candor' ),
	);
	$json_ld = array(
		'type'  => 'flag',
		'label' => __( 'Structured data for search engines', 'candor' ),
	);
	$level   = array(
		'type'    => 'choice',
		'label'   => __( 'Level of the headings inside', 'candor' ),
		'choices' => array( '1', '2', '3', '4', '5', '6' ),
	);
	$verifier = array(
		'type'  => 'address',
		'label' => __( 'An independent verifier, on somebody else’s site', 'candor' ),
	);
	$list     = array(
		'rating'  => array(
			'label'      => __( 'Rating', 'candor' ),
			'attributes' => array(
				'subject' => $subject,
				'layout'  => layout( 'inline', 'stacked' ),
				'href'    => array(
					'type'  => 'address',
					'label' => __( 'Where the number of reviews leads', 'candor' ),
				),
				'json-ld' => $json_ld,
			),
		),
		'reviews' => array(
			'label'      => __( 'Reviews', 'candor' ),
			'attributes' => array(
				'subject'       => $subject,
				'layout'        => layout( 'list', 'grid', 'carousel', 'compact' ),
				'limit'         => array(
					'type'  => 'number',
					'label' => __( 'How many at first', 'candor' ),
				),
				'paging'        => array(
					'type'    => 'choice',
					'label'   => __( 'How to go on', 'candor' ),
					'choices' => array( 'more', 'pages' ),
				),
				'order'         => array(
					'type'    => 'choice',
					'label'   => __( 'Order at first', 'candor' ),
					'choices' => array( 'newest', 'oldest', 'highest', 'lowest', 'most-helpful' ),
				),
				'only'          => array(
					'type'  => 'text',
					'label' => __( 'A fixed selection, labelled as one: 4 5 verified media', 'candor' ),
				),
				'opposites'     => array(
					'type'  => 'flag',
					'label' => __( 'The most helpful for and against, side by side', 'candor' ),
				),
				'sync-url'      => array(
					'type'  => 'flag',
					'label' => __( 'Filters stand in the page’s address', 'candor' ),
				),
				'verifier'      => $verifier,
				'json-ld'       => $json_ld,
				'heading-level' => $level,
			),
		),
		'pledge'  => array(
			'label'      => __( 'Pledge', 'candor' ),
			'attributes' => array(
				'pledge'        => array(
					'type'  => 'text',
					'label' => __( 'Which pledge; without it, all', 'candor' ),
				),
				'layout'        => layout( 'badge', 'card', 'statement' ),
				'verifier'      => $verifier,
				'heading-level' => $level,
			),
		),
		'person'  => array(
			'label'      => __( 'Person', 'candor' ),
			'attributes' => array(
				'person'        => array(
					'type'  => 'text',
					'label' => __( 'Who; without it, whoever can be reached', 'candor' ),
				),
				'topic'         => array(
					'type'  => 'text',
					'label' => __( 'About what', 'candor' ),
				),
				'layout'        => layout( 'card', 'inline', 'list' ),
				'verifier'      => $verifier,
				'heading-level' => $level,
			),
		),
	);
	foreach ( $list as $name => $element ) {
		$list[ $name ]['attributes'] = $element['attributes'] + shared_attributes();
	}
	return $list;
}

/**
 * The layouts of an element.
 *
 * @param string ...$choices The first is what it does by itself.
 * @return array{type: string, label: string, choices: list<string>}
 */
function layout( string ...$choices ): array {
	return array(
		'type'    => 'choice',
		'label'   => __( 'Layout', 'candor' ),
		'choices' => $choices,
	);
}
